#!/usr/bin/env python3
"""Holds every source file to the dependencies that Package.swift lists for its target.

The compiler lets a file import any module that some other target has built, and says nothing of the
system libraries. This does: an import that is neither a dependency of the file's own target nor part
of the standard library is an error.
"""

import json
import pathlib
import re
import subprocess
import sys

STANDARD = {"Foundation", "FoundationXML", "Synchronization", "Testing", "XCTest", "Glibc", "Dispatch"}
# Modules that come with a product of another name.
PRODUCT_MODULES = {"FlyingFox": {"FlyingFox", "FlyingSocks"}}
IMPORT = re.compile(r"^\s*(?:@\w+\s+)*(?:public |package |internal |private |fileprivate )?import (?:\w+ )?(\w+)")

root = pathlib.Path(__file__).resolve().parent.parent
dump = subprocess.run(["swift", "package", "dump-package"], cwd=root, check=True, capture_output=True, text=True)
targets = json.loads(dump.stdout)["targets"]
known = {target["name"] for target in targets}
faults = []
above = set()
for target in targets:
    name = target["name"]
    allowed = set(STANDARD)
    for dependency in target["dependencies"]:
        for value in dependency.values():
            allowed |= PRODUCT_MODULES.get(value[0], {value[0]})
            if value[0] in known - above:
                faults.append(f"Package.swift: '{name}' depends on '{value[0]}', which stands below it.")
    above.add(name)
    folder = root / ("Tests" if target["type"] == "test" else "Sources") / name
    for path in sorted(folder.rglob("*.swift")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = IMPORT.match(line)
            if match and match[1] not in allowed:
                faults.append(
                    f"{path.relative_to(root)}:{number}: '{name}' may not import '{match[1]}'. "
                    "List it among the target's dependencies in Package.swift, or do without it."
                )
print("\n".join(faults) or "Every import is one that Package.swift allows.")
sys.exit(1 if faults else 0)
