"""What the window does before and while it opens, and what watches it in development."""
