"""Sentences in, translations out; knows no quote and no article."""
