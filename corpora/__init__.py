"""Reads, runs and writes; the only package that knows the order of things."""

__version__ = "0.1.0"
