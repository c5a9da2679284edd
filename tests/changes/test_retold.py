"""A text told again from end to end, as against one that only something was put into or taken out of."""

from __future__ import annotations

from banshi.changes.words.retold import retold
from banshi.changes.words.weigh import Effect, weigh

OLD = "没有欠税、没有在查的案件、发票已经缴销的。有没办完事项的，办完后再申报，办的时间另算。"


def test_told_again() -> None:
    new = "没有欠税，没有正在查的案件，发票也都缴销了。还有事项没办完的，先办完再申报，办那些事的时间另算。"
    assert retold(OLD, new)
    assert weigh(OLD, new).effect is Effect.UNCLEAR


def test_put_into() -> None:
    new = OLD.replace("办完后再申报", "先办完、经税务所长同意再申报")
    assert not retold(OLD, new)
    assert weigh(OLD, new).effect is Effect.HEAVIER


def test_something_else() -> None:
    assert not retold(OLD, "税务所认为齐全的才收。")
    assert not retold("", OLD) and not retold(OLD, "")


def test_telling_again_hides_no_plain_demand() -> None:
    new = "没有欠税，没有正在查的案件，发票也都缴销了。还有事项没办完的，交完押金再申报，办那些事的时间另算。"
    assert weigh(OLD, new).effect in (Effect.HEAVIER, Effect.SWAPPED)
