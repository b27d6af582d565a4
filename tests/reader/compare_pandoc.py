#!/usr/bin/python3
"""The paragraphs of every DOCX and ODT of a corpus, beside those that pandoc finds.

Paragraphs are headings, list items and paragraphs, also in cells and notes, after white-space normalising, in their order. What the
two are meant to do differently is taken away on both sides: headers, footers, text boxes, pictures, formulas, marks of notes and
signs of checkboxes.

A document that reads otherwise is told to pandoc anew, by one rule of pandoc_rules.py after the other, until both read it alike: a rule
finds in the XML what pandoc is known to pass over. Two figures come of it: the share that is equal as it is, and the share that is
equal but for what the rules name, which must be at least 99.5 %. known-differences.txt says which file needs which rules; one that
differs in another way than it says there is a failure, and so is one that no longer differs.

Where LibreOffice is installed it is the third witness: how many of the paragraphs that pandoc lacks it has.

BEAKTA_CORPUS names the corpus; by default it lies beside the source. With words as arguments: print the differences of files with
such names. Status 77: skipped.
"""

import collections
import difflib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

import libreoffice
import pandoc_rules

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
                packed = pathlib.Path(folder, "flat.odt")
                packed.write_bytes(pack(path))
                path = packed
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


def pack(path):
    """Pandoc reads no flat files; it finds all that it looks for in a package that has the whole as content and as styles."""
    content = path.read_bytes()
    if path.suffix != ".fodt":
        return content
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
        package.writestr("styles.xml", content)
    return packed.getvalue()


class Comparison:
    """Both lists of paragraphs, and the rules without which they are not alike."""

    def __init__(self, path):
        self.path = path
        self.kind = "docx" if path.suffix == ".docx" else "odt"
        self.ours, self.theirs = Ours(path), Theirs(path)
        self.is_compared = not self.theirs.failed and self.ours.refused in (None, "no-text", "only-pictures")
        self.gains = {}
        self.lacking = self.ours.body
        if self.is_compared:
            self.compare()
            self.lacking, self.counts, self.n_equal_as_is = list(self.only_ours), (len(self.only_ours), len(self.only_theirs)), self.n_equal
            if self.n_different > 0:
                self.apply_rules()

    def compare(self):
        self.only_ours, self.only_theirs, self.n_equal = [], [], 0
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

    def apply_rules(self):
        """A rule without which as much is alike is not named."""
        package = pandoc_rules.Package(pack(self.path), self.kind)
        for name in pandoc_rules.RULES[self.kind]:
            if self.n_different > 0 and package.apply(name) > 0:
                self.ask_again(name, package)

    def ask_again(self, name, package):
        before = self.n_different
        with tempfile.TemporaryDirectory() as folder:
            self.theirs = Theirs(package.write(pathlib.Path(folder, f"told-anew.{self.kind}")))
        self.compare()
        if self.n_different < before:
            self.gains[name] = before - self.n_different

    @property
    def why_not(self):
        return "pandoc cannot read it" if self.theirs.failed else f"Beakta refuses it ({self.ours.refused})"

    @property
    def n_different(self):
        return max(len(self.only_ours), len(self.only_theirs))

    def tell(self, name):
        rules = ", ".join(f"{rule} ({gain})" for rule, gain in self.gains.items())
        print(f"--- {name}: as it is {self.n_equal_as_is} equal, {self.counts[0]} only ours, {self.counts[1]} only theirs; "
              f"after {rules or 'no rule'}: {len(self.only_ours)} only ours, {len(self.only_theirs)} only theirs")
        for words in self.only_ours:
            print("  ours   ", words[:300])
        for words in self.only_theirs:
            print("  theirs ", words[:300])


def find_corpus():
    named = os.environ.get("BEAKTA_CORPUS")
    path = pathlib.Path(named) if named else HERE.parents[2] / "shared" / "corpus"
    return path if path.is_dir() else None


class Known:
    """A line of known-differences.txt: file, only ours, only theirs, rules. Lines that begin with # are for people."""

    def __init__(self, line):
        self.name, only_ours, only_theirs, rules = line.split("\t")
        self.counts, self.rules = (int(only_ours), int(only_theirs)), rules.split(", ")

    def is_true_of(self, comparison):
        return self.counts == comparison.counts and self.rules == list(comparison.gains)


def load_known():
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return {one.name: one for one in (Known(line) for line in lines if line and not line.startswith("#"))}


class Sum:
    def __init__(self):
        self.files = self.equal_as_is = self.different_as_is = self.equal = self.different = 0
        self.gains, self.differing, self.unread = collections.Counter(), [], []
        self.failed = False

    def add(self, comparison, known):
        """Whether the file is as it was known to be."""
        self.files += 1
        self.equal_as_is += comparison.n_equal_as_is
        self.different_as_is += max(comparison.counts)
        self.equal += comparison.n_equal
        self.different += comparison.n_different
        self.gains.update(comparison.gains)
        if max(comparison.counts) > 0:
            self.differing.append(comparison)
        is_as_known = known.is_true_of(comparison) if known is not None else max(comparison.counts) == 0
        self.failed = self.failed or not is_as_known
        return is_as_known

    @property
    def share(self):
        return 100 * self.equal / max(self.equal + self.different, 1)

    def tell(self):
        as_is = 100 * self.equal_as_is / max(self.equal_as_is + self.different_as_is, 1)
        print(f"{self.files} files. As they are: {self.equal_as_is} paragraphs equal, {self.different_as_is} not: {as_is:.2f} %. "
              f"But for what the rules name: {self.equal} equal, {self.different} not: {self.share:.2f} %.")
        for name, gain in self.gains.most_common():
            print(f"  {name}, {gain} paragraphs: {pandoc_rules.describe(name)}")

    def ask_witness(self, aloud):
        """LibreOffice has every change accepted, as Beakta shows the text. It writes a note's mark without a sign and its words not at
        all, and numbers figures anew: it cannot have everything."""
        texts = libreoffice.read([comparison.path for comparison in self.differing + self.unread])
        if texts is None:
            return
        for comparisons, what in ((self.differing, "that pandoc lacks or has otherwise"), (self.unread, "of documents that pandoc cannot read")):
            seen = [see(comparison, texts[comparison.path], aloud) for comparison in comparisons]
            print(f"LibreOffice, in {len(comparisons)} files: {sum(n for n, _ in seen)} of {sum(of for _, of in seen)} paragraphs {what} "
                  "are there as Beakta has them.")


def see(comparison, text, aloud):
    """(how many of what pandoc lacks the witness has, of how many)"""
    lacking = collections.Counter(comparison.lacking)
    missing = lacking - collections.Counter(normalise(line) for line in text.splitlines())
    for words in missing.elements() if aloud else ():
        print(f"  not in LibreOffice: {comparison.path.name}: {words[:200]}")
    return lacking.total() - missing.total(), lacking.total()


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
            total.unread.append(comparison)
        elif not total.add(comparison, known.get(name)) or wanted:
            comparison.tell(name)

    total.tell()
    total.ask_witness(aloud=bool(wanted))
    sys.exit(1 if not wanted and (total.failed or total.share < GOAL) else 0)


if __name__ == "__main__":
    main()
