"""What stands beside the site in a pack: scripts that open it full screen, and a page of instructions."""

from __future__ import annotations

from banshi.kiosk.check_page import page
from banshi.kiosk.contents import WORDS, Chosen
from banshi.kiosk.installers import installers
from banshi.kiosk.manifest import NAME, HallOfPack
from banshi.wording.phrases import date_words

# No first-run pages, no pinch or swipe out of the page; paper comes without a dialog that reaches into the disk, and
# the page may tell the guide on paper beside it to print itself.
_FLAGS = (
    "--kiosk --kiosk-printing --no-first-run --no-default-browser-check --noerrdialogs "
    "--allow-file-access-from-files --disable-pinch --overscroll-history-navigation=0 "
    "--disable-session-crashed-bubble --disable-features=Translate"
)

_LOOK, _STILL = 30, 5
"""Seconds between looks at the page, and minutes after which one that wrote nothing is taken for dead."""

OVERRIDE = "banshi-browser.txt"
"""Beside the pack's folder, not in it: one line, the browser this terminal uses."""
_BROWSERS = (
    "chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable "
    # What terminals with UOS and 麒麟 bring: all of them are Chromium inside.
    "browser qaxbrowser-safe-stable browser360-cn-stable"
)

_LINUX = """#!/bin/sh
# Opens the guide full screen.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
# What the hall has chosen lies outside the pack, so that the pack stays as it was made.
browser=${{BANSHI_BROWSER:-}}
if [ -z "$browser" ] && [ -r "$here/../{override}" ]; then
    read -r browser <"$here/../{override}" || [ -n "$browser" ]
    # Written on Windows, the line ends in CR.
    browser=${{browser%"$(printf '\\r')"}}
fi
if [ -n "$browser" ]; then
    command -v "$browser" >/dev/null 2>&1 || browser=
else
    for browser in {names}; do
        command -v "$browser" >/dev/null 2>&1 && break
        browser=
    done
fi
if [ -z "$browser" ]; then
    cat "$here/no-browser.txt" >&2
    exit 2
fi
profile=$(mktemp -d) || exit 2
watch=
running=
trap 'kill $watch $running 2>/dev/null; wait $running 2>/dev/null; rm -rf "$profile"' EXIT
trap 'exit 143' HUP INT TERM
# A dark or locked screen invites nobody.
[ -z "${{DISPLAY:-}}" ] || {{ xset s off -dpms; xset s noblank; }} >/dev/null 2>&1
"$browser" --user-data-dir="$profile" {flags} "$@" "file://$(printf %s "$here" | sed 's/%/%25/g; s/#/%23/g; s/?/%3F/g')/site/index.html" &
running=$!
# Every page writes into its storage once a minute. A page that has crashed or hangs does not: then the browser is ended,
# and whoever started this script starts it again.
(
    while sleep {look}; do
        beats="$profile/Default/Local Storage/leveldb"
        [ -d "$beats" ] || continue
        [ -n "$(find "$beats" -type f -mmin -{still})" ] || {{ : >"$profile/still"; kill "$running"; break; }}
    done
) >/dev/null 2>&1 &
watch=$!
wait "$running"
code=$?
[ ! -e "$profile/still" ] || code=1
exit "$code"
"""

# Letters of ASCII only: the console reads this file in the code page the machine happens to have.
_WINDOWS = """@echo off
rem Opens the guide full screen.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "BROWSER=%BANSHI_BROWSER%"
if not defined BROWSER if exist "%~dp0..\\{override}" set /p BROWSER=<"%~dp0..\\{override}"
if defined BROWSER if not exist "%BROWSER%" set "BROWSER="
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
rem A browser that crashed is started again; one that was closed with Alt+F4 is not.
:again
if exist "%TEMP%\\banshi-kiosk" rd /s /q "%TEMP%\\banshi-kiosk"
start "" /wait "%BROWSER%" --incognito --user-data-dir="%TEMP%\\banshi-kiosk" --edge-kiosk-type=fullscreen {flags} "%~dp0site\\index.html"
if errorlevel 1 (
  ping -n 6 127.0.0.1 >nul
  goto again
)
if not "%ERRORLEVEL%"=="0" (
  ping -n 6 127.0.0.1 >nul
  goto again
)
"""

_NO_BROWSER = (
    "没有找到浏览器。请先安装 Chrome 或 Edge（Linux 可以装 Chromium），再打开一次；用别的浏览器的，见“使用说明.txt”。\n"
)

_GUIDE = """自助终端办事指南

大厅：{hall}
数据截至：{date}
打印稿：{papers}

一、第一次安装
1. 把整个文件夹拷到终端的硬盘上，例如桌面。不要直接从 U 盘运行，U 盘拔下来就打不开了。
2. Windows 双击 start.bat，Linux 运行 start.sh。网页会全屏打开，不需要联网。
3. 需要登录后自动打开、出错时自动重开：Windows 双击 install.bat，Linux 运行 install.sh，装一次就行；不要了，
   运行 install.bat /remove 或者 install.sh --remove。两者只装在当前用户下，不需要管理员。
   终端还要设好：开机自动登录；电源里关掉睡眠和熄屏；关掉屏幕保护。
4. 终端要先设好默认打印机。点“打印”先说共几页，再点一次就出纸。
5. 会自己找 Chrome、Edge、Chromium 和统信、麒麟自带的浏览器。要用别的，在这个文件夹的旁边（不是里面）放一个
   {override}，第一行写浏览器的命令或者完整路径；或者设环境变量 BANSHI_BROWSER。

二、退出全屏
接上键盘，按 Alt+F4。这样退出的不会自动重开；浏览器崩溃的几秒后重开。Linux 上网页卡死 5 分钟没有反应，也会重开。

三、群众怎么用
点首页的大按钮找事项，或者点“找事项”，用屏幕上的字母按拼音首字母找，例如身份证是 SFZ。
60 秒没有人操作会自动回到首页，并清除上一个人留下的内容；之前有 10 秒提示，点“继续看”就不会退出。

四、更新数据
请管理网站的单位发来新的资料包（文件夹或 zip），在装有本程序的电脑上先检查，再更新：
    banshi kiosk verify 新资料包
    banshi kiosk update 旧资料包文件夹 新资料包
没有全部拷好之前，旧资料包照常可用；中途断电、拔盘，再运行一次就接着做。
新资料包也可以是网络上的共享文件夹，里面放着几个资料包：从中挑本大厅最新的，没有更新的就不动。
装了本程序的 Linux 终端，运行 install.sh --share 共享文件夹，每小时自己看一次。
没有装本程序的终端：先退出全屏，把旧文件夹改名留着，拷入新文件夹，打开看过没有问题，再删除旧的。

五、请不要改动文件夹里的任何文件
{manifest} 记着每个文件的校验码，改动、多出、缺少一个文件都会被查出来。
没有装本程序也能查：用浏览器打开 check.html，选中这个文件夹，等它查完。查到的校验码请和发资料包的人打电话核对。
"""


def companions(hall: HallOfPack, data_date: str, chosen: Chosen, papers: int) -> dict[str, bytes]:
    """Path below the pack's root → content of everything that is not the site."""
    words = f"{WORDS[chosen]}，共 {papers} 份" if papers else "这个资料包没有打印稿，点“打印”会先问，再打印网页"
    guide = _GUIDE.format(hall=hall.name, date=date_words(data_date), papers=words, manifest=NAME, override=OVERRIDE)
    return {
        "start.sh": _LINUX.format(flags=_FLAGS, names=_BROWSERS, override=OVERRIDE, look=_LOOK, still=_STILL).encode(),
        "start.bat": _windows(_WINDOWS.format(flags=_FLAGS, override=OVERRIDE)).encode("ascii"),
        **installers(),
        "check.html": page(),
        "no-browser.txt": _windows(_NO_BROWSER).encode(),
        # Old editors of Windows know UTF-8 by its mark only.
        "使用说明.txt": _windows(guide).encode("utf-8-sig"),
    }


def _windows(text: str) -> str:
    return text.replace("\n", "\r\n")
