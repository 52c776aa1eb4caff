"""The first page of somebody without a key."""
