"""The changes are those that a test should notice, each in one place, and a module survives each of them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutation.__main__ import ROOT, drawn, mirrored_tests
from tests.mutation.mutants import changes, mutated

PRICE = '''
"""What it costs."""
def price(count: int, is_free: bool = False) -> int:
    """In cents."""
    log.info("asked", 1)
    if is_free and count:
        note(count)
    return count * 3
'''


def test_each_change_is_one_that_behaviour_hangs_on() -> None:
    assert [(change.before, change.after) for change in changes(PRICE)] == [
        ("False", "True"),
        ("1", "2"),
        ("is_free and count", "not (is_free and count)"),
        ("is_free and count", "is_free or count"),
        ("note(count)", "pass"),
        ("return count * 3", "return None"),
        ("count * 3", "count + 3"),
        ("3", "4"),
    ]


def test_one_change_is_made_at_a_time() -> None:
    plain = ast.unparse(ast.parse(PRICE)).splitlines()
    for number in range(len(changes(PRICE))):
        changed = mutated(PRICE, number).splitlines()
        assert len(changed) == len(plain)
        assert sum(a != b for a, b in zip(plain, changed, strict=True)) == 1


@pytest.mark.parametrize("seed", [1, 2])
def test_a_seed_draws_the_same_mutants_again_from_every_package(seed: int) -> None:
    mutants = drawn(20, seed, [])
    assert mutants == drawn(20, seed, [])
    assert [mutant.module.parts[1] for mutant in mutants[::5]] == ["domain", "services", "api", "store"]
    for mutant in mutants:
        compile(mutated((ROOT / mutant.module).read_text("utf-8"), mutant.number), str(mutant.module), "exec")
        assert all((ROOT / path).exists() for path in mirrored_tests(mutant.module))


def test_the_tests_of_a_module_are_those_that_import_it_or_its_users() -> None:
    assert Path("tests/domain/test_money.py") in mirrored_tests(Path("runapi_desktop/domain/money.py"))
    assert Path("tests/api/test_client.py") in mirrored_tests(Path("runapi_desktop/api/retry.py"))
    assert Path("tests/services/test_task_runner.py") in mirrored_tests(
        Path("runapi_desktop/services/delivery.py")
    )
    assert Path("tests/domain/test_contract.py") in mirrored_tests(
        Path("runapi_desktop/domain/catalog/topaz.py")
    )
