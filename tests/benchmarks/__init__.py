"""Benchmarks: they make their data from a seed and print ratios against something measured in the same run."""
