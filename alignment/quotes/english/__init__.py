"""English syntax as far as quotes need it."""
