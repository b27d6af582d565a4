"""What the checks of this folder share: where the sources are, and how a tool is run."""

import os
import pathlib
import shutil
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ["BEAKTA_SOURCE"])
ARGUMENTS = sys.argv[1:]
SKIPPED = 77


def run(*command, **options):
    """The finished command, its output as text; a tool that is not installed skips the check, aloud."""
    if shutil.which(str(command[0])) is None:
        raise unittest.SkipTest(f"{command[0]} is not installed")
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **options)


def tracked(*folders, suffixes=()):
    """Files of our own below some folders, sorted."""
    return sorted(
        path
        for folder in folders
        for path in (SOURCE / folder).rglob("*")
        if path.is_file() and (not suffixes or path.name.endswith(tuple(suffixes)))
    )


def main():
    result = unittest.main(module="__main__", argv=sys.argv[:1], exit=False, verbosity=2).result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.skipped else 0)
