"""A RunAPI that runs on this computer: the whole HTTP contract over loopback, with real clips."""
