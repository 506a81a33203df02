"""A sample of a run for human coding, and what comes back from it."""
