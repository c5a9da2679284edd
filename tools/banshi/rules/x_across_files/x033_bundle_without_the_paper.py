"""一件事里要的批准文件，要有一步去办。

查什么
    一件事（bundles）里的事项，第一种情形要交的批准文件如果是本站另一个事项的结果，那个事项在这个一件事里，或者办理阶段的说明、常见问题里说到了这份文件。

为什么
    照着一件事去办，到最后一步才知道还差一份别处办的批准文件，又要从头等。

反例
    # 追加: materials.yml
      - {name: 开业检查意见书, synonyms: [], type: 批准文件, holder: 申请人, issuer: 社保机构, source: 政府部门核发}
    # 文件: matters/renshe/992014908000.yml
    code: "992014908000"
    kind: 公共服务
    name: 开业检查
    result: [{name: 开业检查意见书, type: 批文, delivery: [窗口领取]}]
    # 文件: matters/shichang/990131901000.yml
    materials:
      - {name: 食品经营许可申请书, original: 1, electronic: true, necessity: 必要}
      - {name: 开业检查意见书, original: 1, necessity: 必要}
      - {name: 授权委托书, original: 1, necessity: 必要, when: {谁来办: 委托经办人}}
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

正例
    # 追加: materials.yml
      - {name: 开业检查意见书, synonyms: [], type: 批准文件, holder: 申请人, issuer: 社保机构, source: 政府部门核发}
    # 文件: matters/renshe/992014908000.yml
    code: "992014908000"
    kind: 公共服务
    name: 开业检查
    result: [{name: 开业检查意见书, type: 批文, delivery: [窗口领取]}]
    # 文件: matters/shichang/990131901000.yml
    materials:
      - {name: 食品经营许可申请书, original: 1, electronic: true, necessity: 必要}
      - {name: 开业检查意见书, original: 1, necessity: 必要}
      - {name: 授权委托书, original: 1, necessity: 必要, when: {谁来办: 委托经办人}}
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"], note: 先拿到开业检查意见书。}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    把办这份文件的事项加进前面的阶段；不在一起办的，在阶段的说明里写明先去哪里拿到它。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.setting import Bundle

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_APPROVAL = "批准文件"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for approvals the parts need that nobody in the bundle gives or speaks of."""
    makers: dict[str, set[str]] = {}
    for entry in catalog.public:
        for result in entry.results:
            makers.setdefault(result, set()).add(entry.code)
    for file, bundle in catalog.bundles.items():
        codes = {code for stage in bundle.stages for code in stage.parallel}
        spoken = _spoken(bundle)
        for number, stage in enumerate(bundle.stages):
            for index, code in enumerate(stage.parallel):
                part = catalog.by_code.get(code)
                if part is None:
                    continue
                for paper in part.common_papers:
                    known = catalog.setting.materials.get(paper)
                    if known is None or known.type != _APPROVAL or paper in spoken:
                        continue
                    if paper in makers and codes.isdisjoint(makers[paper]):
                        others = [one.name for one in catalog.public if one.code in makers[paper]]
                        yield Problem(
                            ("stages", number, "parallel", index),
                            f"“{part.name}”要交“{paper}”，这个一件事里没有办它的“{others[0]}”，也没有说到它。",
                            "要交的批准文件，要么有一步去办，要么写明先去哪里拿到。",
                            "请把办这份文件的事项加进前面的阶段，或者在阶段的说明（note）里写明。",
                            file=file,
                        )


def _spoken(bundle: Bundle) -> str:
    notes = [stage.note or "" for stage in bundle.stages]
    return "".join([bundle.summary or "", *notes, *(f"{item.q}{item.a}" for item in bundle.faq)])
