"""Serves a static catalogue as a STAC API on loopback: `stac_api.py CATALOG.json [get-only]`.

The server is stac-fastapi-static, unchanged; `get-only` answers POST with 405, as small servers do. The port is the first
line of the output; the server ends with the process that started it.
"""

import os
import pathlib
import socket
import sys
import threading
import time

import uvicorn
from stac_fastapi.static.api import Settings, make_api


def only_get(app):
    async def wrapped(scope, receive, send):
        if scope["type"] == "http" and scope["method"] == "POST":
            await send({"type": "http.response.start", "status": 405, "headers": []})
            return await send({"type": "http.response.body", "body": b""})
        return await app(scope, receive, send)

    return wrapped


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with, args=[os.getppid()], daemon=True).start()
app = make_api(Settings(catalog_href=pathlib.Path(sys.argv[1]).absolute().as_uri(), reload=False)).app
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
config = uvicorn.Config(only_get(app) if "get-only" in sys.argv else app, log_level="error")
uvicorn.Server(config).run(sockets=[listener])
