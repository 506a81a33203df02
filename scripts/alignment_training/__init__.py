"""What `scripts/train_alignment.py` runs."""
