"""What the app does, without a window: follows tasks, keeps the key, asks prices, runs practice mode."""
