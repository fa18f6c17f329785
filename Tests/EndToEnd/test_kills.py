"""SIGKILL: what was typed more than a tenth of a second before is back when the note is opened again."""

from conftest import SAMPLES
from kills import GRACE, kill_many


def test_what_was_typed_before_a_kill_is_back(gavel, tmp_path):
    outcomes = kill_many(gavel, SAMPLES / "2026-06-10-lantern.md", tmp_path, range(20))
    wrong = [outcome for outcome in outcomes if outcome.problems or outcome.worst_age > GRACE]
    assert not wrong, "\n".join(str(outcome) for outcome in wrong)
    assert sum(outcome.typed for outcome in outcomes) > 500
