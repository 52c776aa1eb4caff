"""What the app says outside its window: notices of the system, a sound."""
