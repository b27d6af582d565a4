"""What comes in: good files, several at once, and every sort of bad one."""

import subprocess
import zipfile

import cli


class Import(cli.Case):
    def test_several_files_make_one_case(self):
        first = self.write("ansökan.txt", cli.APPLICATION)
        second = self.write("bilaga.html", "<html><body><h1>Budget</h1><p>Personal 2 140 000 kr</p></body></html>")
        documents = self.do_json("import", first, second)["documents"]
        self.assertEqual([(d["number"], d["name"], d["type"]) for d in documents],
                         [(1, "ansökan.txt", "text"), (2, "bilaga.html", "html")])

    # Rule: recognition is by content, not by name.
    def test_recognises_by_content(self):
        docx = self.write_docx("ansökan.docx", "Målgrupp", "Vi räknar med fyrtio deltagare.")
        misnamed = docx.rename(self.folder / "ansökan.pdf")
        document = self.do_json("import", misnamed)["documents"][0]
        self.assertEqual((document["type"], document["refused"]), ("docx", None))

    def test_every_example_is_read(self):
        examples = [path for path in cli.EXAMPLES.iterdir() if path.suffix in (".docx", ".odt", ".pdf")]
        self.assertEqual(len(examples), 3)
        for path in examples:
            with self.subTest(example=path.name):
                imported = self.do_json("import", path)
                self.assertEqual((imported["documents"][0]["refused"], imported["documents"][0]["type"]),
                                 (None, path.suffix[1:]))
                self.assertGreater(imported["documents"][0]["characters"], 5000)

    def test_numbers_are_free_and_taken(self):
        path = self.write("a.txt", cli.APPLICATION)
        first, second = (self.do("import", path).out.strip() for _ in range(2))
        self.assertNotEqual(first, second)
        self.do("import", path, "--number", "403-1-2026")
        # Rule: case, spaces and dashes do not count in a case number.
        self.refuse("import", path, "--number", "403 1 2026", saying="taken")
        self.assertEqual(self.do_json("list")["total"], 3)

    # Rule: the same bytes are not registered twice without a word; but they are registered.
    def test_known_file_is_told(self):
        first = self.write("ansökan.txt", cli.APPLICATION)
        again = self.write("kopia.txt", cli.APPLICATION)
        number = self.do("import", first).out.strip()
        self.assertEqual(self.do("import", self.write("annan.txt", "En annan ansökan.")).err, "")
        result = self.do("import", again)
        self.assertIn(f"“kopia.txt” is document 1 of the case {number} already", result.err)
        self.assertNotEqual(result.out.strip(), number)
        self.assertIn(f"document 1 of the case {number} already", self.do("add", number, again).err)

    def test_title_is_proposed_and_can_be_said(self):
        path = self.write_docx("a.docx", "Språk, skog och arbete")
        self.assertNotEqual(self.do_json("show", self.do("import", path).out.strip())["case"]["title"], "")
        number = self.do("import", path, "--title", "Annan", "--applicant", "Hagaby kommun", "--call", "§ 37").out.strip()
        case = self.do_json("show", number)["case"]
        self.assertEqual((case["title"], case["applicant"], case["call"]), ("Annan", "Hagaby kommun", "§ 37"))

    def test_folder_is_refused_and_nothing_registered(self):
        (self.folder / "mapp").mkdir()
        good = self.write("a.txt", cli.APPLICATION)
        self.refuse("import", good, self.folder / "mapp", saying="folder")
        self.refuse("import", good, self.folder / "saknas.docx", saying="saknas.docx")
        if self.store.exists():
            self.assertEqual(self.do_json("list")["total"], 0)


class BadFiles(cli.Case):
    """Rule: kept as an attachment with the reason, a clear line on stderr, status 1 if nothing could be read."""

    def assert_kept(self, path, *reasons):
        result = self.run_program("--json", "import", path)
        self.assertEqual(result.status, 1, result)
        document = result.document["documents"][0]
        self.assertIn(document["refused"], reasons, result)
        self.assertEqual(document["characters"], 0)
        self.assertEqual(document["bytes"], path.stat().st_size)
        self.assertIn(path.name, result.err)
        shown = self.do_json("show", result.document["case"]["number"])
        self.assertEqual(shown["documents"], result.document["documents"])
        return result

    def test_empty(self):
        self.assert_kept(self.write("tom.docx", b""), "empty")

    def test_unknown(self):
        self.assert_kept(self.write("okänd.docx", bytes(range(256)) * 40), "unknown")

    def test_known_but_not_read(self):
        self.assert_kept(self.write("bild.pdf", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + b"\x00" * 400 + b"\xff\xd9"),
                         "damaged")

    def test_truncated_docx(self):
        whole = self.write_docx("hel.docx", *["Ett stycke text som är långt nog."] * 400).read_bytes()
        self.assert_kept(self.write("halv.docx", whole[:len(whole) // 2]), "damaged")

    def test_damaged_pdf(self):
        self.assert_kept(self.write("trasig.pdf", b"%PDF-1.7\n1 0 obj <<"), "damaged", "no-text")

    def test_hostile_xml(self):
        bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        self.assert_kept(self.write_docx("dtd.docx", "&b;", doctype=bomb), "hostile")

    def test_hostile_zip(self):
        path = self.folder / "bomb.docx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", cli.CONTENT_TYPES)
            package.writestr("_rels/.rels", cli.RELATIONS)
            package.writestr("word/document.xml", b" " * (70 << 20))
        self.assert_kept(path, "hostile", "too-large")

    def test_encrypted_pdf(self):
        plain = next(cli.EXAMPLES.glob("*.pdf"))
        locked = self.folder / "låst.pdf"
        subprocess.run([cli.need("qpdf"), "--encrypt", "hemligt", "ägare", "256", "--", plain, locked], check=True)
        self.assert_kept(locked, "encrypted")

    def test_one_good_file_is_enough(self):
        result = self.run_program("--json", "import", self.write("a.txt", cli.APPLICATION), self.write("tom.pdf", b""))
        self.assertEqual(result.status, 0, result)
        self.assertEqual([document["refused"] for document in result.document["documents"]], [None, "empty"])
        self.assertIn("tom.pdf", result.err)

    def test_text_of_a_refused_document_says_why(self):
        number = self.run_program("import", self.write("tom.pdf", b"")).out.strip()
        self.refuse("text", number, saying="no document")
        self.refuse("text", number, "1", saying="empty")

    def test_bad_new_version_leaves_the_old_marks(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "yes", "--quote", "minst fyrtio deltagare")
        result = self.run_program("add", number, self.write("tom.txt", b""))
        self.assertEqual(result.status, 1, result)
        passage = self.do_json("show", number)["passages"][0]
        self.assertEqual((passage["document"], passage["state"]), (1, "exact"))


if __name__ == "__main__":
    cli.main()
