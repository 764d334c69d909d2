"""How fast and how faithful, as ratios: run by hand, never timed in the tests."""
