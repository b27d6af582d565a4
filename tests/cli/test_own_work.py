"""A case without an applicant: the organisation's own work, from its registration to its papers."""

import cli

PLAN = """Mångfald i vår verksamhet 2026

Sökande: Hagaby kommun
Organisationsnummer: 212000-9991
Sökt belopp: 500 000 kr

Nuläge
Vi räknar med minst fyrtio deltagare, varav hälften kvinnor, i ledarskolan.
"""


class OwnWork(cli.Case):
    def setUp(self):
        super().setUp()
        self.path = self.write("plan.txt", PLAN)
        self.number = self.do("import", self.path, "--own-work", "--unit", "Personalenheten").out.strip()

    def facts(self):
        return self.do_json("show", self.number)["case"]

    def paper(self, kind):
        path = self.folder / f"{kind}.txt"
        self.do("report", self.number, kind, "--force", "-o", path)
        return " ".join(path.read_text(encoding="utf-8").split())

    # Rules 1 and 2 of beakta-subject.h: a unit or nobody, and nothing of what a document says of an applicant.
    def test_registered(self):
        facts = self.facts()
        self.assertEqual((facts["subject"], facts["applicant"], facts["applicant_number"], facts["call"], facts["sought"]),
                         ("own-work", "Personalenheten", "", "", None))
        self.assertIn("Own work · Personalenheten\n", self.do("show", self.number).out)
        nobody = self.do("import", self.path, "--own-work").out.strip()
        self.assertEqual(self.do_json("show", nobody)["case"]["applicant"], "")
        self.assertIn("Own work\n", self.do("show", nobody).out)
        self.assertEqual(self.do_json("show", self.make_case())["case"]["subject"], "application")

    def test_refused(self):
        self.refuse("import", self.path, "--own-work", "--applicant", "Hagaby kommun", status=2, saying="--unit")
        self.refuse("import", self.path, "--own-work", "--call", "§ 37", status=2, saying="no applicant and no call")
        self.refuse("import", self.path, "--unit", "Personalenheten", status=2, saying="--own-work")
        self.assertEqual(self.do_json("list")["total"], 1)

    # Rule: the list of the organisation's own work is proposed, and not those of applications.
    def test_proposed_list(self):
        proposal = self.do_json("lists", self.number)["proposal"]
        self.assertEqual((proposal["rule"], proposal["checklists"]), ("own-work", ["egen-verksamhet"]))
        self.assertIn("about the organisation’s own work", proposal["explanation"])
        self.assertNotIn("egen-verksamhet", self.do_json("lists", self.make_case())["proposal"]["checklists"])

    # Rule 3: there is nobody who claims anything, and nobody classes.
    def test_no_claims_and_no_class(self):
        self.do("lists", self.number, "--take")
        self.refuse("answer", self.number, "egen-verksamhet", "1.1", "yes", "--claim", "Nej", saying="no applicant")
        self.refuse("claims", self.number, saying="no applicant")
        self.do("answer", self.number, "egen-verksamhet", "1.2", "no", "--missing", "Statistik.")
        told = self.do("findings", self.number).out
        self.assertIn("To ask the unit for:", told)
        self.assertNotIn("pplicant", told)

    # Rule: from registration to the papers, decided and all, without an applicant, a sum or a class.
    def test_whole_way(self):
        self.do("lists", self.number, "--take")
        self.fill(self.number, "egen-verksamhet")
        self.do("analysis", self.number, "set", "-",
                stdin=b'{"classification": {"applicant": "aims", "caseworker": "no-change", "reason": ""}}')
        self.declare(self.number, "granskaren")
        self.do("stage", self.number, "proposed")
        self.do("--as", "granskaren", "stage", self.number, "approved")
        self.do("stage", self.number, "decided", "--outcome", "granted")
        self.do("verify")
        for kind in ("annex", "analysis", "completion", "review"):
            paper = self.paper(kind)
            for words in ("Sökande", "Sökt", "klass", "Ansökan", "beviljas", "förvaltningslagen"):
                self.assertNotIn(words, paper, kind)
            self.assertIn("Ansvarig enhet: Personalenheten", paper)
        self.assertIn("Beslut: Förslaget antas", self.paper("annex"))
        self.assertNotIn("konsekvensanalys", self.paper("annex"))

    # Rule: what is missing is asked of the unit in a note, which leans on no rule about those who apply.
    def test_note_to_the_unit(self):
        self.do("answer", self.number, "egen-verksamhet", "1.2", "no", "--missing", "Statistik över anställda.")
        note = self.paper("completion")
        self.assertIn("Underlag att komplettera", note)
        self.assertIn("Att komplettera: Statistik över anställda.", note)
        self.assertNotIn("23 §", note)
        self.assertNotIn("prövar vi ansökan", note)


if __name__ == "__main__":
    cli.main()
