"""Scripts of a pack that make a terminal run by itself: started at login, started again after a crash, kept up to date."""

from __future__ import annotations

UNIT = "banshi-kiosk"

_LINUX = """#!/bin/sh
# Has the guide opened at every login and opened again after a crash. For the user who runs it, without an administrator.
#   install.sh                    installs it
#   install.sh --share FOLDER     also looks into a shared folder every hour for a newer pack; needs the program banshi
#   install.sh --remove           takes it away
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
units=${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user
starters=${XDG_CONFIG_HOME:-$HOME/.config}/autostart
managed=
command -v systemctl >/dev/null 2>&1 && managed=yes

# In a unit, % begins a name of systemd's and a backslash a character.
quoted() { printf '"%s"' "$(printf %s "$1" | sed 's/\\\\/\\\\\\\\/g; s/"/\\\\"/g; s/%/%%/g; s/\\$/$$/g')"; }

if [ "${1:-}" = --remove ]; then
    [ -z "$managed" ] || systemctl --user stop banshi-kiosk-update.timer banshi-kiosk.service >/dev/null 2>&1
    rm -f "$starters/banshi-kiosk.desktop" "$units/timers.target.wants/banshi-kiosk-update.timer"
    rm -f "$units/banshi-kiosk-start" "$units/banshi-kiosk.service" "$units/banshi-kiosk-update.service" "$units/banshi-kiosk-update.timer"
    [ -z "$managed" ] || systemctl --user daemon-reload >/dev/null 2>&1
    exit 0
fi
share=
if [ "${1:-}" = --share ]; then
    share=${2:-}
    banshi=$(command -v banshi) || { cat "$here/no-program.txt" >&2; exit 2; }
    [ -d "$share" ] || { cat "$here/no-share.txt" >&2; exit 2; }
    share=$(CDPATH='' cd -- "$share" && pwd) || exit 2
fi

mkdir -p "$units" "$starters" || exit 2
cat >"$units/banshi-kiosk.service" <<END
[Unit]
Description=Guide of the hall, full screen
StartLimitIntervalSec=0

[Service]
ExecStart=/bin/sh $(quoted "$here/start.sh")
# Closed with Alt+F4 it stays closed; crashed or stuck it comes back.
Restart=on-failure
RestartSec=5
END
# Desktops differ in what they tell systemd of themselves; all of them start what lies here.
cat >"$starters/banshi-kiosk.desktop" <<END
[Desktop Entry]
Type=Application
Name=banshi-kiosk
Exec=/bin/sh "$units/banshi-kiosk-start"
X-GNOME-Autostart-enabled=true
END
cat >"$units/banshi-kiosk-start" <<'END'
# The desktop's screen is the one to open it on.
systemctl --user import-environment DISPLAY XAUTHORITY WAYLAND_DISPLAY
exec systemctl --user restart banshi-kiosk.service
END
if [ -z "$managed" ]; then
    # Without systemd it is opened at login, and nobody opens it again after a crash.
    sed -i '/^Exec=/d' "$starters/banshi-kiosk.desktop"
    printf 'Exec=/bin/sh "%s"\\n' "$(printf %s "$here/start.sh" | sed 's/["`$]/\\\\\\\\&/g; s/%/%%/g')" >>"$starters/banshi-kiosk.desktop"
fi
if [ -n "$share" ]; then
    cat >"$units/banshi-kiosk-update.service" <<END
[Unit]
Description=Newer guide of the hall from a shared folder

[Service]
Type=oneshot
ExecStart=$(quoted "$banshi") kiosk update $(quoted "$here") $(quoted "$share")
END
    cat >"$units/banshi-kiosk-update.timer" <<END
[Unit]
Description=Looks for a newer guide of the hall every hour

[Timer]
OnCalendar=hourly
RandomizedDelaySec=600
Persistent=true

[Install]
WantedBy=timers.target
END
    mkdir -p "$units/timers.target.wants" && ln -sf ../banshi-kiosk-update.timer "$units/timers.target.wants/"
fi
[ -z "$managed" ] || systemctl --user daemon-reload >/dev/null 2>&1
exit 0
"""

# `Schedule.Service` is there from Windows 7 on; the commands of PowerShell for it came later.
_TASK = """# Has the guide opened at every login of this user. With -Remove it is taken away.
param([switch]$Remove)
$ErrorActionPreference = 'Stop'
$service = New-Object -ComObject Schedule.Service
$service.Connect()
$folder = $service.GetFolder('\\')
if ($Remove) { $folder.DeleteTask('banshi-kiosk', 0); exit 0 }
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$task = $service.NewTask(0)
$task.RegistrationInfo.Description = 'Guide of the hall, full screen'
$task.Principal.LogonType = 3
$task.Settings.ExecutionTimeLimit = 'PT0S'
$task.Settings.DisallowStartIfOnBatteries = $false
$task.Settings.StopIfGoingOnBatteries = $false
$task.Settings.MultipleInstances = 2
$task.Settings.RestartInterval = 'PT1M'
$task.Settings.RestartCount = 999
$trigger = $task.Triggers.Create(9)
$trigger.UserId = [System.Security.Principal.WindowsIdentity]::GetCurrent().Name
$action = $task.Actions.Create(0)
$action.Path = $env:ComSpec
$action.Arguments = '/c ""' + (Join-Path $here 'start.bat') + '""'
$action.WorkingDirectory = $here
$null = $folder.RegisterTaskDefinition('banshi-kiosk', $task, 6, $null, $null, 3)
"""

_WINDOWS = """@echo off
rem Has the guide opened at every login. /remove takes it away.
setlocal DisableDelayedExpansion
set "MORE="
if /i "%~1"=="/remove" set "MORE=-Remove"
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0install.ps1" %MORE%
if errorlevel 1 pause
"""

_NO_PROGRAM = "这台终端没有装 banshi，不能自己更新。请按“使用说明.txt”第四节，用装了它的电脑更新。\n"
_NO_SHARE = "没有找到这个共享文件夹，请先在系统里连好，再写它的路径，例如 install.sh --share /mnt/kiosk。\n"


def installers() -> dict[str, bytes]:
    """Path below the pack's root → content."""
    return {
        "install.sh": _LINUX.encode("ascii"),
        "install.bat": _WINDOWS.replace("\n", "\r\n").encode("ascii"),
        "install.ps1": _TASK.replace("\n", "\r\n").encode("ascii"),
        "no-program.txt": _NO_PROGRAM.encode(),
        "no-share.txt": _NO_SHARE.encode(),
    }
