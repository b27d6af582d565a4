"""text and read: what a document says, and the structure that lies over it."""

import json
import pathlib
import zipfile

import cli

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RUN = {"kind", "start", "length", "page", "level", "table", "row", "column", "span", "label", "text"}


def lines(result):
    return [json.loads(line) for line in result.out.splitlines()]


class Text(cli.Case):
    def setUp(self):
        super().setUp()
        self.file = self.write_docx("ansökan.docx", "Vi räknar med fyrtio deltagare.", "Åtta möter varje vecka.")

    # Rule: the text of a document is the same in a store and out of it.
    def test_read_is_text_without_a_store(self):
        read = self.do("read", self.file)
        self.assertFalse(self.store.exists())
        self.assertEqual(read.out, "Vi räknar med fyrtio deltagare.\nÅtta möter varje vecka.\n")
        number = self.do("import", self.file).out.strip()
        self.assertEqual(self.do("text", number).out, read.out)
        self.assertEqual(self.do("text", number, "1", "--structure").out, self.do("read", "--structure", self.file).out)

    # Rule: JSON lines of runs (issue 3).
    def test_structure_is_json_lines(self):
        runs = lines(self.do("read", self.file, "--structure"))
        self.assertEqual([set(run) for run in runs], [RUN, RUN])
        self.assertEqual([(run["kind"], run["start"], run["length"], run["text"]) for run in runs],
                         [("paragraph", 0, 31, "Vi räknar med fyrtio deltagare."), ("paragraph", 32, 23, "Åtta möter varje vecka.")])

    # Rule: positions are code points of the text that is printed without the option.
    def test_positions_are_in_the_text(self):
        for path in sorted(cli.EXAMPLES.iterdir()):
            if path.suffix not in (".docx", ".odt", ".pdf"):
                continue
            with self.subTest(example=path.name):
                text = self.do("read", path).out
                runs = lines(self.do("read", path, "--structure"))
                self.assertGreater(len(runs), 50)
                for run in runs:
                    self.assertEqual(run["text"], text[run["start"]:run["start"] + run["length"]])
                self.assertEqual({run["page"] > 0 for run in runs}, {path.suffix == ".pdf"})

    def test_cells_have_places(self):
        page = self.write("budget.html", "<table><tr><th>Post</th><th>Kronor</th></tr><tr><td colspan=2>Personal</td></tr></table>")
        cells = [run for run in lines(self.do("read", page, "--structure")) if run["kind"] == "table-cell"]
        self.assertEqual([(run["table"], run["row"], run["column"], run["span"], run["level"], run["text"]) for run in cells],
                         [(1, 0, 0, 1, 1, "Post"), (1, 0, 1, 1, 1, "Kronor"), (1, 1, 0, 2, 0, "Personal")])

    def write_workbook(self, name, shared, inline):
        """One row: a shared string, and one in its cell, both as they stand in the file."""
        parts = {
            "[Content_Types].xml": """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""",
            "_rels/.rels": f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
            "xl/workbook.xml": f"""<workbook xmlns="{SHEET}" xmlns:r="{RELATION}"><sheets>
<sheet name="Blad" sheetId="1" r:id="a"/></sheets></workbook>""",
            "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="{RELATION}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="b" Type="{RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
            "xl/sharedStrings.xml": f"""<sst xmlns="{SHEET}"><si><t>{shared}</t></si></sst>""",
            "xl/worksheets/sheet1.xml": f"""<worksheet xmlns="{SHEET}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>
<c r="B1" t="inlineStr"><is><t>{inline}</t></is></c></row></sheetData></worksheet>""",
        }
        path = self.folder / name
        with zipfile.ZipFile(path, "w") as package:
            for part, text in parts.items():
                package.writestr(part, text)
        return path

    # Rule (ECMA-376 part 1, 22.9.2.19): "_x0041_" in a workbook is "A", and "_x005F_x0041_" is what somebody typed.
    def test_escapes_of_workbooks_are_signs(self):
        path = self.write_workbook("svar.xlsx", "ett_x0041_ och _x005F_x0041_", "två_x000D_rader _xD800_ _x00_")
        self.assertIn("ettA och _x0041_\ttvårader _xD800_ _x00_", self.do("read", path).out)

    # Rule: with --json the answer is exactly one document.
    def test_json_is_one_document(self):
        number = self.do("import", self.file).out.strip()
        text = self.do_json("text", number)
        self.assertEqual(set(text), {"case", "document", "notices", "text"})
        self.assertEqual(set(self.do_json("text", number, "--structure")), {"case", "document", "notices", "text", "runs"})
        read = self.do_json("read", self.file, "--structure")
        self.assertEqual(set(read), {"document", "notices", "text", "runs"})
        self.assertEqual(read["runs"], lines(self.do("read", self.file, "--structure")))
        self.assertEqual({**text["document"], "number": 0}, read["document"])

    def test_notices_are_told(self):
        page = self.write_docx("ändrad.docx", "Text.</w:t></w:r><w:del><w:r><w:delText>Borta.</w:delText></w:r></w:del><w:r><w:t>")
        read = self.do_json("read", page)
        self.assertEqual((read["notices"], read["text"]), (["tracked-changes"], "Text."))

    # Rule: a file that cannot be read is a clear error; with --json it is told what it was.
    def test_tells_what_cannot_be_read(self):
        self.refuse("read", self.write("tom.docx", b""), saying=("tom.docx", "empty"))
        self.refuse("read", self.folder / "saknas.docx", saying="saknas.docx")
        self.refuse("read", self.folder, saying="folder")
        self.refuse("read", status=2)
        self.refuse("read", self.file, self.file, status=2)
        result = self.run_program("--json", "read", "--structure", pathlib.Path("tom.docx"))
        self.assertEqual(result.status, 1)
        self.assertEqual((result.document["document"]["refused"], result.document["text"], result.document["runs"]),
                         ("empty", "", []))
        self.assertFalse(self.store.exists())


if __name__ == "__main__":
    cli.main()
