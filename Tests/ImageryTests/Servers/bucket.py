"""Serves a bucket on loopback: `bucket.py BUCKET [paged] OBJECT...`, each object with a few bytes.

The server is gcp-storage-emulator; `paged` gives its listings two folders at a time, as Google gives a thousand. The port is
the first line of the output; the server ends with the process that started it.
"""

import os
import sys
import threading
import time
import urllib.parse
import urllib.request

import gcp_storage_emulator.handlers.objects as objects

whole = objects.ls


def paged(request, response, storage, *arguments, **options):
    class Caught:
        status = None

        def json(self, listing):
            first = int(request.query.get("pageToken", ["0+"])[0].rstrip("+"))
            found, end = listing["prefixes"], first + 2
            listing["prefixes"] = found[first:end]
            response.json({**listing, "nextPageToken": f"{end}+"} if end < len(found) else listing)

    whole(request, Caught(), storage, *arguments, **options)


if "paged" in sys.argv:
    sys.argv.remove("paged")
    objects.ls = paged

from gcp_storage_emulator.server import create_server  # noqa: E402: it takes the function that lists


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with, args=[os.getppid()], daemon=True).start()
bucket = sys.argv[1]
server = create_server("127.0.0.1", 0, in_memory=True, default_bucket=bucket)
server.start()
port = server._api._httpd.server_address[1]
for name in sys.argv[2:]:
    query = urllib.parse.urlencode({"uploadType": "media", "name": name})
    address = f"http://127.0.0.1:{port}/upload/storage/v1/b/{bucket}/o?{query}"
    urllib.request.urlopen(urllib.request.Request(address, b"text", {"Content-Type": "text/plain"})).read()
print(port, flush=True)
