"""Several answers at once: a section set aside for one reason, and one passage as evidence of several answers."""

import pathlib

import cli

QUOTE = "minst fyrtio deltagare"
REASON = "Ansökan gäller en utredning utan deltagare."


class Several(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()
        self.do("lists", self.number, "use", "lagom", "--depth", "normal", "--reason", "Prövning.")

    def answers(self):
        return {f"{item['checklist']}/{item['question']}": item for item in self.do_json("show", self.number)["answers"]}

    def log(self):
        return self.do_json("log", self.number)["entries"]

    def test_aside_touches_only_what_is_not_answered(self):
        # Rule: bulk "not relevant" for a section with one reason and one undo; touches only unanswered questions.
        self.do("answer", self.number, "lagom", "2.1", "yes", "--reason", "Egen rad i budgeten.")
        self.do("answer", self.number, "lagom", "2.2", "-", "--reason", "Mitt eget skäl.")
        before = self.answers()
        n_entries = len(self.log())

        told = self.do_json("aside", self.number, "lagom", "2", "--reason", REASON)
        self.assertEqual(told["set_aside"], ["lagom/2.2", "lagom/2.3", "lagom/2.4"])
        self.assertEqual((told["answered"], told["unfit"]), (1, 0))

        after = self.answers()
        self.assertEqual(after["lagom/2.1"], before["lagom/2.1"])
        self.assertEqual((after["lagom/2.2"]["value"], after["lagom/2.2"]["reason"]), ("not-relevant", "Mitt eget skäl."))
        self.assertEqual((after["lagom/2.3"]["value"], after["lagom/2.3"]["reason"]), ("not-relevant", REASON))
        self.assertEqual([entry["act"] for entry in self.log()[n_entries:]], ["set-aside"])
        self.assertEqual(self.log()[-1]["reason"], REASON)

        self.do("undo", self.number)
        self.assertEqual(self.answers(), before)
        self.do("redo", self.number)
        self.assertEqual(self.answers()["lagom/2.4"]["value"], "not-relevant")
        self.do("verify")

    def test_a_section_is_set_aside_whole(self):
        # Rule: whatever its questions are answered with: a scale, a choice, a goal.
        for section, questions in (("1", ["1.1", "1.2", "1.3"]), ("3", ["3.1", "3.2", "3.3"])):
            told = self.do_json("aside", self.number, "lagom", section, "--reason", REASON)
            self.assertEqual((told["set_aside"], told["unfit"]), ([f"lagom/{question}" for question in questions], 0))
        found = self.do_json("findings", self.number)["checklists"][0]
        self.assertFalse({lack["question"][0] for lack in found["lacks"]} & {"1", "3"})
        self.do("undo", self.number)
        self.assertNotIn("lagom/3.1", {key for key, item in self.answers().items() if item["value"]})

    def test_aside_tells_what_has_no_such_answer(self):
        # Rule: a list may keep a question from being set aside.
        xml = (pathlib.Path(__file__).parent.parent / "fixtures/checklists/trial.xml").read_text("utf-8")
        altered = self.write("trial.xml", xml.replace('type="number"', 'type="number" not-relevant="no"').encode())
        self.do("checklist", "import", str(altered))
        self.do("lists", self.number, "use", "trial", "--reason", "Prov.")
        told = self.do_json("aside", self.number, "trial", "1", "--reason", REASON)
        self.assertEqual((told["set_aside"], told["unfit"]), (["trial/1.1", "trial/1.3"], 1))
        self.assertIn("1 has no such answer", self.do("aside", self.number, "trial", "1", "--reason", REASON).out)
        self.refuse("answer", self.number, "trial", "1.4", "ej relevant", saying=["1.4", "a number"])

    def test_aside_without_reason_or_section_is_refused(self):
        n_entries = len(self.log())
        self.refuse("aside", self.number, "lagom", "2", status=2, saying="--reason")
        self.refuse("aside", self.number, "lagom", "2", "--reason", "  ", status=2, saying="--reason")
        self.refuse("aside", self.number, "lagom", "9", "--reason", REASON, saying="no section")
        self.refuse("aside", self.number, "dalarna", "1", "--reason", REASON, saying="does not have")
        self.assertEqual(len(self.log()), n_entries)

    def test_one_passage_is_evidence_of_several(self):
        # Rule: one passage as evidence for several questions: one act, one undo.
        self.do("answer", self.number, "lagom", "1.1", "partly", "--missing", "Mått.")
        before = self.answers()
        n_entries = len(self.log())

        told = self.do_json("evidence", self.number, "lagom/1.1", "lagom/1.2", "lagom/3.2", "--quote", QUOTE)
        self.assertEqual(sorted(told["answers"]), ["lagom/1.1", "lagom/1.2", "lagom/3.2"])
        self.assertEqual(told["passage"]["quote"], QUOTE)
        after = self.answers()
        self.assertEqual(len({item["evidence"][0]["id"] for item in after.values()}), 1)
        self.assertEqual((after["lagom/1.1"]["value"], after["lagom/1.2"]["value"]), ("partly", ""))
        self.assertEqual([entry["act"] for entry in self.log()[n_entries:]], ["share-evidence"])

        told = self.do_json("evidence", self.number, "--off", "lagom/1.1", "--off", "lagom/1.2", "--quote", QUOTE)
        self.assertEqual(told["answers"], ["lagom/3.2"])
        self.do("undo", self.number)
        self.do("undo", self.number)
        self.assertEqual(self.answers(), before)
        self.do("verify")

    def test_several_are_answered_with_one_passage(self):
        # Rule: answer several questions with one passage; what is answered is not answered over.
        self.do("answer", self.number, "lagom", "1.1", "partly", "--missing", "Mått.")
        self.do("evidence", self.number, "lagom/1.1", "lagom/1.2", "--quote", QUOTE, "--answer", "ja", "--reason", "Det går att räkna.")
        found = self.answers()
        self.assertEqual((found["lagom/1.1"]["value"], found["lagom/1.2"]["value"]), ("partly", "yes"))
        self.assertEqual((found["lagom/1.1"]["reason"], found["lagom/1.2"]["reason"]), ("", "Det går att räkna."))
        self.assertEqual(found["lagom/1.1"]["evidence"][0]["id"], found["lagom/1.2"]["evidence"][0]["id"])

    def test_the_last_let_go_takes_the_passage(self):
        self.do("evidence", self.number, "lagom/1.1", "lagom/1.2", "--quote", QUOTE)
        self.do("evidence", self.number, "--off", "lagom/1.1", "--off", "lagom/1.2", "--quote", QUOTE)
        self.assertEqual(self.do_json("show", self.number)["passages"], [])
        self.do("verify")

    def test_nothing_is_written_when_one_is_wrong(self):
        n_entries = len(self.log())
        self.refuse("evidence", self.number, "lagom/1.1", "lagom/9.9", "--quote", QUOTE, saying="9.9")
        self.refuse("evidence", self.number, "lagom/1.1", "dalarna/1.1", "--quote", QUOTE, saying="dalarna/1.1")
        self.refuse("evidence", self.number, "lagom/1.1", "lagom/1.3", "--quote", QUOTE, "--answer", "yes", saying="lagom/1.3")
        self.refuse("evidence", self.number, "lagom/1.1", "--quote", "det här står inte där", saying="det här står inte där")
        self.refuse("evidence", self.number, "lagom/1.1", status=2, saying="--quote")
        self.refuse("evidence", self.number, "--quote", QUOTE, status=2)
        self.refuse("evidence", self.number, "lagom/1.1", "--quote", QUOTE, "--reason", "x", status=2, saying="--answer")
        self.assertEqual(len(self.log()), n_entries)


if __name__ == "__main__":
    cli.main()
