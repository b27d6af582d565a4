"""The settings: they compile, and every key says what it is."""

import re
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

    # Rule: a key that is read and not there ends the program.
    def test_every_key_that_is_used_is_there(self):
        there = {key.get("name") for key in ElementTree.parse(SCHEMA).getroot().findall("schema/key")}
        used = set()
        for path in check.tracked("src", suffixes=(".c",)):
            text = path.read_text(encoding="utf-8")
            used.update(re.findall(r'#define \w+_KEY +"([a-z][a-z-]+)"', text))
            used.update(re.findall(r'g_settings_(?:get|set|bind|reset|create)\w* \([^,;]+,\s*"([a-z][a-z-]+)"', text))
        self.assertGreater(len(used), 5)
        self.assertEqual(used - there, set())


if __name__ == "__main__":
    check.main()
