"""The report: one HTML file that holds everything it needs and asks no other host for anything."""

from corpora.outputs import check_out_dir, write_outputs, write_pages

__all__ = ["check_out_dir", "write_outputs", "write_pages"]
