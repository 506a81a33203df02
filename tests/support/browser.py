"""Chromium for tests of pages: real keys and a real pointer, no driver and no network.

Speaks the DevTools protocol over a pair of pipes (`--remote-debugging-pipe`: JSON, each message
closed by a NUL). The page is opened as it is, from its file, with its policy in force.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-dev-shm-usage", "--disable-extensions",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe",
)  # fmt: skip
# The pipes have to be the browser's descriptors 3 and 4.
_LAUNCH = (
    "import os, sys; r, w, *words = sys.argv[1:]; "
    "os.dup2(int(r), 3); os.dup2(int(w), 4); os.execv(words[0], words)"
)
_PATIENCE = 90.0  # seconds; the machine may be busy
# Keys that aren't a character → their Windows key code.
_NAMED = {
    "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40,
}  # fmt: skip


def chromium() -> str | None:
    """The browser's path; None where there is none on this machine."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


@dataclass
class Browser:
    """A running browser.

    Attributes:
        write: Descriptor of the pipe to it.
        read: Descriptor of the pipe from it.
    """

    write: int
    read: int
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _buffer: bytes = b""

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """The result of a DevTools command."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self.write, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + _PATIENCE
        while True:
            answer = self._message(until, method)
            if answer.get("id") == number:
                assert "error" not in answer, f"{method}: {answer['error']['message']}"
                return answer["result"]

    def _message(self, until: float, waiting: str) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self.read], [], [], max(0.0, until - time.monotonic()))
            assert ready, f"{waiting}: no answer from the browser in {_PATIENCE:.0f} s"
            some = os.read(self.read, 1 << 16)
            assert some, f"{waiting}: the browser has gone"
            self._buffer += some
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    @contextlib.contextmanager
    def page(
        self, path: Path, *, width: int = 1280, height: int = 900, downloads: Path | None = None
    ) -> Iterator[Tab]:
        """A page from a file, in a profile of its own that is forgotten afterwards."""
        context = self.call("Target.createBrowserContext")["browserContextId"]
        try:
            if downloads:
                self.call(
                    "Browser.setDownloadBehavior",
                    behavior="allow", browserContextId=context, downloadPath=str(downloads),
                )  # fmt: skip
            target = self.call("Target.createTarget", url="about:blank", browserContextId=context)[
                "targetId"
            ]
            session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            tab = Tab(self, session)
            tab.call("Emulation.setFocusEmulationEnabled", enabled=True)
            tab.call(
                "Emulation.setDeviceMetricsOverride",
                width=width, height=height, deviceScaleFactor=1, mobile=False,
            )  # fmt: skip
            tab.open(path)
            yield tab
        finally:
            self.call("Target.disposeBrowserContext", browserContextId=context)


@dataclass(frozen=True)
class Tab:
    """An open page."""

    browser: Browser
    session: str

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The result of a DevTools command to the page."""
        return self.browser.call(method, self.session, **params)

    def open(self, path: Path) -> None:
        """Opens a file and waits until it is there; what the page said before is forgotten."""
        self.call("Page.navigate", url=path.as_uri())
        self.wait(
            f"document.readyState === 'complete' && location.href === {json.dumps(path.as_uri())}"
        )

    def value(self, expression: str) -> Any:
        """What a JavaScript expression gives, as JSON."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, expression: str) -> None:
        """Waits until an expression holds."""
        self.until(lambda: self.value(expression), expression)

    def until(self, holds: Callable[[], object], what: str) -> None:
        """Waits until something holds."""
        until = time.monotonic() + _PATIENCE
        while not holds():
            assert time.monotonic() < until, f"never true: {what}"
            time.sleep(0.02)

    def texts(self, selector: str) -> list[str]:
        """The texts of the elements that a selector finds, in order."""
        return self.value(
            f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.textContent.trim())"
        )

    def visible(self, selector: str) -> list[str]:
        """The ids of the elements that a selector finds and that can be seen."""
        return self.value(
            f"[...document.querySelectorAll({json.dumps(selector)})]"
            ".filter(e => e.getClientRects().length).map(e => e.id)"
        )

    def press(self, *keys: str | tuple[str, str]) -> None:
        """Presses keys, one after the other; each goes where the focus is.

        A key is a character, a name such as `Enter`, or what a key gives and its place on the
        board, `("т", "KeyN")`.
        """
        for given in keys:
            key, code = given if isinstance(given, tuple) else (given, "")
            number = 0
            if key in _NAMED:
                code, number = key, _NAMED[key]
            elif not code and key.isascii() and key.isalpha():
                code, number = f"Key{key.upper()}", ord(key.upper())
            text = (
                {"text": {"Enter": "\r"}.get(key, key)} if len(key) == 1 or key == "Enter" else {}
            )
            common = {"key": key, "code": code, "windowsVirtualKeyCode": number}
            self.call("Input.dispatchKeyEvent", type="keyDown", **common, **text)
            self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def write(self, text: str) -> None:
        """Puts text where the focus is, as if it were typed."""
        self.call("Input.insertText", text=text)

    def point(self, selector: str) -> None:
        """Moves the pointer onto the first element that a selector finds."""
        x, y = self._middle(selector)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, selector: str) -> None:
        """Clicks on the first element that a selector finds."""
        x, y = self._middle(selector)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **button)

    def _middle(self, selector: str) -> tuple[float, float]:
        place = self.value(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); if (!e) return null; "
            "e.scrollIntoView({block: 'center', behavior: 'instant'}); const [b] = e.getClientRects(); "
            "return b ? [b.x + b.width / 2, b.y + b.height / 2] : null; })()"
        )
        assert place, f"nothing to point at: {selector}"
        return place[0], place[1]


@contextlib.contextmanager
def running(path: str, profile: Path) -> Iterator[Browser]:
    """Starts the browser and ends it."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    words = [sys.executable, "-c", _LAUNCH, str(theirs_in), str(theirs_out), path, *_FLAGS]
    process = subprocess.Popen(
        [*words, f"--user-data-dir={profile}"],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    browser = Browser(ours_out, ours_in)
    try:
        browser.call("Browser.getVersion")
        yield browser
    finally:
        with contextlib.suppress(AssertionError, OSError):
            browser.call("Browser.close")
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
        os.close(ours_out)
        os.close(ours_in)
