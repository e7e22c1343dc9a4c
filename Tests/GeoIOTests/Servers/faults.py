"""Serves the files of a folder on loopback, failing as it is told to.

`/STEPS/FILE` goes through the steps between commas, one a request, and stays at the last:

    ok        the file, whole or the range that is asked for
    short     half of the body that Content-Length promises
    stall     the head, and then nothing for ten seconds
    empty     a closed connection
    wait-N    429 with 'Retry-After: N'
    404 ...   that status, with a few words that tell who asked

`/echo` answers with the request, `/log` with the number of requests by path. The port is the first line of the output;
the server ends with the process that started it.
"""

import collections
import http.server
import json
import os
import re
import sys
import threading
import time

root, parent = sys.argv[1], os.getppid()
asked = collections.Counter()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_HEAD(self):
        self.do_GET()

    def do_POST(self):
        self.do_GET()

    def do_GET(self):
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if self.path == "/log":
            return self.answer(200, json.dumps(asked).encode())
        if self.path == "/echo":
            heads = {name.lower(): value for name, value in self.headers.items()}
            return self.answer(200, json.dumps({"method": self.command, "headers": heads, "body": sent}).encode())
        count = asked[self.path]
        asked[self.path] += 1
        _, steps, name = self.path.split("?")[0].split("/", 2)
        steps = steps.split(",")
        step = steps[min(count, len(steps) - 1)]
        if step.isdigit():
            return self.answer(int(step), b"no, " + self.headers.get("Authorization", "stranger").encode())
        if step.startswith("wait-"):
            return self.answer(429, b"slowly", {"Retry-After": step[5:]})
        if step == "empty":
            self.close_connection = True
            return
        self.file(os.path.join(root, name), step)

    def file(self, path, step):
        if not os.path.isfile(path):
            return self.answer(404, b"nothing here")
        with open(path, "rb") as file:
            body = file.read()
        span = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not span:
            return self.answer(200, body, {"Accept-Ranges": "bytes"}, step)
        first, last = int(span[1]), min(int(span[2] or len(body) - 1), len(body) - 1)
        if first > last:
            return self.answer(416, b"")
        self.answer(206, body[first : last + 1], {"Content-Range": f"bytes {first}-{last}/{len(body)}"}, step)

    def answer(self, status, body, headers={}, step="ok"):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        if step == "stall":
            self.wfile.flush()
            time.sleep(10)
        if step in ("stall", "short"):
            body, self.close_connection = body[: len(body) // 2], True
        try:
            self.wfile.write(body)
        except OSError:
            pass


def end_with_parent():
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
