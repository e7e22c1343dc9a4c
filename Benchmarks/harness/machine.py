"""What a measurement is worth nothing without: where it was made, and of what."""

import datetime
import os
import platform
import subprocess

from contenders import ROOT


def describe():
    """The machine and the source, for people and for JSON. The load tells whether something else was running."""
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
        "processor": from_file("/proc/cpuinfo", "model name"),
        "cores": os.cpu_count(),
        "memory": from_file("/proc/meminfo", "MemTotal"),
        "system": platform.platform(),
        "swift": first_line("swift", "--version"),
        "minemap": first_line("git", "-C", str(ROOT), "describe", "--always", "--dirty"),
        "load at start": " ".join(f"{load:.1f}" for load in os.getloadavg()),
    }


def from_file(path, key):
    with open(path) as lines:
        return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")


def first_line(*command):
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return answer.splitlines()[0] if answer else "unknown"
