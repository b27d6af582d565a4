"""The settings: they compile, and every key says what it is."""

import unittest
import xml.etree.ElementTree as ElementTree

import check

SCHEMA = check.SOURCE / "data/se.beakta.Beakta.gschema.xml"


class Schema(unittest.TestCase):
    def test_compiles(self):
        result = check.run("glib-compile-schemas", "--strict", "--dry-run", SCHEMA.parent)
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    # Rule: every key has a summary and a description.
    def test_every_key_is_described(self):
        keys = ElementTree.parse(SCHEMA).getroot().findall("schema/key")
        self.assertGreater(len(keys), 10)
        for key in keys:
            with self.subTest(key=key.get("name")):
                self.assertTrue((key.findtext("summary") or "").strip())
                self.assertTrue((key.findtext("description") or "").strip().endswith("."))


if __name__ == "__main__":
    check.main()
