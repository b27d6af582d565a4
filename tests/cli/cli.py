"""What these tests share: beaktactl on a store of the test's own, and files to give it."""

import getpass
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

PROGRAM = os.environ["BEAKTACTL"]
EXAMPLES = pathlib.Path(os.environ["BEAKTA_EXAMPLES"])
USER = getpass.getuser()
SKIPPED = 77

APPLICATION = """Språk, skog och arbete

Sökande: Hagaby kommun

Målgrupp
Projektet vänder sig till utrikes födda kvinnor och män som står långt från arbetsmarknaden, i första hand
de som saknar gymnasieutbildning. Vi räknar med minst fyrtio deltagare, varav hälften kvinnor.

Mål och aktiviteter
Efter projektet ska fler vara i arbete eller studier än före. Deltagarna ska känna sig mer delaktiga i bygden.
Varje deltagare får en handledare. Varje deltagare får undervisning i yrkessvenska två dagar i veckan.

Organisation
Styrgruppen ska ha minst tre ledamöter med egen erfarenhet av att etablera sig i Sverige.
"""

CLASSED = b'{"classification": {"applicant": "aims", "caseworker": "contributes", "reason": "The goals are vague."}}'

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
 Target="word/document.xml"/></Relationships>"""
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>{doctype}
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"""


class Result:
    """What a run left: status, both outputs."""

    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode("utf-8")
        self.err = process.stderr.decode("utf-8")

    @property
    def document(self):
        return json.loads(self.out)

    def __repr__(self):
        return f"status {self.status}\n--- out\n{self.out}--- err\n{self.err}"


class Case(unittest.TestCase):
    """A test with a folder and a store in it; the store is not there until somebody makes it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="beakta-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.store = self.folder / "cases.beakta"

    def environment(self, **more):
        environment = {**os.environ, "BEAKTA_STORE": str(self.store), "HOME": str(self.folder),
                       "XDG_DATA_HOME": str(self.folder / "data"), **more}
        return environment

    def run_program(self, *arguments, stdin=b"", user=None, **environment):
        """Runs to the end; a crash or a warning of GLib's is never a valid answer."""
        process = subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, check=False,
                                 timeout=60, user=user, env=self.environment(**environment), cwd=self.folder)
        result = Result(process)
        self.assertIn(result.status, (0, 1, 2), result)
        self.assertNotIn("CRITICAL", result.err)
        self.assertNotIn("WARNING", result.err)
        return result

    def do(self, *arguments, **more):
        result = self.run_program(*arguments, **more)
        self.assertEqual(result.status, 0, result)
        return result

    def do_json(self, *arguments):
        return self.do("--json", *arguments).document

    def refuse(self, *arguments, saying=(), status=1, **more):
        """Refused with one clear line that says certain words, and nothing on standard output."""
        result = self.run_program(*arguments, **more)
        self.assertEqual(result.status, status, result)
        self.assertEqual(len(result.err.strip().splitlines()), 1, result)
        self.assertTrue(result.err.startswith("beaktactl: "), result)
        self.assertEqual(result.out, "", result)
        for words in [saying] if isinstance(saying, str) else saying:
            self.assertIn(words, result.err)
        return result

    def write(self, name, contents):
        path = self.folder / name
        path.write_bytes(contents if isinstance(contents, bytes) else contents.encode("utf-8"))
        return path

    def write_docx(self, name, *paragraphs, doctype=""):
        body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
        path = self.folder / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", CONTENT_TYPES)
            package.writestr("_rels/.rels", RELATIONS)
            package.writestr("word/document.xml", DOCUMENT.format(doctype=doctype, body=body))
        return path

    def pack(self, name):
        """A fixture that lies there as a folder, as the package that it is of."""
        fixture = pathlib.Path(os.environ["BEAKTA_FIXTURES"]) / name
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as package:
            for part in sorted(fixture.rglob("*")):
                package.write(part, part.relative_to(fixture))
        return self.folder / name

    def make_case(self, number="403-1201-2026", text=APPLICATION, name="ansökan.txt"):
        self.do("import", self.write(name, text), "--number", number)
        return number

    def ready(self, number, checklist="gavleborg"):
        """Nothing is missing for a proposal: answered, classed, and declared."""
        self.fill(number, checklist)
        self.do("analysis", number, "set", "-", stdin=CLASSED)
        self.declare(number)

    def declare(self, number, *users):
        """Says that there is no conflict of interest: in one's own name, and in those of others."""
        self.do("conflict", number, "none")
        for user in users:
            self.do("--as", user, "conflict", number, "none")

    def propose(self, number, reviewer="granskaren"):
        """A proposal, and somebody who may review it."""
        self.ready(number)
        self.declare(number, reviewer)
        self.do("stage", number, "proposed")

    def fill(self, number, checklist="gavleborg"):
        """Answers every question of a list so that nothing is missing."""
        shown = self.do_json("checklist", "show", checklist)["checklist"]
        for section in shown["sections"]:
            for question in section["questions"]:
                self.do("answer", number, checklist, question["id"], *answer_for(question))


def answer_for(question):
    extra = ["--reason", "Framgår av ansökan.", "--quote", "minst fyrtio deltagare, varav hälften kvinnor"]
    if question["type"] == "goal":
        parts = ["baseline=0", "target=40", "unit=deltagare", "when=2028-12-31", "source=egen statistik"]
        return ["Fler i arbete", *extra, *[word for part in parts for word in ("--goal", part)]]
    if question["type"] == "number":
        return ["40", *extra]
    if question["type"] == "text":
        return ["Det står i ansökan.", *extra]
    return [question["options"][0]["value"], *extra]


def need(program):
    """A tool that makes a fixture; without it the test is skipped, aloud."""
    if shutil.which(program) is None:
        raise unittest.SkipTest(f"{program} is not installed")
    return program


def main():
    result = unittest.main(module="__main__", argv=sys.argv[:1], exit=False, verbosity=2).result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.skipped and len(result.skipped) == result.testsRun else 0)
