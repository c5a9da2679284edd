"""Words typed wrongly so often that nobody means anything else by them: the same sound, the same look, or an old form.

A wrong form is listed only where it cannot stand at the seam of two words, or together with what may not stand beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from banshi.model.finding import Path, Problem
from banshi.rules.shared.looking import characters_in
from banshi.rules.shared.remedies import reworded

_WRONG: dict[str, str] = {
    "受理": "受里(?!程|面) 授理 受埋(?!深|藏|没)",
    "办理": "办里(?!面|边|外|程) 办埋",
    "申请": "申清 申情 审请 申轻 申青",
    "审批": "申批 审皮",
    "审查": "申查",
    "审核": "审何 申核",
    "登记": "登计 登己 登纪 (?<=[产姻籍])登机 (?<=户口)登机 登机(?=机关|簿|事项)",
    "登录": "登陆(?!艇|舰|作战|演习|地点)",
    "账": "(?<=[转记对结入到台建查报])帐(?!篷|房|子|幕|外) 帐(?=[户号簿单目册款务])",
    "安置": "按置(?!换|业|备)",
    "安装": "按装(?!修|机|配|载|卸|饰|运)",
    "安排": "按排(?!名|序|队|放|污|列|水|气|量)",
    "身份证": "身分证 身份正(?!确|常|式|在|当) 身份征 身份症 生份证 身价证(?!明|实|据)",
    "户口簿": "户口薄 户口溥",
    "登记簿": "登记薄 登记蒲",
    "账簿": "[账帐]薄",
    "居住证": "居住正(?!确|常|式|在|当) 居往证 局住证 居住征(?!收|集|求|用|地|得|税|兵|询|程|管|缴)",
    "驾驶证": "驾驶正(?!确|常|式|在|当) 驾使证 驾始证 架驶证",
    "行驶证": "(?<=车)行使证 行式证",
    "营业执照": "营业执造 营业直照 营业值照 营业执招 营业职照 营业执昭",
    "许可证": "许可正(?!确|常|式|在|当) 许可症",
    "资格证": "资格正(?!确|常|式|在|当)",
    "工作": "工做(?=日|人员|时间|单位|内容|证|岗|满)",
    "日": "(?<=工作|[0-9]个)曰 (?<=[0-9])曰",
    "材料": "材枓 材聊 村料(?!理|场)",
    "资料": "资枓 资聊",
    "缴费": "缴废 缴弗",
    "收费": "收废(?!品|旧|物|水|气|弃|料)",
    "领取": "令取(?!缔|消|得|保) 领曲",
    "部分": "部份",
    "签订": "签定",
    "签字": "签宇",
    "作废": "做废",
    "作为": "做为",
    "作出": "做出(?=[^，。；]{0,6}(?:决定|判决|裁定|答复|批复|许可))",
    "已经": "以经(?!营|济|办|过|费|批|常|验|公|销|纪) 巳经",
    "已": "(?<![自知克异律利为肥])己(?=经(?!营|济|办|费)|满|婚|办理|取得|缴|参加|领取|死亡|注销|完成|过期|到期|受理|失效)",
    "自己": "自已(?!经|于|有|在|被|向|是|成|办|取|登|参|缴)",
    "即": "(?<=[立随])既 (?<=看过)既(?=还) (?<=查验)既(?=还) 既(?=时(?!间|候|长|效)|日起|办件|将届满|将到期)",
    "委托": "委拖 委脱",
    "授权": "授全(?!部|权|体) 受权(?=委托)",
    "代理人": "代里人",
    "监护人": "监户人 监互人",
    "盖章": "盖张 盖障",
    "报销": "报消(?!息|防)",
    "复印件": "复印见(?!证|效|面|到|过|于) 复印建 复印键 付印件 复应件",
    "公证": "公正(?=处(?!理|罚|置|分)|书|机构|员|费)",
    "民政局": "民证局 民正局",
    "公安": "公按(?=局|机关|部门|分局) 公桉",
    "派出所": "派处所 派出锁",
    "服务": "(?<![衣被校])服物(?!品|资|料) 福务",
    "大厅": "(?<=服务|办事|政务|办税)大听",
    "口": "囗",
    "场": "埸",
    "未": "(?<![期月周年季学岁本始终毫芥粉微])末(?=成年|满|经(?!营)|按|参加|取得|领取|办理|登记|缴|达到|提交|婚|列入|及时)",
    "迁移": "迁宜 千移",
    "丢失": "丢矢",
    "遗失": "遗矢",
    "公积金": "公积今 公基金(?!会) 公机金 公绩金 公集金(?!额)",
    "抵押": "低押 抵压 底押",
    "遗嘱": "遗瞩",
    "婚姻": "婚因 昏姻 婚烟(?!酒|草|花|火)",
    "结婚": "结昏",
    "离婚": "离昏",
    "抚恤": "扶恤 抚血",
    "残疾": "残急",
    "特困": "特因(?!素|子|为|此)",
    "年龄": "年令(?=[，。、的在]|要求|条件|证明|满|达|超|段)",
    "高龄": "高令(?=津贴|补贴|老)",
    "零售": "另售",
    "经营": "经菅 径营",
    "营业": "菅业",
    "管理": "菅理 管里(?!面|程) 官理",
    "体检": "体捡",
    "检验": "捡验",
    "检查": "捡查",
    "检测": "检侧(?!门|面) 捡测",
    "籍": "(?<=[户学国祖党原外])藉(?!此|故|口|由)",
    "助": "(?<=[帮补救协自资])肋",
    "贴": "(?<=[津补粘张])帖",
    "培训": "陪训 配训",
    "坐": "座(?=落|标)",
    "贷款": "代款",
    "代办": "贷办",
    "咨询": "咨讯 资询 咨洵",
    "查询": "查徇 查洵",
    "联系": "连系(?!统) 联糸",
    "电话": "电活",
    "邮寄": "邮记 邮奇",
    "快递": "快弟 块递",
    "址": "(?<=[地网住])扯",
    "预约": "预越",
    "下载": "下栽 下裁",
    "扫描": "扫苗 扫瞄",
    "像": "(?<=[图录摄])象(?!征)",
    "录像": "录相",
    "人": "(?<=申请|代理|监护|经办|负责|受托|继承|当事|债权|债务)入(?=[，。；、的和或须应提持办到签填])",
    "回执": "回值",
    "步骤": "部骤 步聚",
    "流程": "流成 留程",
    "环节": "环截",
    "承诺": "承喏 承若 成诺 程诺",
    "告知": "告之(?=承诺|书(?!面)|单(?!位)) (?<=一次性)告之",
    "复议": "(?<=行政)复[意义]",
    "诉讼": "诉颂 诉松",
    "依据": "依剧",
    "根据": "根剧 跟据",
    "规定": "规订",
    "减免": "减勉 减兔",
    "准": "(?<=[批核标])谁 (?<![江两秦黄])淮(?=予|确)",
    "不予": "不[与于预](?=受理|批准|许可|退还|核准)",
    "通知": "通之",
    "期限": "期县",
    "有效期": "有校期",
    "社会": "杜会",
    "医疗": "医疔 医聊",
    "机动车": "机东车 基动车",
    "不动产": "不动厂 布动产",
    "卫生": "卫升",
    "证明": "证朋",
    "证件": "证伴",
    "帮助": "邦助",
    "工伤": "工商(?=认定|保险|待遇|医疗费|职工|事故)",
    "以上": "(?<=[0-9岁日年月元])已上",
    "以下": "(?<=[0-9岁日年月元])已下(?!发|达)",
    "以内": "(?<=[0-9日年月])已内",
    "赡养": "瞻养 (?<!药)膳养(?!生|身|胃|护)",
    "监督": "坚督 监睹",
    "权属": "权署(?!名)",
    "增值税": "增殖税",
    "契税": "契水",
    "退休": "退修(?!改)",
    "失业": "矢业",
    "延续": "沿续 廷续",
    "补办": "补辨",
    "评估": "评佑",
    "勘查": "堪查 堪察",
    "勘验": "堪验",
    "竣工": "峻工 俊工 骏工",
    "测绘": "侧绘",
    "出具": "出俱",
    "提供": "提共(?!同|享|有|计|用)",
    "票据": "票剧",
    "逾期": "愈期 谕期",
    "届满": "界满",
    "符合": "附合(?!同|作|并|理|法|格)",
    "亲属": "亲署(?!名)",
    "配偶": "配藕 配隅",
    "出生": "出身(?=证明|医学|登记|日期|时间|年月)",
    "死亡": "死忘",
    "窗口": "窗囗 窗扣",
    "网站": "网战",
    "平台": "平抬",
    "必须": "必需(?=提供|提交|到场|携带|本人)",
    "核准": "核淮",
    "批准": "批淮",
    "年检": "年捡",
    "保险": "保俭",
    "养老": "养佬",
    "医院": "医浣",
    "籍贯": "藉贯",
    "复印": "夏印",
    "签名": "鉴名(?!单) 签铭",
    "有限": "有眼(?=公司|责任)",
    "法定": "法宝(?=代表|代理)",
    "农村": "衣村",
    "婴儿": "樱儿",
    "幼儿园": "幼儿圆 幼儿国",
    "药品": "药晶",
    "商品": "商晶",
    "到期": "(?<=[证照险约卡]快)到齐",
    "信访": "信仿(?!真|冒|造)",
    "备案": "(?<!设)备岸 倍案(?!值|件|涉)",
    "注册": "(?<!暂)住册(?=资本|登记|商标)",
    "注销": "注消(?=登记|户口|手续) 住销(?!售|量)",
    "驾驶": "驾驰 驾矢 (?<!役)驾使",
    "监护": "坚护 监扩",
    "退役": "退伇 退疫(?=军人|士兵|金)",
    "缴": "徼",
    "津贴": "(?<![一法规])律贴",
    "申报": "申抱",
    "消防": "消坊(?!间)",
    "食品": "食晶",
    "待遇": "侍遇 待迂",
    "档案": "挡案(?!件|发|例)",
    "学历": "学厉",
    "港澳": "港奥(?=通行证|台|居民)",
    "通行证": "通形证",
    "暂住": "暂往(?!来|返)",
    "公章": "公障(?!碍)",
    "密码": "秘码 蜜码",
    "代码": "代玛(?!雅)",
    "号码": "号玛(?!瑙)",
    "系统": "糸统",
    "共享": "共亨",
    "延期": "廷期",
    "延长": "沿长(?=期限|有效期|时间|至)",
    "吊销": "钓销 掉销(?=许可|营业|执照)",
    "罚款": "(?<![采砍])伐款",
    "处罚": "处伐",
    "投诉": "投拆",
    "税务": "说务(?!必|农|工|实|求)",
    "发票": "(?<!头)发飘(?!逸|散|动|带|扬)",
    "宅基地": "宅机地 宅积地",
    "继承": "继乘",
    "烟草": "烟早(?!期|年|先|已|就)",
    "环境": "坏境 环镜(?!头|片|面)",
    "污染": "污柒",
    "保证金": "保正金",
    "鉴定": "(?<=[力病害])监定",
    "政府": "政俯 正府(?=部门|机关|规章|采购|网站)",
    "部门": "部们 郡门",
    "机构": "机枸(?!杞|橘)",
    "街道": "衔道",
    "社区": "杜区(?!长)",
    "社保": "杜保(?=卡|费|局|号|关系|缴)",
    "农民": "(?<!布)衣民",
    "合作社": "合作杜(?!绝) 合做社(?!区|会|团)",
    "个体工商户": "个体工伤户",
    "挂失": "挂矢",
    "损坏": "损环(?!境|保|节|卫|氧|形)",
    "容缺": "溶缺(?!陷)",
    "租赁": "租凭(?=期|双?方|关系|备案) (?<=[屋房地械备])租凭",
    "纠纷": "纠份",
    "仲裁": "仲栽 仲载",
    "赔偿": "陪偿 赔尝",
    "补偿": "补赏",
    "详细": "(?<!吉)祥细",
    "携带": "携代(?!理|办|表|用|码)",
    "按照": "按昭",
    "清晰": "清淅 清析(?!产)",
    "包括": "包刮 (?<![承发分])包扩(?!展|大|建|容|散|充)",
    "以及": "(?<![而不业])已及(?![0-9时格第早其于物])",
    "手续": "手绪",
    "标准": "标淮(?!安|河|南|北|海)",
    "技术": "(?<!科)技木(?!工|材|业|雕)",
    "检疫": "检役 捡疫",
    "化学品": "化学晶(?!体|格)",
    "印刷": "印涮",
    "挖掘": "挖据",
    "船舶": "船泊(?=登记|检验|证书|所有|国籍|营运)",
    "免费": "兔费",
    "健康": "建康(?=证|证明|检查|体检|教育|状况|档案)",
    "居民": "居氏(?=身份|户口)",
    "劳动": "(?<!功)劳功(?!能|过|绩|率)",
    "执业": "职业(?=药师|兽医)",
    "慈善": "磁善",
    "疫苗": "疫瞄 役苗",
    "诊疗": "诊疔 珍疗",
    "治疗": "治疔(?!疮|毒)",
    "或者": "或着(?!火|重|装|色|陆|手)",
}
"""How a word is written → how it is mistyped, as patterns parted by spaces."""

_AROUND = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")
_CHOICE = re.compile(r"\[([^]]+)\]")


def _cores(pattern: str) -> Iterator[str]:
    """What a text must hold for a pattern to match: the pattern without what stands around it, choices spelt out."""
    core = _AROUND.sub("", pattern)
    choice = _CHOICE.search(core)
    yield from (core.replace(choice[0], sign) for sign in choice[1]) if choice else (core,)


_Patterns = list[tuple[str, re.Pattern[str]]]


def _by_character() -> dict[str, list[tuple[str, _Patterns]]]:
    """Mistyped character → what a text must hold besides, with the words and the patterns to look for then."""
    found: dict[str, dict[str, _Patterns]] = {}
    for right, every in _WRONG.items():
        for wrong in every.split(" "):
            for core in _cores(wrong):
                typed = next((one for one in core if one not in right), core[0])
                found.setdefault(typed, {}).setdefault(core, []).append((right, re.compile(wrong)))
    return {typed: list(cores.items()) for typed, cores in found.items()}


_BY_CHARACTER = _by_character()
_MISTYPED = frozenset(_BY_CHARACTER)
_VERBATIM = frozenset({"law", "document", "title", "number"})
"""Titles are written as their authors wrote them."""


def misspelt(text: str) -> bool:
    """Whether anything in a text is mistyped."""
    return any(True for _ in _mistyped(text))


def _mistyped(text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Words with the patterns of how they are mistyped here."""
    # Most of the characters stand in no text that is right; of what is left hardly anything needs its pattern.
    possible = [row for typed in _MISTYPED & characters_in(text) for row in _BY_CHARACTER[typed] if row[0] in text]
    for core, patterns in sorted(possible, key=itemgetter(0)):
        yield from ((right, pattern) for right, pattern in patterns if _fits(pattern, core, text))


def _fits(pattern: re.Pattern[str], core: str, text: str) -> bool:
    """Whether a pattern fits where its core stands; looking for most patterns means trying them at every character."""
    at = text.find(core)
    while at >= 0:
        if pattern.match(text, at):
            return True
        at = text.find(core, at + 1)
    return False


def misspellings(at: Path, text: str) -> Iterator[Problem]:
    """What is mistyped in a text, in one sentence, with the whole text mended.

    Args:
        at: Where the text stands.
        text: The text.
    """
    if at[-1] in _VERBATIM:
        return
    mended, found = text, []
    for right, pattern in _mistyped(text):
        for hit in pattern.finditer(mended):
            before, after = mended[max(0, hit.start() - 2) : hit.start()], mended[hit.end() : hit.end() + 2]
            found.append((f"{before}{hit[0]}{after}", f"{before}{right}{after}"))
        mended = pattern.sub(right, mended)
    if not found:
        return
    yield Problem(
        at,
        "、".join(f"“{typed}”" for typed, _ in found) + "里有错别字。",
        "应写成" + "、".join(f"“{written}”" for _, written in found) + "。",
        "请改正错别字。",
        fix=reworded(at, mended),
    )
