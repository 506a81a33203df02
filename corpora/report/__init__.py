"""The report: one HTML file that holds everything it needs and asks no other host for anything."""
