"""A small server that speaks the part of the Hugging Face hub's protocol that a pull needs."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """What the server serves, and how it misbehaves.

    Attributes:
        url: Where it listens.
        repos: Hub id → folder of its one commit.
        break_after: File name → bytes after which the connection breaks, a number a request.
        wrong: Files whose checksums are told wrongly.
        large: Files that are told of as large ones (with SHA-256 instead of git's sum).
        requests: Method, path and `Range` of every request, in order.
    """

    url: str = ""
    repos: dict[str, Path] = field(default_factory=dict)
    break_after: dict[str, list[int]] = field(default_factory=dict)
    wrong: set[str] = field(default_factory=set)
    large: set[str] = field(default_factory=lambda: {"model.safetensors", "pytorch_model.bin"})
    requests: list[tuple[str, str, str | None]] = field(default_factory=list)

    def about(self, repo: str) -> dict[str, Any]:
        """What `/api/models/REPO/revision/...` says."""
        files = [self.file(path) for path in sorted(self.repos[repo].iterdir()) if path.is_file()]
        return {"id": repo, "modelId": repo, "sha": COMMIT, "siblings": files}

    def file(self, path: Path) -> dict[str, Any]:
        """What is said of one file."""
        content = path.read_bytes()
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
        sha256 = hashlib.sha256(content).hexdigest()
        if path.name in self.wrong:
            blob, sha256 = "0" * 40, "0" * 64
        said: dict[str, Any] = {"rfilename": path.name, "size": len(content), "blobId": blob}
        if path.name in self.large:
            said["lfs"] = {"sha256": sha256, "size": len(content), "pointerSize": 134}
        return said


@contextmanager
def serving(**repos: Path) -> Iterator[Hub]:
    """A running hub; `org__name=folder` serves `folder` as `org/name`."""
    hub = Hub(
        repos={name.replace("__", "/").replace("_", "-"): path for name, path in repos.items()}
    )

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: Any) -> None:
            """Nothing: requests are in `hub.requests`."""

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def _answer(self, *, body: bool) -> None:
            path = self.path.partition("?")[0]
            hub.requests.append((self.command, path, self.headers.get("Range")))
            parts = path.strip("/").split("/")
            if parts[:2] == ["api", "models"]:
                repo = "/".join(parts[2:4])
                if repo not in hub.repos:
                    return self._refuse("RepoNotFound")
                if parts[4:] not in ([], ["revision", "main"], ["revision", COMMIT]):
                    return self._refuse("RevisionNotFound")
                return self._send(json.dumps(hub.about(repo)).encode(), {}, body=body)
            repo, name = "/".join(parts[:2]), "/".join(parts[4:])
            if repo not in hub.repos:
                return self._refuse("RepoNotFound")
            file = hub.repos[repo] / name
            if not file.is_file():
                return self._refuse("EntryNotFound")
            self._send_file(file, body=body)

        def _refuse(self, code: str) -> None:
            self._send(
                b"{}", {"X-Error-Code": code, "X-Error-Message": code}, body=True, status=404
            )

        def _send_file(self, file: Path, *, body: bool) -> None:
            content = file.read_bytes()
            headers = {
                "ETag": f'"{hashlib.sha256(content).hexdigest()}"',
                "X-Repo-Commit": COMMIT,
                "Accept-Ranges": "bytes",
            }
            start, status = 0, 200
            wanted = self.headers.get("Range")
            if wanted:
                start, status = int(wanted.removeprefix("bytes=").partition("-")[0]), 206
                headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
            stops = hub.break_after.get(file.name)
            self._send(
                content[start:], headers, body=body, status=status,
                stop=stops.pop(0) if stops and body else None,
            )  # fmt: skip

        def _send(
            self, content: bytes, headers: dict[str, str], *,
            body: bool, status: int = 200, stop: int | None = None,
        ) -> None:  # fmt: skip
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if body:
                self.wfile.write(content[:stop])
            if stop is not None:
                self.close_connection = True

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
