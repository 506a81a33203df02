"""One file an engine: a way to run a Marian model."""
