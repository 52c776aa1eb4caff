"""Keys and accounts: the welcome page, signing in, the key dialog and the account picker."""
