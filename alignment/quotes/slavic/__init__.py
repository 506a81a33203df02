"""Ukrainian and Russian syntax as far as quotes need it."""
