"""Whether composites of products with and without the radiometric offset are the same."""

import rasterio


def check_offset(folders):
    """Compares every composite of the first folder with its namesake in the second."""
    files = [{path.name: path for path in folder.glob("*/*.tif")} for folder in folders]
    if not files[0] or files[0].keys() != files[1].keys():
        raise SystemExit(f"{folders[0]} and {folders[1]} hold other composites: {sorted(files[0])} and {sorted(files[1])}.")
    for name, path in sorted(files[0].items()):
        with rasterio.open(path) as first, rasterio.open(files[1][name]) as second:
            different = int((first.read() != second.read()).sum())
        if different:
            raise SystemExit(f"{name}: {different} values differ between products with and without the offset.")
    print(f"{len(files[0])} composites are the same with and without the offset.")
