"""A tool for developers: changes the code at random, and sees whether the tests notice."""

from __future__ import annotations
