"""Every byte that comes from outside, spoilt in a thousand ways: nothing breaks, stands still or grows.

`targets.TARGETS` names what takes such bytes. `test_fuzz.py` feeds each of them the same few hundred inputs
in every run of the tests; ``python -m tests.fuzz --minutes 5 [--seed 7] [target …]`` goes on for as long as
it is told and prints a table.
"""
