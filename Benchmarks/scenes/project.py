"""A project whose build is timed: products, one region, one network, a year."""

import json
import shutil

from safe import FIRST_DAY

SITE = """title: Benchmark
imagery:
  made:
    kind: safe
    path: {products}
    mask: {mask}
    attribution: made
regions:
  - name: square
    boundaries: data/boundaries/square.geojson
    model: {network}
    threshold: 0.8
    imagery: made
    periods: [{year}]
maps:
  - {{ name: square, title: Square, regions: square, model: m, threshold: "0.8", date: "{year}", dataset: d }}
"""


def make_project(folder, root, products, ground, mask, network, weights):
    """Writes the project anew, with nothing built."""
    if folder.exists():
        shutil.rmtree(folder)
    for name in ["site", "data/boundaries", "models", "build/assets"]:
        (folder / name).mkdir(parents=True)
    site = SITE.format(products=products, mask=mask, network=network, year=FIRST_DAY.year)
    (folder / "site/site.yml").write_text(site)
    (folder / "data/boundaries/square.geojson").write_text(json.dumps(ground.boundary()))
    shutil.copy(root / f"models/{network}.yml", folder / "models")
    shutil.copy(weights, folder / "models")
    for part in ["templates", "site/pages", "site/assets"]:
        shutil.copytree(root / part, folder / part)
    shutil.copy(root / "site/press.yml", folder / "site")
    for asset in (root / "build/assets").iterdir():
        shutil.copy(asset, folder / "build/assets")
