"""A small STAC API on loopback with what stac-fastapi-static lacks: pages by `merge`, and a query on clouds.

`pages.py POST|GET|endless|lost`: how it is searched, or what is wrong with its next links. The port is the first line of
the output; the server ends with the process that started it.
"""

import http.server
import json
import os
import sys
import threading
import time
import urllib.parse

kind, parent = sys.argv[1], os.getppid()
method = "GET" if kind == "GET" else "POST"


def item(number, cover):
    ring = [[-60, -5], [-59, -5], [-59, -4], [-60, -5]]
    return {
        "type": "Feature",
        "id": f"item-{number}",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {"datetime": "2021-01-05T14:10:39Z", "eo:cloud_cover": cover, "s2:processing_baseline": "02.09"},
        "assets": {"B04": {"href": f"../files/{number}/B04.tif"}},
        "links": [{"rel": "self", "href": f"/api/items/{number}"}],
    }


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == "/api":
            links = [{"rel": "search", "href": "/api/search", "method": method}]
            uses = ["https://api.stacspec.org/v1.0.0/item-search", "https://api.stacspec.org/v1.0.0/item-search#query"]
            return self.answer({"type": "Catalog", "conformsTo": uses, "links": links})
        if kind == "GET":
            return self.page(dict(urllib.parse.parse_qsl(query)))
        self.answer({}, 404)

    def do_POST(self):
        self.page(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def page(self, asked):
        token = int(asked.pop("token", 0))
        expected = {"datetime", "limit", "bbox"} if kind == "GET" else {"datetime", "limit", "intersects", "query"}
        if set(asked) != expected:
            return self.answer({"code": "BadRequest", "description": f"asked with {sorted(asked)}"}, 400)
        features = [] if kind == "lost" else [item(token * 2, 10), item(token * 2 + 1, 10)]
        following = 0 if kind == "endless" else token + 1
        link = {"rel": "next", "method": method, "href": "/api/search", "body": {"token": following}, "merge": True}
        if kind == "GET":
            link = {"rel": "next", "href": "?" + urllib.parse.urlencode({**asked, "token": following})}
        self.answer({"features": features, "links": [link] if token < 2 or kind == "lost" else []})

    def answer(self, document, status=200):
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def end_with_parent():
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with_parent, daemon=True).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
