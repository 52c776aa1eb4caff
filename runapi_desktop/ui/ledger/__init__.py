"""The spending window: limits, sums, a chart and every task in money."""
