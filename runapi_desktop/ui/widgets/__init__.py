"""Parts of Qt that every page uses: theme, icons, dialogs, notices, layouts, plain text."""
