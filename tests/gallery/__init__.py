"""Pictures of every screen of the real window, and what a program can see to be wrong with them."""
