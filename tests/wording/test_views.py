"""Views word what the standard allows, also what the fictional city does not use."""

from __future__ import annotations

import msgspec
import pytest

from banshi.catalog.burden_counts import counts
from banshi.catalog.entry import Entry
from banshi.model.asking import Asking
from banshi.model.material import Defer, Material
from banshi.model.matter import Channels, Fee, Matter, Online, Result, Step
from banshi.model.record import Citation
from banshi.model.setting import Claim, DictionaryMaterial, Hall, Hours, Window
from banshi.model.time_limit import Excluded
from banshi.wording import parts
from banshi.wording.band import band
from banshi.wording.checklist import checklist, savings, summary
from banshi.wording.matter_lines import cut
from banshi.wording.phrases import Figure, sentence, split_amount
from banshi.wording.place import better_words, online_view, window_view
from banshi.wording.situation import mark

LABELS = {"promised": "时限", "trip_count": "次数", "fees": "收费", "result": "结果"}


@pytest.fixture(scope="session")
def matter(matter_of) -> Matter:
    return matter_of("990709901000")


def changed(matter: Matter, **fields) -> Matter:
    return msgspec.structs.replace(matter, **fields)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("40元/证", ("40", "元/证")),
        ("2.5元/份", ("2.5", "元/份")),
        ("20个工作日", ("20", "个工作日")),
        ("即办", ("即办", "")),
        ("按合同", ("按合同", "")),
    ],
)
def test_amounts_split(text, parts):
    assert split_amount(text) == parts


@pytest.mark.parametrize(
    ("parts", "said"), [((None, ""), ""), (("甲", None, "乙。"), "甲。乙。"), (("甲？", "乙"), "甲？乙。")]
)
def test_sentences_end(parts, said):
    assert sentence(*parts) == said


def fee(standard: str) -> Fee:
    return Fee(name=f"费{standard}", standard=standard, basis=Citation(law="某法"))


@pytest.mark.parametrize(
    ("standards", "figure"),
    [
        ([], Figure("收费", "不收费", "", "")),
        (["40元/证"], Figure("收费", "40", "元/证", "费40元/证")),
        (["80元/件", "550元/件"], Figure("收费", "80", "元起", "2 项：80元/件、550元/件")),
        (["3元", "2元", "1.5元"], Figure("收费", "1.5", "元起", "3 项：3元、2元等")),
        (["10元/本", "10元/本"], Figure("收费", "10", "元/本", "2 项：10元/本")),
        (["80元/件", "按面积"], Figure("收费", "2", "项", "2 项：80元/件、按面积")),
    ],
)
def test_charges_in_the_band(matter, standards, figure):
    assert band(changed(matter, fees=[fee(standard) for standard in standards]), LABELS)[2] == figure


@pytest.mark.parametrize(
    ("results", "figure"),
    [
        ([{"type": "无"}], ("不发文书", "")),
        ([{"type": "证照", "name": "证", "valid": "长期"}], ("证", "长期有效")),
        (
            [{"type": "证照", "name": "证", "valid": valid} for valid in ("5年", "10年", "长期")],
            ("证", "有效期 5年、10年或长期"),
        ),
        ([{"type": "证照", "name": "证"}, {"type": "批文", "name": "文"}], ("证", "等 2 种，按情形发")),
    ],
)
def test_results_in_the_band(matter, results, figure):
    shown = band(changed(matter, result=[Result(**result) for result in results]), LABELS)[3]
    assert (shown.number, shown.note) == figure


def row(matter: Matter, dictionary: dict | None = None, **fields):
    material = Material(**{"necessity": "必要", "name": "证明", **fields})
    return checklist(changed(matter, materials=[material]), dictionary or {})[0]


def test_forms_of_a_document(matter):
    assert row(matter, original="1", check_only=True).form == "原件 1 份，看过即还"
    assert row(matter, original="1-3", copies="2", electronic=True).form == "原件 1至3 份；复印件 2 份；可交电子件"
    assert row(matter, original="0", electronic=True).form == "电子件"
    assert row(matter).form == "未公布"
    assert row(matter, original="1", exempt="电子证照").form == "原件 1 份"
    assert row(matter, exempt="电子证照").form == "电子证照"
    assert row(matter, original="1", exempt="数据共享").form == "不用带"


def test_what_the_applicant_is_spared(matter):
    exempt = row(matter, exempt="告知承诺")
    assert (exempt.badge, exempt.relief) == (("free", "不用带 · 告知承诺"), "不用带：签一份承诺书代替。")
    card = row(matter, exempt="电子证照")
    assert (card.badge, card.relief) == (("card", "可用电子证照"), "带上，或者用手机出示电子证照。")
    defer = Defer(within="3个工作日", how="邮寄", overdue="终止办理")
    later = row(matter, necessity="容缺后补", defer=defer)
    assert later.badge == ("later", "可以后补")
    assert later.relief == "先受理，3个工作日内补交：邮寄。逾期不补的，终止办理。"
    assert summary((exempt, later, row(matter))) == "共 3 项，1 项不用带，1 项可以后补"
    assert summary((card, exempt)) == "共 2 项，1 项不用带，1 项可以出示电子证照"


def test_what_only_some_are_spared_is_not_promised_to_all(matter):
    when = {next(iter(matter.questions)): matter.questions[next(iter(matter.questions))][0]}
    some = row(matter, exempt="数据共享", when=when)
    assert summary((some, row(matter))) == "共 2 项，1 项有的情形不用带"
    nobody, line = savings((some, row(matter)))
    assert (nobody.title, nobody.total, nobody.some) == ("不用带", 0, False)
    assert (line.title, line.text, line.some) == ("有的情形不用带", f"证明（只在{some.situation}时）", True)


def test_what_is_saved_in_one_line_each(matter):
    defer = Defer(within="3个工作日", how="邮寄", overdue="到期没有补交的，终止办理。")
    rows = [
        Material(necessity="必要", name="甲", exempt="电子证照"),
        Material(necessity="必要", any_of=["乙", "丙"], exempt="电子证照"),
        Material(necessity="必要", name="丁", exempt="数据共享"),
        Material(necessity="容缺后补", name="戊", defer=defer),
        Material(necessity="必要", name="己"),
    ]
    assert savings(checklist(changed(matter, materials=rows), {})) == (
        ("free", False, "不用带", "数据共享", "窗口自己向别的部门查", 1, "丁"),
        ("card", False, "可以出示电子证照", "", "带上，或者用手机出示电子证照", 2, "甲、乙或丙"),
        ("later", False, "可以先办后补", "", "", 1, "戊，3个工作日内补交，到期没有补交的，终止办理"),
    )
    assert savings(()) == ()


def test_steps_outside_the_time_limit(matter):
    limit = msgspec.structs.replace(
        matter.time_limit, excluded=[Excluded(name="公示"), Excluded(name="听证", limit="20日")]
    )
    steps = [Step(name="公示", by="登记机构"), Step(name="领证", by="申请人")]
    shown = changed(matter, time_limit=limit, steps=steps)
    assert [(step.name, step.own, step.uncounted) for step in parts.steps(shown)] == [
        ("公示", False, True),
        ("领证", True, False),
    ]
    assert list(parts.excluded(shown)) == [("听证", "20日", "")]


@pytest.mark.parametrize(("promised", "asked"), [("即办", False), ("2小时", False), ("1个工作日", True), ("2年", True)])
def test_a_last_day_is_asked_for_where_there_is_one(matter, promised, asked):
    limit = msgspec.structs.replace(matter.time_limit, promised=promised)
    assert parts.counted(changed(matter, time_limit=limit)) is asked


def test_origin_of_any_of_several(matter):
    def known(name: str, source: str, issuer: str) -> DictionaryMaterial:
        return DictionaryMaterial(name=name, type="证照", source=source, issuer=issuer)

    dictionary = {"甲": known("甲", "政府部门核发", "公安机关"), "乙": known("乙", "政府部门核发", "民政部门")}
    assert row(matter, dictionary, name=None, any_of=["甲", "乙"]).origin == "政府部门核发（公安机关、民政部门）"
    assert row(matter, {"证明": known("证明", "其他", "人民法院")}).origin == "人民法院"
    assert row(matter, {"证明": known("证明", "申请人自备", "申请人")}).origin == "申请人自备"
    assert row(matter).origin == "未公布"


def test_marks_number_questions_and_options():
    questions = Asking({"谁": ["本人", "代办"], "哪": ["本市", "外地", "国外"]})
    assert mark({"哪": ["本市", "国外"], "谁": "代办"}, questions) == ("1:0,2;0:1", "“哪：本市或国外”并且“谁：代办”")
    either = {"any": [{"谁": "代办"}, {"哪": "国外"}]}
    assert mark(either, questions) == ("0:1|1:2", "属于下列之一（“谁：代办”；“哪：国外”）")
    assert mark({"哪": "本市", **either}, questions)[1] == "“哪：本市”并且属于下列之一（“谁：代办”；“哪：国外”）"
    assert mark({"无此问": "甲"}, questions) == ("", "“无此问：甲”")
    assert mark(None, questions) == ("", "")


@pytest.mark.parametrize(
    ("depth", "trips", "words"),
    [
        ("全程网办", 0, "全程网办，不用到现场"),
        ("网上预约", 1, "网上可以预约，还要到现场 1 次"),
        ("预审", 1, "网上能办到“预审”这一步，还要到现场 1 次"),
    ],
)
def test_online_in_words(depth, trips, words):
    view = online_view(Channels(online=Online(depth=depth, trips=trips, url="https://a.example:8443/x")))
    assert (view.words, view.host) == (words, "a.example")


def test_a_window_takes_from_its_hall_what_it_leaves_out():
    hall = Hall(
        id="a", name="中心", region="990100", phone="12345", hours=[Hours(days="周一至周五", time="08:30-11:30")]
    )
    assert window_view(Window(id="w", name="窗", hall="a", counter="3号"), {"a": hall}) == (
        "窗", "中心，3号", "周一至周五 08:30-11:30", "12345", "", "",
    )  # fmt: skip
    assert window_view(Window(id="w", name="窗"), {})[1:4] == ("未公布", "未公布", "")


def test_better_promises_in_words():
    claim = Claim(code="990709901000", promised="5个工作日", trip_count=0, deferrable=["甲"], fee_waived=["乙"])
    assert list(better_words(claim)) == ["承诺 5个工作日", "到现场 0 次", "可以后补：甲", "免收：乙"]


def entry(**fields) -> Entry:
    base = dict.fromkeys(("file", "code", "name", "kind", "department", "status", "code_status", "processing"), "x")
    base |= {
        "version": 1,
        "level": [],
        "audience": [],
        "statutory": "20个工作日",
        "promised": "10个工作日",
        "trip_count": 1,
    }
    return Entry(**{**base, **fields})


def test_counting():
    rows = [
        entry(),
        entry(trip_count=2, statutory="无"),
        entry(trip_count=2, online="全程网办", online_trips=0, promised="即办"),
        entry(online="互联网咨询", online_trips=1, promised="5个工作日"),
    ]
    found = counts(rows)
    assert (found.total, found.at_most_once, found.never, found.online) == (4, 3, 1, 1)
    assert found.days_saved == (3, 60, 15, 1, 0)
    assert found.share(found.at_most_once) == "75%"
    assert counts([]).share(0) == "—"


def test_long_lists_are_cut_and_say_so():
    assert cut(range(3), 3) == ([0, 1, 2], "")
    assert cut(range(4), 3) == ([0, 1, 2], "一共 4 项，这里列出前 3 项。")
