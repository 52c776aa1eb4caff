"""Measurements of what the user feels; ``python -m tests.benchmarks`` runs them."""
