"""WARC files, written by hand: their form is a head, a blank line, a block, two blank lines."""

from __future__ import annotations

import gzip

DATE = "2019-02-28T10:00:00Z"


def warc(kind: str, block: bytes, uri: str | None = "https://example.org/1", content: str = "text/plain") -> bytes:
    """A record."""
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Date: {DATE}", f"Content-Type: {content}"]
    lines += [f"WARC-Target-URI: {uri}"] if uri else []
    return "\r\n".join([*lines, f"Content-Length: {len(block)}", "", ""]).encode() + block + b"\r\n\r\n"


def response(
    body: bytes,
    content: str | None = "text/html; charset=utf-8",
    status: str = "200 OK",
    uri: str | None = None,
    **more: str,
) -> bytes:
    """What a server answered; `more` are lines of its head, _ for -."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {content}"] if content else [])]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
    block = "\r\n".join([*lines, "", ""]).encode() + body
    return warc("response", block, uri or "https://example.org/1", "application/http; msgtype=response")


def page(text: str) -> bytes:
    return f"<html><head><title>x</title></head><body><p>{text}</p></body></html>".encode()


def each(records: list[bytes]) -> bytes:
    """Each compressed by itself, as crawlers do."""
    return b"".join(gzip.compress(record) for record in records)
