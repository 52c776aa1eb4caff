"""What is inside picture and video files, and how to make better ones of them. Uses PyAV, never Qt.

PyAV is imported by the functions that need it and not at the top of a module: that takes 70 ms and more, and
the window is painted before anybody opens a file.
"""
