"""Templates of papers, extracts, the short form, marked papers, and comments that are added to the file."""

import re
import subprocess
import unittest
import zipfile

import cli

TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<paper-template xmlns="urn:beakta:paper-template:1" id="{id}" paper="annex">
  <title><sv>Bilaga för tidiga insatser</sv></title>
  {programme}
  <opening><sv>Så här har länsstyrelsen bedömt ansökan.</sv></opening>
  <part name="{part}"/>
  <part name="facts"/>
  <part name="documents" in="full"/>
</paper-template>
"""
PROGRAMME = "<programme>Tidiga insatser</programme>"


def template(name="tidiga", part="summary", programme=PROGRAMME):
    return TEMPLATE.format(id=name, part=part, programme=programme)


class Templates(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = "403-1201-2026"
        self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", self.number, "--call", "TIDIGA  insatser")

    def paper(self, *options, name="bilaga.txt", kind="annex"):
        self.do("report", self.number, kind, "-o", self.folder / name, "--force", *options)
        return (self.folder / name).read_text(encoding="utf-8") if name.endswith(".txt") else self.folder / name

    # Rule: the template of the case's programme is used, and what is taken away leaves Beakta's own.
    def test_programme_chooses(self):
        self.do("templates", "set", self.write("mall.xml", template()))
        own = [one for one in self.do_json("templates", "list")["templates"] if one["own"]]
        self.assertEqual([(one["id"], one["paper"], one["programmes"], one["full"]) for one in own],
                         [("tidiga", "annex", ["Tidiga insatser"], ["summary", "facts", "documents"])])
        text = self.paper()
        self.assertIn("Så här har länsstyrelsen bedömt ansökan.", text)
        self.assertLess(text.index("Samlad bedömning"), text.index("Sökande:"))
        self.assertNotIn("Så här har", self.paper("--template", "annex"))
        self.do("templates", "remove", "tidiga")
        self.assertNotIn("Så här har", self.paper())
        self.refuse("templates", "remove", "tidiga")

    # Rule: a bad template is refused with place and reason, and changes nothing.
    def test_refused_with_place(self):
        for part, why in ("sammanfattning", "does not suit: <part name="), ("pause", "does not belong to the paper “annex”"), \
                ("facts", "is there twice"):
            for act in "check", "set":
                result = self.refuse("templates", act, self.write("mall.xml", template(part=part)))
                self.assertIn("mall.xml: line ", result.err)
                self.assertIn(why, result.err)
        self.assertEqual([one for one in self.do_json("templates")["templates"] if one["own"]], [])

    # Rule: a programme has at most one template of a paper, and so have all that none names.
    def test_one_for_a_programme(self):
        self.do("templates", "set", self.write("mall.xml", template()))
        self.do("templates", "set", self.write("mall.xml", template(part="history")))
        self.assertIn("has a template already: “tidiga”", self.refuse("templates", "set", self.write("b.xml", template("andra"))).err)
        self.do("templates", "set", self.write("c.xml", template("alla", programme="")))
        self.assertIn("such a template already: “alla”",
                      self.refuse("templates", "set", self.write("d.xml", template("fler", programme=""))).err)

    # Rule: what Beakta ships is printed as it is, so that an office begins with it.
    def test_shown_is_taken_in(self):
        shown = self.do("templates", "show", "annex").out
        self.do("templates", "set", self.write("egen.xml", shown.replace('id="annex"', 'id="egen"')))
        own, bundled = self.paper("--template", "egen"), self.paper("--template", "annex")
        self.assertEqual(own.rsplit("Beakta", 1)[0], bundled.rsplit("Beakta", 1)[0])
        self.refuse("templates", "show", "okänd")

    # Rule: a paper with another template, form or parts verifies; also when the template has been taken away since.
    def test_chosen_papers_verify(self):
        self.do("templates", "set", self.write("mall.xml", template()))
        self.do("papers", self.number, "--secrecy", "26 kap. 1 § OSL", "--annex-number", "3")
        files = [self.paper("--form", "short", name="kort.pdf"), self.paper("--parts", "facts,documents", name="utdrag.pdf"),
                 self.paper("--template", "annex", "--secrecy", "21 kap. 7 § OSL", name="annan.pdf")]
        self.do("templates", "remove", "tidiga")
        for file in files:
            self.assertTrue(self.do_json("verify", "--annex", file, self.number)["verified"])

    # Rule: an extract says so, and a part that is not there is wrong usage.
    def test_extract(self):
        text = self.paper("--parts", "documents, facts")
        self.assertIn("Utdrag: delarna Uppgifter om ärendet och Handlingar.", text)
        self.assertNotIn("Samlad bedömning", text)
        result = self.run_program("report", self.number, "annex", "-o", self.folder / "x.txt", "--parts", "pause")
        self.assertEqual(result.status, 2)
        self.assertIn("its parts are: facts, summary", result.err)
        for options in ("--form", "lång"), ("--parts", ""):
            self.assertEqual(self.run_program("report", self.number, "annex", "-o", self.folder / "x.txt", *options).status, 2)
        self.assertFalse((self.folder / "x.txt").exists())

    # Rule: a secrecy marking is printed on every page.
    def test_secrecy_on_every_page(self):
        self.do("papers", self.number, "--secrecy", "26 kap. 1 § OSL")
        self.do("lists", self.number, "use", "regionalfonden", "--reason", "prov")
        for kind in "annex", "review":
            file = self.paper(name=f"{kind}.pdf", kind=kind)
            pages = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True).stdout.decode().split("\f")[:-1]
            self.assertGreater(len(pages), 1)
            for page in pages:
                self.assertIn("Sekretessmarkering: 26 kap. 1 § OSL", page.replace("\u00a0", " "))
        with zipfile.ZipFile(self.paper(name="bilaga.odt")) as package:
            header = re.search("<style:header>.*?</style:header>", package.read("styles.xml").decode()).group(0)
        for text in header, self.paper(name="bilaga.html").read_text(encoding="utf-8").split("<main>")[0], self.paper().split("\n\n")[0]:
            self.assertIn("Sekretessmarkering: 26 kap. 1 § OSL", text.replace("\u00a0", " "))
        shown = self.do_json("show", self.number)["case"]
        self.assertEqual(shown["secrecy"], "26 kap. 1 § OSL")
        self.do("papers", self.number, "--secrecy", "")
        self.assertNotIn("Sekretess", self.paper())
        self.do("undo", self.number)
        self.assertIn("Sekretessmarkering", self.paper())

    # Rule: a comment is working material until its thread is added to the file; what is in the file stays.
    def test_comments_in_the_file(self):
        told = self.do_json("comment", self.number, "Sökanden ringde om budgeten.")["comment"]
        self.assertFalse(told["filed"])
        self.assertNotIn("Sökanden ringde", self.paper())
        self.assertTrue(self.do_json("comment", self.number, "--add-to-file", told["id"])["comment"]["filed"])
        self.assertIn("Tjänsteanteckningar", self.paper())
        self.assertIn("Sökanden ringde om budgeten.", self.paper())
        self.do("undo", self.number)
        self.assertNotIn("Sökanden ringde", self.paper())
        self.refuse("comment", self.number, "--add-to-file", "k999")


if __name__ == "__main__":
    unittest.main()
