"""Serves the files of a folder on loopback, whole or in ranges, as object stores do.

While a file named `sick` lies in a folder, what else is in it is answered with 500; `/refused` tells how often. The port is the first line of the
output; the server ends with the process that started it.
"""

import http.server
import os
import re
import sys
import threading
import time

root, parent = sys.argv[1], os.getppid()
refused = []


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        if self.path == "/refused":
            return self.answer(200, str(len(refused)).encode())
        path = os.path.join(root, self.path.split("?")[0].lstrip("/"))
        if os.path.exists(os.path.join(os.path.dirname(path), "sick")):
            refused.append(path)
            return self.answer(500, b"not today")
        if not os.path.isfile(path):
            return self.answer(404, b"nothing here")
        with open(path, "rb") as file:
            body = file.read()
        span = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if not span:
            return self.answer(200, body, {"Accept-Ranges": "bytes"})
        first, last = int(span[1]), min(int(span[2] or len(body) - 1), len(body) - 1)
        if first > last:
            return self.answer(416, b"")
        self.answer(206, body[first : last + 1], {"Content-Range": f"bytes {first}-{last}/{len(body)}"})

    def answer(self, status, body, headers={}):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def end_with_parent():
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
