"""The words for errors, money, dates and times, and the translations."""
