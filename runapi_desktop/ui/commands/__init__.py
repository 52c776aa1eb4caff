"""What the user can ask for: one table, that menus, buttons, keys, shortcuts sheet and palette draw on."""
