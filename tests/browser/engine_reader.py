"""Somebody who reads and uses a page through WebDriver, and looks at what is painted under the hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser.painted import CONTROLS, JUDGE, LEAST, LEAST_LARGE, PICK

Found = TypeVar("Found")
SOON = 10
_MARK = "data-judged"
_NOW = "data-judged-now"


class Reader:
    """Somebody before one of the browsers."""

    def __init__(self, driver: WebDriver, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, name: str) -> None:
        """Go to a page, past whatever the browser kept of it."""
        self.driver.get(self.address + name)

    def one(self, selector: str) -> WebElement:
        """A part of the page, as soon as it is there."""
        return self.soon(lambda: next(iter(self.driver.find_elements(By.CSS_SELECTOR, selector)), None))

    def words(self, selector: str, words: str) -> WebElement:
        """The part of that kind with these words."""
        return self.soon(
            lambda: next(
                (item for item in self.driver.find_elements(By.CSS_SELECTOR, selector) if words in item.text), None
            )
        )

    def shown(self, selector: str) -> list[WebElement]:
        """The parts of that kind which can be seen."""
        return [item for item in self.driver.find_elements(By.CSS_SELECTOR, selector) if item.is_displayed()]

    def soon(self, found: Callable[[], Found]) -> Found:
        """What is there in a moment."""
        return WebDriverWait(self.driver, SOON).until(lambda _: found())

    def click(self, item: WebElement) -> None:
        """Bring it to the middle first: what lies under the bar on top is not hit."""
        self.driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", item)
        item.click()

    def heard(self) -> list[str]:
        """What the page complained of."""
        return list(self.driver.execute_script("return window.heard"))


def in_hand(driver: WebDriver) -> dict[str, list[str]]:
    """What cannot be read of every control under the pointer, under the pressed pointer, and with the focus."""
    # What is pressed is not to be done.
    driver.execute_script(
        "addEventListener('click', (event) => { event.preventDefault(); event.stopPropagation(); }, true)"
    )
    wrong: dict[str, list[str]] = {"hovered": [], "pressed": [], "focused": []}
    driver.execute_script(f"({PICK})(arguments[0])", [CONTROLS, _MARK, 1])
    for control in driver.find_elements(By.CSS_SELECTOR, f"[{_MARK}]"):
        if not control.is_displayed():
            continue
        driver.execute_script(
            f"for (const old of document.querySelectorAll('[{_NOW}]')) old.removeAttribute('{_NOW}');"
            f"arguments[0].setAttribute('{_NOW}', ''); arguments[0].scrollIntoView({{ block: 'center' }})",
            control,
        )
        ActionChains(driver, duration=0).move_to_element(control).perform()
        wrong["hovered"] += unreadable(driver, f"[{_NOW}]")
        if control.tag_name != "select":
            ActionChains(driver, duration=0).click_and_hold(control).perform()
            wrong["pressed"] += unreadable(driver, f"[{_NOW}]")
            ActionChains(driver, duration=0).release().perform()
        driver.execute_script("arguments[0].focus({ focusVisible: true })", control)
        wrong["focused"] += unreadable(driver, f"[{_NOW}]")
    return wrong


def unreadable(driver: WebDriver, selector: str) -> list[str]:
    """Texts of controls that are too pale."""
    return list(driver.execute_script(f"return ({JUDGE})(arguments[0])", [selector, LEAST, LEAST_LARGE]))
