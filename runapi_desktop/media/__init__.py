"""What is inside picture and video files, and how to make better ones of them. Uses PyAV, never Qt."""
