"""Serves the files of a folder as a bucket on loopback: `bucket.py BUCKET FOLDER`.

The server is gcp-storage-emulator. It lacks the listing in XML that GDAL asks Google's storage for, which is added here. The
port is the first line of the output; the server ends with the process that started it.
"""

import os
import pathlib
import sys
import threading
import time
import urllib.parse
import urllib.request
from xml.sax.saxutils import escape

import gcp_storage_emulator.server as emulator


def list_in_xml(request, response, storage, *arguments, **options):
    """https://cloud.google.com/storage/docs/xml-api/get-bucket-list"""
    prefix = request.query.get("prefix", [""])[0]
    found, folders = storage.get_file_list(
        request.params["bucket_name"], prefix, request.query.get("delimiter", [None])[0])[:2]
    contents = "".join(
        f"<Contents><Key>{escape(file['name'])}</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified>"
        f"<Size>{file['size']}</Size></Contents>"
        for file in found
    )
    common = "".join(f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>" for name in folders)
    response["Content-type"] = "application/xml"
    response.write(
        "<ListBucketResult xmlns='http://doc.s3.amazonaws.com/2006-03-01'>"
        f"<Prefix>{escape(prefix)}</Prefix><IsTruncated>false</IsTruncated>{contents}{common}</ListBucketResult>"
    )


emulator.HANDLERS = ((r"^/(?P<bucket_name>[-.\w]+)/$", {"GET": list_in_xml}),) + emulator.HANDLERS


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with, args=[os.getppid()], daemon=True).start()
bucket, folder = sys.argv[1], pathlib.Path(sys.argv[2])
server = emulator.create_server("127.0.0.1", 0, in_memory=True, default_bucket=bucket)
server.start()
port = server._api._httpd.server_address[1]
for file in sorted(folder.rglob("*")):
    if file.is_file():
        query = urllib.parse.urlencode({"uploadType": "media", "name": str(file.relative_to(folder))})
        address = f"http://127.0.0.1:{port}/upload/storage/v1/b/{bucket}/o?{query}"
        headers = {"Content-Type": "application/octet-stream"}
        urllib.request.urlopen(urllib.request.Request(address, file.read_bytes(), headers)).read()
print(port, flush=True)
