"""Gettext: every file with words for people is listed, and Swedish is complete."""

import pathlib
import re
import tempfile
import unittest

import check

PO = check.SOURCE / "po"
MARKED = re.compile(r'\b(?:N?C?_|ngettext|g_dn?gettext|g_dpgettext2?)\s?\(\s*"|translatable="(?:yes|true)"')
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3", "ngettext:1,2"]


def listed():
    lines = (PO / "POTFILES").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Potfiles(unittest.TestCase):
    def test_every_listed_file_is_there(self):
        self.assertEqual([name for name in listed() if not (check.SOURCE / name).is_file()], [])

    def test_is_sorted_and_without_doubles(self):
        self.assertEqual(listed(), sorted(set(listed())))

    # Rule: every text that a user can see goes through gettext.
    def test_every_file_with_texts_is_listed(self):
        files = check.tracked("src", "ui", suffixes=(".c", ".h", ".ui"))
        marked = {str(path.relative_to(check.SOURCE)) for path in files
                  if MARKED.search(path.read_text(encoding="utf-8"))}
        self.assertEqual(sorted(marked - set(listed())), [])


class Swedish(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_tool(self, *command):
        result = check.run(*command, cwd=check.SOURCE)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def test_is_valid(self):
        self.run_tool("msgfmt", "--check", "-o", "/dev/null", PO / "sv.po")

    # Counted against the texts of today's sources, not against what the file happens to hold.
    def test_is_complete(self):
        template, merged = self.folder / "beakta.pot", self.folder / "sv.po"
        self.run_tool("xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES", "-o", template,
                      *[f"--keyword={keyword}" for keyword in KEYWORDS])
        self.run_tool("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, PO / "sv.po", template)
        for flag, kind in (("--untranslated", "untranslated"), ("--only-fuzzy", "fuzzy")):
            with self.subTest(kind):
                left = self.run_tool("msgattrib", flag, "--no-obsolete", merged).stdout
                # The header comes first, when there is anything at all.
                self.assertEqual(re.findall(r"^#: .+|^msgid .+", left, re.MULTILINE)[1:], [])


if __name__ == "__main__":
    check.main()
