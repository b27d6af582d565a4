"""The description for software centres: valid without a network, and no remark beyond the known one."""

import pathlib
import unittest
import xml.etree.ElementTree as ElementTree

import check


class Metainfo(unittest.TestCase):
    # The id follows the application id, which has a capital letter; that is the one remark left.
    def test_is_valid(self):
        result = check.run("appstreamcli", "validate", "--no-net", "--pedantic", "--no-color", check.ARGUMENTS[0])
        remarks = [line for line in result.stdout.splitlines() if line[:2] in ("E:", "W:", "I:", "P:")]
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertEqual([line for line in remarks if "cid-contains-uppercase-letter" not in line], [])

    def test_version_is_the_programs(self):
        root = ElementTree.parse(check.ARGUMENTS[0]).getroot()
        build = (check.SOURCE / "meson.build").read_text(encoding="utf-8")
        newest = root.find("releases/release").get("version")
        self.assertIn(f"version: '{newest}'", build)

    def test_launches_the_desktop_file(self):
        root = ElementTree.parse(check.ARGUMENTS[0]).getroot()
        desktop = check.SOURCE / "data" / (root.find("launchable").text + ".in")
        self.assertTrue(pathlib.Path(desktop).is_file(), desktop)


if __name__ == "__main__":
    check.main()
