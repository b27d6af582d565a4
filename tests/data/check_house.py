"""The rules of the house: the map is true, arrows never run upward, and a few calls have one home."""

import re
import unittest

import check

SRC = check.SOURCE / "src"
INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)
FLOORS = [
    {"model"},
    {"checklist", "document", "groups", "query", "workflow", "intake"},
    {"drafting"},
    {"store", "report"},
    {"portfolio", "output", "exchange"},
]


def sources(*folders):
    return [(path, path.read_text(encoding="utf-8"))
            for path in check.tracked(*[f"src/{folder}" for folder in folders], suffixes=(".c", ".h"))]


def short(path):
    return str(path.relative_to(SRC))


class Map(unittest.TestCase):
    # Rule: src/README.md keeps the map true, one sentence a folder.
    def test_names_every_folder_and_no_other(self):
        text = (SRC / "README.md").read_text(encoding="utf-8")
        named = set(re.findall(r"^\| `([a-z/-]+)/` \|", text, re.MULTILINE))
        there = {short(path) for path in SRC.rglob("*") if path.is_dir() and any(path.iterdir())}
        self.assertEqual(named, there)


class Floors(unittest.TestCase):
    def setUp(self):
        self.floor = {name: level for level, names in enumerate(FLOORS) for name in names}
        self.home = {path.name: path.relative_to(SRC / "core").parts[0]
                     for path in check.tracked("src/core", suffixes=(".h",))}

    def test_every_folder_of_the_core_has_a_floor(self):
        there = {path.name for path in (SRC / "core").iterdir() if path.is_dir()}
        self.assertEqual(there - set(self.floor), set())

    # Rule: an arrow never runs upward.
    def test_no_arrow_runs_upward(self):
        for path, text in sources("core"):
            mine = self.floor.get(path.relative_to(SRC / "core").parts[0])
            for name in INCLUDE.findall(text):
                if mine is not None and name in self.home:
                    self.assertLessEqual(self.floor[self.home[name]], mine, f"{short(path)} includes {name}")

    # Rule: core cannot include GTK; neither can the reader or the command line.
    def test_no_gtk_below_the_app(self):
        for path, text in sources("core", "reader", "cli"):
            seen = [name for name in INCLUDE.findall(text) if re.match(r"(gtk|gdk|gsk|adwaita)", name)]
            self.assertEqual(seen, [], short(path))


class Homes(unittest.TestCase):
    def assert_only(self, pattern, *homes):
        """A pattern that only one folder may hold, or a file beside it that has its reasons."""
        outside = [short(path) for path, text in sources(".")
                   if re.search(pattern, text) and not short(path).startswith(homes)]
        self.assertEqual(outside, [])

    # Rule: only the store's driver knows a database library.
    def test_sqlite_is_called_by_the_driver_only(self):
        self.assert_only(r"\bsqlite3_\w+ \(", "core/store/driver/")

    # Rule: only the reader parses foreign files. The workbook that output has made a moment ago is none.
    def test_documents_are_parsed_by_the_reader_only(self):
        self.assert_only(r"#\s*include\s+<(poppler|archive)", "reader/", "core/output/beakta-workbook-check.c")

    # Rule: only output knows PDF.
    def test_pdf_is_written_by_output_only(self):
        self.assert_only(r"#\s*include\s+<(cairo-pdf|qpdf)", "core/output/")


class TextTags(unittest.TestCase):
    # Rule: never a foreground on a text tag. GTK 4.8 reads that property when a screen reader asks, and crashes.
    def test_none_has_a_foreground(self):
        pattern = re.compile(r'"foreground(?:-rgba|-set)?"')
        seen = [short(path) for path, text in sources("app") if pattern.search(text)]
        self.assertEqual(seen, [])

    def test_none_has_a_foreground_in_a_template(self):
        for path in check.tracked("ui", suffixes=(".ui",)):
            text = path.read_text(encoding="utf-8")
            for tag in re.findall(r'<object class="GtkTextTag".*?</object>', text, re.DOTALL):
                self.assertNotIn('name="foreground', tag, path.name)


if __name__ == "__main__":
    check.main()
