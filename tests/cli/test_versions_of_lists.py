"""The office's own checklists: drafts, versions, origins, and a case that goes over to another version."""

import os
import pathlib

import cli

FIXTURES = pathlib.Path(os.environ["BEAKTA_FIXTURES"]).parent / "checklists"
TRIAL, NEXT = FIXTURES / "trial.xml", FIXTURES / "trial-next.xml"


class Versions(cli.Case):
    def listed(self, *arguments):
        return {(item["id"], item["version"]): item
                for item in self.do_json("checklist", "list", *arguments)["checklists"]}

    # Rule: the origin of a foreign list is kept, and what is exported are the bytes that were imported.
    def test_import_and_export(self):
        self.do("checklist", "import", TRIAL, "--from", "Länsstyrelsen i Granvik")
        found = self.listed()["trial", "2.1"]
        self.assertEqual((found["status"], found["origin"], found["source"], found["source_file"], found["by"]),
                         ("published", "imported", "Länsstyrelsen i Granvik", "trial.xml", cli.USER))
        self.assertEqual(self.listed()["lagom", "1.0"]["origin"], "bundled")
        self.assertIn("Länsstyrelsen i Granvik", self.do("checklist", "list").out)
        copy = self.folder / "copy.xml"
        self.do("checklist", "export", "trial", copy)
        self.assertEqual(copy.read_bytes(), TRIAL.read_bytes())

    # Rule: a draft becomes a version, which never changes.
    def test_draft_and_publish(self):
        self.do("checklist", "import", TRIAL)
        self.do("checklist", "draft", "trial")
        self.assertNotIn(("trial", "2.2"), self.listed())
        self.assertEqual(self.listed("--all")["trial", "2.2"]["status"], "draft")
        self.do("checklist", "publish", "trial")
        self.assertEqual(self.listed()["trial", "2.2"]["source"], "trial 2.1")
        self.refuse("checklist", "publish", "trial", saying="draft")
        self.refuse("checklist", "import", NEXT, saying="new version")
        self.do("checklist", "draft", NEXT)
        self.refuse("checklist", "publish", "trial@2.2", saying="new version")
        self.do("checklist", "discard", "trial@2.2")

    # Rule: what is withdrawn is not offered; it needs a reason.
    def test_withdraw(self):
        self.do("checklist", "import", TRIAL)
        self.refuse("checklist", "withdraw", "trial@2.1", saying="reason")
        self.refuse("checklist", "withdraw", "trial", "--reason", "Fel.", status=2, saying="version")
        self.do("checklist", "withdraw", "trial@2.1", "--reason", "Fel.")
        self.refuse("checklist", "withdraw", "trial@2.1", "--reason", "Fel.", saying="already")
        self.assertNotIn(("trial", "2.1"), self.listed())
        self.assertEqual(self.listed("--all")["trial", "2.1"]["reason"], "Fel.")
        self.refuse("checklist", "show", "trial", saying="trial")
        self.do("checklist", "restore", "trial@2.1")
        self.assertIn(("trial", "2.1"), self.listed())

    # Rule: a case does not go over to a version that is withdrawn, and is told so in words for people.
    def test_withdrawn_is_not_attached(self):
        number = self.make_case()
        self.do("checklist", "import", TRIAL)
        self.do("answer", number, "trial", "1.1", "yes", "--reason", "Framgår.")
        self.do("checklist", "import", NEXT)
        self.do("checklist", "withdraw", "trial@2.2", "--reason", "Fel.")
        self.refuse("checklist", "move", number, "trial", "2.2", saying=("withdrawn", "as it was"))

    # Rule: only an administrator alters lists, and a broken one leaves the store as it was.
    def test_refusals(self):
        number = self.make_case()
        self.refuse("--as", "anna", "checklist", "import", TRIAL, saying="role")
        broken = self.write("broken.xml", TRIAL.read_text(encoding="utf-8").replace('id="1.2"', 'id="1.1"'))
        self.refuse("checklist", "import", broken, saying=("line 21", "1.1"))
        self.refuse("checklist", "move", number, "trial", "2.1", saying="trial")
        self.refuse("checklist", "publish", status=2, saying="usage")


class Hostile(cli.Case):
    # Rule: what is no checklist is refused with line, column and reason, and the store is untouched.
    def test_refused_at_its_place(self):
        text = TRIAL.read_text(encoding="utf-8")
        cases = [
            ("broken XML", text.replace("</checklist>", ""), ("column", "<checklist> of line 2 has no end")),
            ("a schema breach", text.replace("<why><sv>Därför.</sv>", "<whi/><why><sv>Därför.</sv>", 1),
             ("line 14, column", "<whi> does not belong here")),
            ("a duplicate id", text.replace('id="1.2"', 'id="1.1"'), ("line 21, column 5", "already a question 1.1")),
            ("a rule that refers to nothing", text.replace('answers="yes"/><answered', 'answers="yes"/><is question="7.1" answers="yes"/><answered'),
             ("line 127, column", "no question 7.1")),
            ("a cycle", text.replace('<is question="1.1" answers="partly no"/>', '<is question="1.2" answers="no"/>'),
             ("line 22, column 13", "does not come before")),
            ("10,000 questions", "<checklist>" + '<question id="a"/>\n' * 10000, ("line 1001, column 1", "at most 1000 questions")),
            ("entities", text.replace("<checklist xmlns", '<!DOCTYPE a [<!ENTITY a "aaaa">]>\n<checklist xmlns'),
             ("line 2, column 1", "no entities")),
            ("depth", "<checklist>" + "<all>" * 10000, ("line 1, column", "too many elements stand inside each other")),
            ("size", "<checklist>" + "<!-- för stor -->" * 600000, ("too large",)),
        ]
        self.make_case()
        before = self.do_json("checklist", "list", "--all")

        for name, xml, saying in cases:
            with self.subTest(name):
                path = self.write("främmande.xml", xml)
                self.refuse("checklist", "import", path, saying=("främmande.xml", *saying))
                self.assertEqual(self.do_json("checklist", "list", "--all"), before)
        self.do("verify")


class Move(cli.Case):
    # Rule: the same id keeps its answer, other wording asks for a look, what is gone is kept; undo restores all.
    def test_move(self):
        number = self.make_case()
        self.do("checklist", "import", TRIAL)
        self.do("answer", number, "trial", "1.1", "yes", "--reason", "Framgår.")
        self.do("answer", number, "trial", "1.5", "Fritt svar.")
        self.do("checklist", "import", NEXT)
        before = self.do_json("show", number)

        tried = self.do_json("checklist", "move", number, "trial", "2.2", "--dry-run")
        becomes = {item["question"]: item["becomes"] for item in tried["questions"]}
        self.assertEqual((becomes["1.1"], becomes["1.5"], becomes["1.6"]), ("wording", "set-aside", "added"))
        self.assertIs(tried["moved"], False)
        self.assertEqual(self.do_json("show", number), before)

        self.assertIn("1.1", self.do("checklist", "move", number, "trial", "2.2").out)
        answers = {item["question"]: item for item in self.do_json("show", number)["answers"]}
        self.assertEqual((answers["1.1"]["value"], answers["1.1"]["asked"], answers["1.1"]["asked_in"]),
                         ("yes", "Fråga 1.1?", "2.1"))
        self.assertEqual((answers["1.5"]["said"], answers["1.5"]["asked"]), ("Fritt svar.", "Fråga 1.5?"))
        self.assertEqual(self.do_json("log", number)["entries"][-1]["act"], "move-checklist")

        self.do("undo", number)
        self.assertEqual(self.do_json("show", number)["answers"], before["answers"])
        self.do("verify")


if __name__ == "__main__":
    cli.main()
