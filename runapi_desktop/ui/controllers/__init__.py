"""The objects that join the window with the services, one for each kind of work."""
