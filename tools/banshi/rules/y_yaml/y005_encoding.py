"""文件用 UTF-8 编码和 LF 换行保存。

查什么
    文件是不是 UTF-8 编码。GBK（ANSI）、UTF-16（记事本里的“Unicode”）是错误；
    开头的 BOM 标记和 Windows 换行（CRLF）是警告。

为什么
    编码不对，汉字会变成乱码；换行不统一，修改记录里会显示整个文件都改了。

反例
    # 原文: terms.yml (gbk)
    terms:
      - {official: 补领, words: [补办]}
    ---
    # 原文: terms.yml (utf-16)
    terms:
      - {official: 补领, words: [补办]}
    ---
    # 原文: terms.yml
    ⟨U+FEFF⟩terms:
      - {official: 补领, words: [补办]}
    ---
    summary: 丢失后补领。⟨U+000D⟩

正例
    # 原文: terms.yml
    terms:
      - {official: 补领, words: [补办]}

怎么改
    用记事本“另存为”，编码选 UTF-8；在编辑器右下角把 CRLF 改成 LF。

依据
    本产品的标准：所有文件用 UTF-8 编码，不带 BOM，换行用 LF。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
