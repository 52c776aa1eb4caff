"""Help when something went wrong: diagnostics to copy, the log folder, tasks recovered by their id."""
