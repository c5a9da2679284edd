"""A page in a pack that checks the pack: for halls without the program, in whatever browser there is."""

from __future__ import annotations

# Pages from disk may not read what lies beside them; a folder somebody has chosen they may. The scripts are the site's.
_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';script-src 'self';style-src 'self'">
<title>检查资料包</title>
<link rel="stylesheet" href="site/static/kiosk-check.css">
<script src="site/static/kiosk-check.js" defer></script>
</head>
<body>
<main>
<h1>检查资料包</h1>
<p>点下面的按钮，选中这一页所在的文件夹。浏览器会问是不是“上传”：文件只在本机上读，不发到任何地方。</p>
<p><label class="kc-choose">选文件夹<input type="file" webkitdirectory multiple></label></p>
<p class="kc-told" role="status">还没有选。</p>
<ul class="kc-list"></ul>
<p>查得出损坏、缺少、多出和改动，查不出资料包是谁做的：请把校验码和发资料包的单位用电话核对，两边一样才用。</p>
<noscript><p>浏览器关掉了脚本，这一页查不了。请在装有本程序的电脑上运行 banshi kiosk verify。</p></noscript>
</main>
</body>
</html>
"""


def page() -> bytes:
    """`check.html`."""
    return _PAGE.encode()
