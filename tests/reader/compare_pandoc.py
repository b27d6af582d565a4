#!/usr/bin/python3
"""The paragraphs of every DOCX and ODT of a corpus, beside those that pandoc finds.

Paragraphs are headings, list items and paragraphs, also in cells and notes, after white-space normalising, in their order. What the
two are meant to do differently is taken away on both sides: headers, footers, text boxes, pictures, formulas, marks of notes and
signs of checkboxes. At least 99.5 % must be equal.

A file in which any paragraph differs stands in known-differences.txt: how many only Beakta has, how many only pandoc, whose doing it
is, and why. Where it is pandoc's, the paragraphs are set aside; where it is Beakta's, they count. A file that differs in another
way than it says there is a failure, and so is one that no longer differs.

BEAKTA_CORPUS names the corpus; by default it lies beside the source. With words as arguments: print the differences of files with
such names. Status 77: skipped.
"""

import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
KNOWN = HERE / "known-differences.txt"
SKIPPED = 77
GOAL = 99.5
NOTE = "\u2020"

BLOCKS = ("heading", "paragraph", "list-item")


def normalise(text):
    """Pandoc knows no form fields: the sign of a checkbox is none of its words."""
    text = unicodedata.normalize("NFC", text).translate({0xad: None, 0x2011: "-", 0x2610: " ", 0x2611: " ", 0x2612: " "})
    return " ".join(text.split())


class Ours:
    """What beaktactl prints. Apart: headers, footers and text boxes (asides), which pandoc leaves out; they are no difference."""

    def __init__(self, path):
        answer = json.loads(subprocess.run([os.environ["BEAKTACTL"], "--json", "read", "--structure", path], capture_output=True,
                                           check=False).stdout)
        self.refused = answer["document"]["refused"]
        self.text = answer["text"]
        self.runs = answer.get("runs", [])
        asides = [(run["start"], run["start"] + run["length"]) for run in self.runs if run["kind"] == "aside"]
        self.body, self.apart = [], []
        for run in self.runs:
            if run["kind"] in BLOCKS:
                is_apart = any(start <= run["start"] and run["start"] + run["length"] <= end for start, end in asides)
                words = normalise(self.without_marks(run))
                if words:
                    (self.apart if is_apart else self.body).append(words)

    def without_marks(self, run):
        """Pandoc's notes have no mark of their own."""
        text = run["text"]
        for note in self.runs:
            if note["kind"] == "footnote":
                text = text.replace(f"[{note['label']}]", NOTE, 1)
        return text


class Theirs:
    """What pandoc makes of it: JSON, walked in the order in which Beakta writes a text; notes follow their block."""

    def __init__(self, path):
        self.paragraphs, self.notes = [], []
        kind = "docx" if path.suffix == ".docx" else "odt"
        with tempfile.TemporaryDirectory() as folder:
            if path.suffix == ".fodt":
                path = pack(path, pathlib.Path(folder, "flat.odt"))
            result = subprocess.run(["pandoc", "-f", kind, "-t", "json", path], capture_output=True, check=False, timeout=120)
        self.failed = result.returncode != 0
        if not self.failed:
            document = json.loads(result.stdout)
            for name in ("title", "subtitle", "author", "date", "abstract"):
                self.meta(document["meta"].get(name))
            self.blocks(document["blocks"])

    def meta(self, value):
        if value is None:
            return
        if value["t"] == "MetaInlines":
            self.paragraph(value["c"])
        elif value["t"] == "MetaBlocks":
            self.blocks(value["c"])
        elif value["t"] == "MetaList":
            for one in value["c"]:
                self.meta(one)

    def paragraph(self, inlines):
        outer, self.notes = self.notes, []
        words = normalise(self.inlines(inlines))
        if words:
            self.paragraphs.append(words)
        notes, self.notes = self.notes, outer
        for note in notes:
            self.blocks(note)

    def blocks(self, blocks):
        for block in blocks:
            self.block(block["t"], block.get("c"))

    def block(self, kind, content):
        if kind in ("Para", "Plain"):
            self.paragraph(content)
        elif kind == "Header":
            self.paragraph(content[2])
        elif kind == "CodeBlock":
            self.paragraph([{"t": "Str", "c": content[1]}])
        elif kind in ("BulletList",):
            for item in content:
                self.blocks(item)
        elif kind == "OrderedList":
            for item in content[1]:
                self.blocks(item)
        elif kind == "DefinitionList":
            for term, meanings in content:
                self.paragraph(term)
                for meaning in meanings:
                    self.blocks(meaning)
        elif kind == "BlockQuote":
            self.blocks(content)
        elif kind == "Div":
            self.blocks(content[1])
        elif kind == "LineBlock":
            for line in content:
                self.paragraph(line)
        elif kind == "Table":
            self.table(content)

    def table(self, content):
        _, caption, _, head, bodies, foot = content
        self.blocks(caption[1])
        rows = list(head[1])
        for body in bodies:
            rows += body[2] + body[3]
        for row in rows + foot[1]:
            for cell in row[1]:
                self.blocks(cell[4])

    def inlines(self, inlines):
        return "".join(self.inline(one["t"], one.get("c")) for one in inlines)

    def inline(self, kind, content):
        if kind == "Str":
            return content
        if kind in ("Space", "SoftBreak"):
            return " "
        if kind == "LineBreak":
            return "\n"
        if kind in ("Emph", "Strong", "Underline", "Strikeout", "Superscript", "Subscript", "SmallCaps"):
            return self.inlines(content)
        if kind == "Quoted":
            marks = "\u2018\u2019" if content[0]["t"] == "SingleQuote" else "\u201c\u201d"
            return marks[0] + self.inlines(content[1]) + marks[1]
        if kind in ("Cite", "Span", "Link"):
            return self.inlines(content[1])
        if kind == "Code":
            return content[1]
        if kind == "Note":
            self.notes.append(content)
            return NOTE
        return ""                                # Image, Math, RawInline: pictures and formulas are no text


def pack(flat, path):
    """Pandoc reads no flat files; it finds all that it looks for in a package that has the whole as content and as styles."""
    content = flat.read_bytes()
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr("styles.xml", content)
    return path


class Comparison:
    def __init__(self, path):
        self.path = path
        self.ours, self.theirs = Ours(path), Theirs(path)
        self.is_compared = not self.theirs.failed and self.ours.refused in (None, "no-text")
        self.only_ours, self.only_theirs, self.n_equal = [], [], 0
        if self.is_compared:
            self.compare()

    def compare(self):
        ours, theirs = self.ours.body, self.theirs.paragraphs
        for kind, a1, a2, b1, b2 in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
            if kind == "equal":
                self.n_equal += a2 - a1
            else:
                self.only_ours += ours[a1:a2]
                self.only_theirs += theirs[b1:b2]
        # A text box that pandoc does read.
        for words in list(self.ours.apart):
            if words in self.only_theirs:
                self.only_theirs.remove(words)
                self.n_equal += 1

    @property
    def why_not(self):
        return "pandoc cannot read it" if self.theirs.failed else f"Beakta refuses it ({self.ours.refused})"

    @property
    def counts(self):
        return len(self.only_ours), len(self.only_theirs)

    @property
    def n_different(self):
        return max(self.counts)

    def tell(self, name):
        print(f"--- {name}: {self.n_equal} equal, {len(self.only_ours)} only ours, {len(self.only_theirs)} only theirs")
        for words in self.only_ours:
            print("  ours   ", words[:300])
        for words in self.only_theirs:
            print("  theirs ", words[:300])


def find_corpus():
    named = os.environ.get("BEAKTA_CORPUS")
    path = pathlib.Path(named) if named else HERE.parents[2] / "shared" / "corpus"
    return path if path.is_dir() else None


class Known:
    """A line of known-differences.txt: file, only ours, only theirs, whose doing, reason. Lines that begin with # are for people."""

    def __init__(self, line):
        self.name, only_ours, only_theirs, self.whose, self.reason = line.split("\t")
        self.counts = (int(only_ours), int(only_theirs))


def load_known():
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return {one.name: one for one in (Known(line) for line in lines if line and not line.startswith("#"))}


class Sum:
    def __init__(self):
        self.files = self.equal = self.different = self.set_aside = 0
        self.failed = False

    def add(self, comparison, known):
        """Whether the file is as it was known to be."""
        self.files += 1
        self.equal += comparison.n_equal
        if known is not None and known.whose == "pandoc":
            self.set_aside += comparison.n_different
        else:
            self.different += comparison.n_different
        is_as_known = comparison.counts == (known.counts if known is not None else (0, 0))
        self.failed = self.failed or not is_as_known
        return is_as_known

    @property
    def share(self):
        return 100 * self.equal / max(self.equal + self.different, 1)

    def tell(self):
        print(f"{self.files} files, {self.equal} paragraphs equal, {self.different} not: {self.share:.2f} %; besides them {self.set_aside} "
              "that pandoc loses or joins wrongly")


def skip(why):
    print(f"skipped: {why}", file=sys.stderr)
    sys.exit(SKIPPED)


def main():
    corpus = find_corpus()
    if corpus is None:
        skip("there is no corpus: BEAKTA_CORPUS is not set, and ../shared/corpus is not there")
    if shutil.which("pandoc") is None:
        skip("pandoc is not installed")

    wanted, known, total = sys.argv[1:], load_known(), Sum()
    for path in sorted(path for folder in ("docx", "odt") for path in (corpus / folder).iterdir()):
        if wanted and not any(word in path.name for word in wanted):
            continue
        name = f"{path.parent.name}/{path.name}"
        comparison = Comparison(path)
        if not comparison.is_compared:
            print(f"not compared: {name}: {comparison.why_not}")
        elif not total.add(comparison, known.get(name)) or wanted:
            comparison.tell(name)

    total.tell()
    sys.exit(1 if not wanted and (total.failed or total.share < GOAL) else 0)


if __name__ == "__main__":
    main()
