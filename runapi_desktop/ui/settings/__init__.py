"""What the user sets once: the key, the look, the folders."""
