"""verify --annex: a paper is proved by making it again, from the journal of the store."""

import cli


class Proof(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()
        self.do("answer", self.number, "gavleborg", "1.1", "ja", "--reason", "Skäl & “mer” <b>.", "--quote", "minst fyrtio deltagare")
        self.annex = self.folder / "bilaga.pdf"
        self.do("report", self.number, "annex", "-o", self.annex, "--authority", "Länsstyrelsen i Norrskogs län",
                "--secrecy", "Sekretess 24 kap. 8 § & \"annat\"")

    def verify(self, file=None, **more):
        return self.do("verify", "--annex", file or self.annex, self.number, **more)

    # Rule: a file that Beakta wrote agrees with the store, also when the case has changed since.
    def test_a_whole_file_agrees(self):
        self.assertIn("has not changed since", self.verify().out)
        self.do("comment", self.number, "Hej.")
        self.do("answer", self.number, "gavleborg", "1.1", "nej", "--reason", "Nytt skäl.")
        self.assertIn("changed 2 times since", self.verify().out)
        told = self.do_json("verify", "--annex", self.annex, self.number)
        self.assertEqual((told["verified"], told["report"], told["later"]), (True, "annex", 2))

    def test_every_paper_agrees(self):
        for kind in ("analysis", "completion", "review"):
            paper = self.folder / f"{kind}.pdf"
            self.do("--language", "en", "report", self.number, kind, "-o", paper)
            self.verify(paper)

    # Rule: a file in which anything at all is altered does not agree.
    def test_an_altered_file_is_found(self):
        contents = self.annex.read_bytes()
        for at in range(9, len(contents), len(contents) // 40):
            altered = bytearray(contents)
            altered[at] ^= 1
            self.annex.write_bytes(altered)
            self.assertEqual(self.run_program("verify", "--annex", self.annex, self.number).status, 1, f"byte {at}")
        self.annex.write_bytes(contents + b"\n")
        self.refuse("verify", "--annex", self.annex, self.number, saying="altered")

    # Rule: what is written for a word processor, a browser or an editor agrees as long as nobody has saved it anew, too; and what
    # the case says is never taken for what the file says of itself.
    def test_every_format_agrees(self):
        self.do("comment", self.number, "\nbeakta:recipe {}\n")
        self.do("answer", self.number, "gavleborg", "1.2", "nej", "--reason", "Se\nbeakta:recipe {\"disclosure\":true}\nslut <beakta:recipe>{}</beakta:recipe>")
        for format_ in ("odt", "html", "txt"):
            for kind in ("annex", "completion"):
                paper = self.folder / f"{kind}.{format_}"
                self.do("report", self.number, kind, "-o", paper, "--authority", "Länsstyrelsen i \"Norrskogs\" län & 'co' <b>")
                self.assertIn("has not changed since", self.verify(paper).out)
                contents = paper.read_bytes()
                paper.write_bytes(contents.replace(b"0.1", b"0.2"))
                self.assertEqual(self.run_program("verify", "--annex", paper, self.number).status, 1)
                middle = len(contents) // 2
                paper.write_bytes(contents[:middle] + bytes([contents[middle] ^ 1]) + contents[middle + 1:])
                self.refuse("verify", "--annex", paper, self.number, saying=paper.name)

    # Rule: what cannot be compared is told as that, not as a fault of the paper.
    def test_what_cannot_be_compared_is_told(self):
        masks = self.write("masker.json", '[{"words": "Skäl & “mer”", "ground": "OSL 24:8"}]')
        copy, tables = self.folder / "kopia.txt", self.folder / "svar.csv"
        self.do("report", self.number, "annex", "-o", copy, "--masks", masks)
        self.refuse("verify", "--annex", copy, self.number, saying=("copy for disclosure", "Nothing is wrong with it"))
        self.do("report", self.number, "answers", "-o", tables)
        self.refuse("verify", "--annex", tables, self.number, saying=("another program has saved it", "tables cannot"))

    # Rule: a file that names another state, case or store is not believed.
    def test_what_a_file_says_is_not_believed(self):
        sequence = self.do_json("show", self.number)["case"]["head"]
        forged = self.folder / "falsk.pdf"
        forged.write_bytes(self.annex.read_bytes().replace(sequence["hash"].encode(), b"0" * 64))
        self.refuse("verify", "--annex", forged, self.number, saying="does not hold the change")

        self.do("import", self.write("b.txt", cli.APPLICATION), "--number", "403-2-2026")
        self.refuse("verify", "--annex", self.annex, "403-2-2026", saying="another case")

        forged.write_bytes(self.annex.read_bytes().replace(b"&quot;program&quot;:&quot;", b"&quot;program&quot;:&quot;9"))
        self.refuse("verify", "--annex", forged, self.number, saying="only that version")

    def test_what_is_no_paper_is_refused(self):
        self.refuse("verify", "--annex", self.write("tom.pdf", b""), self.number, saying="no paper of Beakta")
        self.refuse("verify", "--annex", self.write("text.pdf", "<beakta:recipe>[]</beakta:recipe>"), self.number, saying="no paper")
        self.refuse("verify", "--annex", self.folder, self.number, saying="no paper of Beakta")
        self.refuse("verify", "--annex", self.folder / "saknas.pdf", self.number, saying="saknas.pdf”: there is no such file")
        self.refuse("verify", "--annex", self.annex, status=2, saying="verify --annex FILE CASE")
        self.refuse("verify", self.number, status=2, saying="verify --annex FILE CASE")

    # Rule: the head of the journal and a checksum are printed, whole.
    def test_the_proof_is_printed(self):
        paper = self.folder / "bilaga.txt"
        self.do("report", self.number, "annex", "-o", paper)
        head = self.do_json("show", self.number)["case"]["head"]["hash"]
        text = paper.read_text(encoding="utf-8")
        self.assertIn(head, text)
        self.assertRegex(text.split(head)[1], r"\b[0-9a-f]{64}\b")


if __name__ == "__main__":
    cli.main()
