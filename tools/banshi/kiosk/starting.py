"""What stands beside the site in a pack: scripts that open it full screen, and a page of instructions."""

from __future__ import annotations

from banshi.kiosk.contents import WORDS
from banshi.kiosk.manifest import NAME, HallOfPack
from banshi.render.views.wording import date_words

# No first-run pages, no pinch or swipe out of the page; paper comes without a dialog that reaches into the disk, and
# the page may tell the guide on paper beside it to print itself.
_FLAGS = (
    "--kiosk --kiosk-printing --incognito --no-first-run --no-default-browser-check --noerrdialogs "
    "--allow-file-access-from-files --disable-pinch --overscroll-history-navigation=0 "
    "--disable-session-crashed-bubble --disable-features=Translate"
)

_LINUX = """#!/bin/sh
# Opens the guide full screen.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
for browser in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable; do
    command -v "$browser" >/dev/null 2>&1 && break
    browser=
done
if [ -z "$browser" ]; then
    cat "$here/no-browser.txt" >&2
    exit 2
fi
profile=$(mktemp -d) || exit 2
trap 'rm -rf "$profile"' EXIT
"$browser" --user-data-dir="$profile" {flags} "$@" "file://$(printf %s "$here" | sed 's/%/%25/g; s/#/%23/g; s/?/%3F/g')/site/index.html"
"""

# Letters of ASCII only: the console reads this file in the code page the machine happens to have.
_WINDOWS = """@echo off
rem Opens the guide full screen.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "BROWSER="
for %%B in (
  "%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe"
  "%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe"
  "%LocalAppData%\\Google\\Chrome\\Application\\chrome.exe"
  "%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe"
  "%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe"
) do if not defined BROWSER if exist "%%~B" set "BROWSER=%%~B"
if not defined BROWSER (
  type "%~dp0no-browser.txt"
  pause
  exit /b 2
)
start "" "%BROWSER%" --user-data-dir="%TEMP%\\banshi-kiosk" --edge-kiosk-type=fullscreen {flags} "%~dp0site\\index.html"
"""

_NO_BROWSER = "没有找到浏览器。请先安装 Chrome 或 Edge（Linux 可以装 Chromium），再打开一次。\n"

_GUIDE = """自助终端办事指南

大厅：{hall}
数据截至：{date}
打印稿：{papers}

一、第一次安装
1. 把整个文件夹拷到终端的硬盘上，例如桌面。不要直接从 U 盘运行，U 盘拔下来就打不开了。
2. Windows 双击 start.bat，Linux 运行 start.sh。网页会全屏打开，不需要联网。
3. 需要开机自动打开：Windows 把 start.bat 的快捷方式放进“启动”文件夹；Linux 把 start.sh 加到“开机启动的程序”。
4. 终端要先设好默认打印机，点“打印”会直接出纸，不再询问。

二、退出全屏
接上键盘，按 Alt+F4。

三、群众怎么用
点首页的大按钮找事项，或者点“找事项”，用屏幕上的字母按拼音首字母找，例如身份证是 SFZ。
60 秒没有人操作会自动回到首页，并清除上一个人留下的内容；之前有 10 秒提示，点“继续看”就不会退出。

四、更新数据
请管理网站的单位发来新的资料包（文件夹或 zip），在装有本程序的电脑上先检查，再更新：
    banshi kiosk verify 新资料包
    banshi kiosk update 旧资料包文件夹 新资料包
没有全部拷好之前，旧资料包照常可用；中途断电、拔盘，再运行一次就接着做。
没有装本程序的终端：先退出全屏，把旧文件夹改名留着，拷入新文件夹，打开看过没有问题，再删除旧的。

五、请不要改动文件夹里的任何文件
{manifest} 记着每个文件的校验码，改动、多出、缺少一个文件都会被查出来。
"""


def companions(hall: HallOfPack, data_date: str, chosen: str, papers: int) -> dict[str, bytes]:
    """Path below the pack's root → content of everything that is not the site."""
    words = f"{WORDS[chosen]}，共 {papers} 份" if papers else "这个资料包没有打印稿，点“打印”会打印网页"
    guide = _GUIDE.format(hall=hall.name, date=date_words(data_date), papers=words, manifest=NAME)
    return {
        "start.sh": _LINUX.format(flags=_FLAGS).encode(),
        "start.bat": _windows(_WINDOWS.format(flags=_FLAGS)).encode("ascii"),
        "no-browser.txt": _windows(_NO_BROWSER).encode(),
        # Old editors of Windows know UTF-8 by its mark only.
        "使用说明.txt": _windows(guide).encode("utf-8-sig"),
    }


def _windows(text: str) -> str:
    return text.replace("\n", "\r\n")
