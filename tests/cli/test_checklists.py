"""Checklists shown, compared, and what a case's answers to them come to."""

import json
import os
import pathlib
import re

import cli

FIXTURES = pathlib.Path(os.environ["BEAKTA_FIXTURES"]).parent / "checklists"
TRIAL, NEXT = FIXTURES / "trial.xml", FIXTURES / "trial-next.xml"
PARTS = {"list", "added", "removed", "moved", "wording", "options", "rules"}


GUIDE = cli.EXAMPLES.parent / "checklists/README.md"


class Guide(cli.Case):
    # Rule: the worked example of the guide is a list: valid to its last reference, shown, and taken in as it stands.
    def test_worked_example(self):
        xml = re.search(r"^```xml\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL).group(1)
        path = self.write("tillganglighet.xml", xml)
        self.assertEqual(self.do("checklist", "validate", path).out, "valid: tillganglighet 1.0\n")
        found = self.do_json("checklist", "show", path)["checklist"]
        self.assertEqual(found["source"], {"sv": "Egen checklista, beslutad 2026-03-01.",
                                           "en": "Our own checklist, adopted 2026-03-01."})
        self.assertEqual(found["sections"][0]["questions"][0]["source"], dict.fromkeys(("sv", "en"), "Egen checklista, fråga 1."))
        self.make_case()
        self.do("checklist", "import", path)
        self.assertEqual(self.do_json("checklist", "show", "tillganglighet")["checklist"]["sha256"], found["sha256"])


class Languages(cli.Case):
    # Rule: in English nothing of a list is Swedish, its sources included; in Swedish nothing is English.
    def test_sources(self):
        english = self.do("checklist", "show", "lagom", "--lang", "en").out
        self.assertIn("Source: Beakta's own list.", english)
        self.assertIn("Source: The checklists regionalfonden (5.1, 6.2), gavleborg", english)
        self.assertNotRegex(english, "Källa|Checklistorna|Beaktas")
        swedish = self.do("checklist", "show", "lagom", "--lang", "sv").out
        self.assertIn("Checklistorna regionalfonden (5.1, 6.2), gavleborg", swedish)
        self.assertNotIn("Beakta's", swedish)
        found = self.do_json("checklist", "show", "lagom", "--lang", "en")["checklist"]
        self.assertEqual(found["source"]["en"].split(".")[0], "Beakta's own list")
        self.assertEqual(found["source"]["sv"].split(".")[0], "Beaktas egen lista")


class Golden(cli.Case):
    maxDiff = None

    def assert_golden(self, name, *arguments):
        self.assertEqual(self.do(*arguments).out, (FIXTURES / name).read_text(encoding="utf-8"))

    # Rule: a list is shown whole: questions, answers with what each asks for and how it is followed up, conditions, help,
    # completion, depth, tags and source; then the rules of classification and score.
    def test_show(self):
        self.assert_golden("trial.txt", "checklist", "show", TRIAL, "--lang", "en")

    # Rule: questions added, removed, moved; changed wording with old and new; changed options and rules.
    def test_difference(self):
        self.assert_golden("trial-difference.txt", "checklist", "diff", TRIAL, NEXT)

    def test_difference_as_json(self):
        found = self.do_json("checklist", "diff", TRIAL, NEXT)
        self.assertEqual(set(found), PARTS | {"before", "after", "same"})
        self.assertIs(found["same"], False)
        self.assertEqual((found["before"]["version"], found["after"]["version"]), ("2.1", "2.2"))
        self.assertEqual(found["wording"], [{"question": "1.1", "field": "text", "language": "sv", "old": "Fråga 1.1?",
                                             "new": "Fråga 1.1, på ett nytt sätt?"}])
        self.assertEqual([item["question"] for item in found["added"]], ["1.6"])
        self.assertEqual([item["question"] for item in found["removed"]], ["1.5"])
        self.assertEqual([item["question"] for item in found["moved"]], ["2.5"])

    # Rule: a difference is no failure: the status is 0 whether there is one or not.
    def test_the_same(self):
        self.assertIs(self.do_json("checklist", "diff", TRIAL, TRIAL)["same"], True)
        self.assertIs(self.do_json("checklist", "diff", "gavleborg", "gavleborg@1.0")["same"], True)

    def test_names_of_lists(self):
        self.assertEqual(self.do_json("checklist", "show", TRIAL)["checklist"]["version"], "2.1")
        self.make_case()
        self.do("checklist", "import", TRIAL)
        self.do("checklist", "import", NEXT)
        self.assertEqual(self.do_json("checklist", "show", "trial")["checklist"]["version"], "2.2")
        self.assertEqual(self.do_json("checklist", "show", "trial@2.1")["checklist"]["version"], "2.1")
        self.assertEqual(self.do_json("checklist", "diff", "trial@2.1", "trial")["moved"][0]["question"], "2.5")
        self.refuse("checklist", "show", "trial@7", saying="trial@7")
        self.refuse("checklist", "show", "there-is-none", saying="there-is-none")
        self.refuse("checklist", "show", "there-is-none.xml", saying="there-is-none.xml")
        self.refuse("checklist", "diff", TRIAL, status=2, saying="usage")
        self.refuse("checklist", "show", TRIAL, NEXT, status=2, saying="usage")


class Findings(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()

    # Rule: per list: complete, missing reasons, missing evidence, completion points, classification with explanation.
    def test_per_list(self):
        self.do("answer", self.number, "gavleborg", "1.1", "partly", "--missing", "Utgångsläge.")
        self.do("answer", self.number, "gavleborg", "1.3", "no")
        found = self.do_json("findings", self.number)["checklists"][0]
        self.assertIs(found["is_complete"], False)
        self.assertEqual(found["missing_reasons"], ["1.3"])
        self.assertEqual(found["missing_evidence"], ["1.1"])
        self.assertNotIn("1.1", found["missing_answers"])
        self.assertIn({"question": "1.1", "text": "Utgångsläge."}, found["completion"])
        self.assertEqual(found["classification"], {"class": found["proposed"], "explanation": found["explanation"]})
        self.assertTrue(found["explanation"])
        self.assertEqual(found["depth"], "normal")

    # Rule: that there is no goal, or that none is needed, is an answer with the ordinary rules, and no goal in those words.
    def test_goal_that_is_not_there(self):
        self.do("answer", self.number, "lagom", "1.3", "no")
        found = self.found("lagom")
        self.assertEqual(found["missing_reasons"], ["1.3"])
        self.assertEqual([point["question"] for point in found["completion"]], ["1.3"])

        told = self.do("answer", self.number, "lagom", "1.3", "-", "--missing", "Ange ett mätbart mål.").out
        self.assertIn("lagom/1.3: No goal", told)
        self.assertIn({"question": "1.3", "text": "Ange ett mätbart mål."}, self.found("lagom")["completion"])
        self.assertNotIn("1.3", self.found("lagom")["missing_reasons"])

        self.do("answer", self.number, "lagom", "1.3", "Ej relevant", "--reason", "Bara utrustning.", "--missing", "")
        answer = self.do_json("show", self.number)["answers"][0]
        self.assertEqual((answer["value"], answer["goal"]), ("not-relevant", None))
        self.assertEqual(self.found("lagom")["completion"], [])

        self.refuse("answer", self.number, "lagom", "1.3", "no", "--goal", "target=40", status=2, saying="--goal")
        self.do("answer", self.number, "lagom", "1.3", "Fler i arbete")
        answer = self.do_json("show", self.number)["answers"][0]
        self.assertEqual((answer["value"], answer["goal"]["what"]), ("", "Fler i arbete"))
        self.do("answer", self.number, "lagom", "1.3", "no")
        self.assertIsNone(self.do_json("show", self.number)["answers"][0]["goal"])

    # Rule: the words of other questions' answers are never what somebody has written: they are refused, with what there is.
    def test_words_of_other_answers(self):
        for question, asked, words in (("3.2", "what is to be reached", ("ja", "Delvis", "yes", "partly")),
                                       ("4.1", "a sentence of your own", ("ja", "nej", "No", "delvis"))):
            for word in words:
                self.refuse("answer", self.number, "hedemora-jamstalldhet", question, word,
                            saying=[f"“{word}” is no answer to {question}", asked, "not-relevant"])
        for question, word, value in (("3.2", "Nej", "no"), ("3.2", "ej relevant", "not-relevant"), ("4.1", "Ej relevant", "not-relevant"),
                                      ("4.1", "Ja, men bara på pappret", "Ja, men bara på pappret")):
            self.do("answer", self.number, "hedemora-jamstalldhet", question, word)
            answers = self.do_json("show", self.number)["answers"]
            self.assertEqual([item["value"] for item in answers if item["question"] == question], [value])
        self.assertIn("4.1: Not relevant", self.do("answer", self.number, "hedemora-jamstalldhet", "4.1", "ej relevant").out)

    def found(self, checklist):
        return next(item for item in self.do_json("findings", self.number)["checklists"] if item["id"] == checklist)

    def classify(self, applicant, caseworker, reason):
        analysis = self.do_json("show", self.number)["analysis"]
        analysis["classification"] = {"applicant": applicant, "caseworker": caseworker, "reason": reason}
        self.do("analysis", self.number, "set", "-", stdin=json.dumps(analysis).encode())
        return self.do_json("findings", self.number)["classification"]

    # Rule: "no change" always asks for a reason, and so does a difference between applicant and caseworker.
    def test_classification_asks_for_a_reason(self):
        cases = [("aims", "aims", "", "", False), ("aims", "contributes", "", "differs", True),
                 ("aims", "contributes", "Målen saknas.", "differs", False), ("", "no-change", "", "no-change", True),
                 ("no-change", "no-change", "", "no-change", True), ("no-change", "no-change", "Bara asfalt.", "no-change", False)]
        for applicant, caseworker, reason, asks, lacks in cases:
            with self.subTest(applicant=applicant, caseworker=caseworker, reason=reason):
                found = self.classify(applicant, caseworker, reason)
                self.assertEqual((found["asks_reason"], found["lacks_reason"]), (asks, lacks))


class Offers(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()
        self.do("answer", self.number, "gavleborg", "2.1", "yes", "--reason", "Två är anställda.",
                "--quote", "minst fyrtio deltagare")
        self.do("answer", self.number, "lagom", "1.1", "-", "--reason", "Ännu inte.")

    def offers(self, checklist="lagom"):
        found = self.do_json("findings", self.number)["checklists"]
        return next(item["offers"] for item in found if item["id"] == checklist)

    # Rule: a question answered in one list is offered in another, with reason and evidence; never copied silently.
    def test_offered_and_not_copied(self):
        offer = next(item for item in self.offers() if item["from"] == "gavleborg/2.1")
        self.assertEqual((offer["value"], offer["reason"], offer["evidence"]), ("yes", "Två är anställda.", 1))
        self.assertEqual({item["checklist"] for item in self.do_json("show", self.number)["answers"] if item["value"]},
                         {"gavleborg"})
        self.assertIn(f"{offer['question']:6} gavleborg/2.1", self.do("findings", self.number).out)

    # Rule: taking it over is an act of its own, logged with where it came from, and undoable.
    def test_taken_over_and_undone(self):
        question = next(item["question"] for item in self.offers() if item["from"] == "gavleborg/2.1")
        taken = self.do_json("answer", self.number, "lagom", question, "--from", "gavleborg/2.1")["answer"]
        self.assertEqual((taken["value"], taken["reason"], taken["taken_from"]), ("yes", "Två är anställda.", "gavleborg/2.1"))
        self.assertEqual(taken["evidence"][0]["quote"], "minst fyrtio deltagare")
        self.assertEqual(self.do_json("log", self.number)["entries"][-1]["act"], "take-answer")
        self.refuse("answer", self.number, "lagom", question, "--from", "gavleborg/2.1", saying="already")
        self.do("undo", self.number)
        self.assertTrue([item for item in self.offers() if item["question"] == question])
        self.do("verify")

    def test_refused(self):
        self.refuse("answer", self.number, "lagom", "1.1", "--from", "gavleborg/3.1", saying="no answer")
        self.refuse("answer", self.number, "gavleborg", "1.2", "--from", "gavleborg/2.1", saying="same way")
        self.refuse("answer", self.number, "lagom", "1.1", "yes", "--from", "gavleborg/2.1", status=2, saying="--from")
        self.refuse("answer", self.number, "lagom", "1.1", "--from", "gavleborg/2.1", "--reason", "x", status=2, saying="--from")
        self.refuse("answer", self.number, "lagom", "1.1", status=2, saying="VALUE")


class Lists(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()

    def proposal(self):
        return self.do_json("lists", self.number)["proposal"]

    # Rule: a rule proposes lists and depth, and says how the proposal came about.
    def test_proposed(self):
        self.assertEqual(self.proposal(), {"rule": "others", "depth": "normal", "checklists": ["lagom", "gavleborg"],
                                           "reason": "No narrower rule fits the case.", "explanation": ""})
        rules = self.folder / "config" / "beakta" / "right-size.ini"
        rules.parent.mkdir(parents=True)
        rules.write_text("[ours]\nchecklists=hedemora-jamstalldhet\ndepth=deep\nreason=So we do it.\n", encoding="utf-8")
        told = self.do("lists", self.number, XDG_CONFIG_HOME=str(rules.parent.parent)).out
        self.assertIn("Proposed: hedemora-jamstalldhet (deep)", told)
        self.assertIn("So we do it.", told)
        rules.write_text("[ours]\nchecklists=a\ndepth=deeper\n", encoding="utf-8")
        self.refuse("lists", self.number, saying=["right-size.ini", "[ours]", "deeper"],
                    XDG_CONFIG_HOME=str(rules.parent.parent))

    # Rule: the proposal is taken in one step, which the journal gives the reason of; one step takes it back.
    def test_taken(self):
        taken = self.do_json("lists", self.number, "--take")
        self.assertIs(taken["as_proposed"], True)
        self.assertEqual({(item["id"], item["depth"]) for item in taken["checklists"]}, {("lagom", "normal"), ("gavleborg", "normal")})
        entry = self.do_json("log", self.number)["entries"][-1]
        self.assertEqual((entry["act"], entry["reason"]), ("attach-checklist", "No narrower rule fits the case."))
        self.do("undo", self.number)
        self.assertEqual(self.do_json("lists", self.number)["checklists"], [])

    # Rule: the caseworker may choose something else, with a reason, and the journal keeps it.
    def test_something_else_needs_a_reason(self):
        for act in (["use", "regionalfonden"], ["use", "lagom", "--depth", "deep"]):
            self.refuse("lists", self.number, *act, saying="--reason")
        self.do("lists", self.number, "--take")
        self.refuse("lists", self.number, "drop", "gavleborg", saying="--reason")
        self.do("lists", self.number, "use", "lagom", "--depth", "deep", "--reason", "Stor påverkan.")
        entry = self.do_json("log", self.number)["entries"][-1]
        self.assertEqual((entry["act"], entry["reason"]), ("attach-checklist", "Stor påverkan."))
        self.do("lists", self.number, "drop", "gavleborg", "--reason", "Frågas i lagom.")
        self.assertEqual([item["id"] for item in self.do_json("lists", self.number)["checklists"]], ["lagom"])
        self.refuse("lists", self.number, "drop", "gavleborg", saying="does not have")
        self.refuse("lists", self.number, "use", "lagom", "--depth", "deeper", status=2, saying="deeper")
        self.refuse("lists", self.number, "use", status=2, saying="usage")

    # Rule: depth hides deeper questions, never loses their answers, and findings count only what the depth asks.
    def test_depth_hides_and_keeps(self):
        self.do("answer", self.number, "gavleborg", "1.4", "no", "--reason", "Nej.")
        counts = {}
        for depth in ("short", "deep", "normal"):
            self.do("lists", self.number, "use", "gavleborg", "--depth", depth, "--reason", "Prov.")
            found = self.do_json("findings", self.number)["checklists"][0]
            counts[depth] = (found["questions"], found["answered"])
        self.assertLess(counts["short"][0], counts["normal"][0])
        self.assertEqual([counts[depth][1] for depth in ("short", "normal", "deep")], [0, 1, 1])
        self.assertEqual(self.do_json("show", self.number)["answers"][0]["reason"], "Nej.")


class Disturbance(cli.Case):
    # Rule: one disturbing question a case, stable, never counted as incomplete; skipping it is remembered.
    def test_one_question(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "yes")
        before = self.do_json("findings", number)
        shown = self.do_json("question", number)
        self.assertEqual(shown, self.do_json("question", number))
        self.assertTrue(shown["question"]["text"]["sv"].endswith("?"))
        self.assertEqual((shown["skipped"], shown["reply"]), (False, ""))
        self.assertIs(self.do_json("question", number, "--skip")["skipped"], True)
        self.assertIs(self.do_json("question", number)["skipped"], True)
        self.assertEqual(self.do_json("question", number, "--reply", "Bara männen.")["reply"], "Bara männen.")
        self.assertEqual(self.do_json("log", number)["entries"][-1]["act"], "reflect")
        self.assertEqual(self.do_json("findings", number), before)
        self.do("undo", number)
        self.assertIs(self.do_json("question", number)["skipped"], True)
        self.refuse("question", number, "--skip", "--reply", "x", status=2, saying="either")
        self.do("verify")


class Refusals(cli.Case):
    # Rule: refused with line, column and reason, the store untouched.
    def test_line_column_and_reason(self):
        self.make_case()
        trial = TRIAL.read_text(encoding="utf-8")
        broken = self.write("broken.xml", trial.replace('question="1.1" answers="partly no"', 'question="9.9" answers="no"'))
        before = self.do_json("checklists")
        for act in ("validate", "import"):
            self.refuse("checklist", act, broken, saying=["broken.xml", "line 22, column 13", "9.9"])
        self.assertEqual(self.do_json("checklists"), before)

    # Rule: what is refused unread is not said to be broken XML, for it may be sound.
    def test_refused_unread(self):
        trial = TRIAL.read_text(encoding="utf-8")
        declared = self.write("declared.xml", trial.replace("?>", '?><!DOCTYPE a [<!ENTITY a "b">]>', 1))
        self.refuse("checklist", "validate", declared, saying=["declared.xml", "not taken as a checklist", "DTD"])

    # Rule: a question that no answers lead to breaks no rule: the list is valid, and one is warned.
    def test_warned_of_unreachable(self):
        never = '<all><is question="1.1" answers="partly"/><is question="1.1" answers="no"/></all>'
        trial = TRIAL.read_text(encoding="utf-8")
        shut = self.write("shut.xml", trial.replace('<is question="1.1" answers="partly no"/>', never, 1))
        done = self.do("checklist", "validate", shut)
        self.assertEqual(done.out, "valid: trial 2.1\n")
        self.assertIn("no answers at all lead to question 1.2", done.err)
        self.assertEqual(self.do("checklist", "validate", TRIAL).err, "")


class Rules(cli.Case):
    OWN = "[all]\nchecklists=dalarna\ndepth=deep\nreason=Our own.\n"

    def setUp(self):
        super().setUp()
        self.number = self.make_case()

    def proposed(self):
        return self.do_json("lists", self.number)["proposal"]["checklists"]

    # Rule: the rule is the office's, kept in the store for all; without one the bundled applies.
    def test_taken_in_printed_and_left(self):
        before = self.proposed()
        self.assertIs(self.do_json("lists")["own"], False)
        told = self.do_json("lists", "--rules", self.write("own.ini", self.OWN))
        self.assertEqual((told["own"], told["rules"]), (True, ["Otherwise: dalarna (deep). Our own."]))
        self.assertEqual(self.proposed(), ["dalarna"])
        printed = self.do("lists").out
        self.do("lists", "--bundled-rules")
        self.assertEqual(self.proposed(), before)
        self.do("lists", "--rules", self.write("again.ini", printed))
        self.assertEqual(self.proposed(), ["dalarna"])
        self.do("verify")

    # Rule: a file with a mistake is refused with line and reason, and changes nothing.
    def test_refused_with_line(self):
        self.do("lists", "--rules", self.write("own.ini", self.OWN))
        wrong = self.write("wrong.ini", self.OWN.replace("deep", "bottomless"))
        self.refuse("lists", "--rules", wrong, saying=["wrong.ini", "line 3", "bottomless", "nothing is changed"])
        missing = self.write("missing.ini", self.OWN.replace("dalarna", "dalrna"))
        self.refuse("lists", "--rules", missing, saying=["line 2", "dalrna"])
        self.refuse("lists", "--rules", self.folder / "not-there.ini", saying="not-there.ini")
        self.refuse("lists", self.number, "--rules", wrong, status=2, saying="--rules")
        self.refuse("lists", "--rules", wrong, "--bundled-rules", status=2, saying="--rules")
        self.assertEqual(self.proposed(), ["dalarna"])

    # Rule: an answer that was taken over says so in the annex, with the list and the question that it came from.
    def test_taken_over_is_told_in_the_annex(self):
        self.do("answer", self.number, "gavleborg", "2.1", "yes", "--reason", "Två är anställda.", "--quote", "minst fyrtio deltagare")
        self.do("lists", self.number, "use", "lagom", "--reason", "Prövning.")
        offers = next(item["offers"] for item in self.do_json("findings", self.number)["checklists"] if item["id"] == "lagom")
        question = next(item["question"] for item in offers if item["from"] == "gavleborg/2.1")
        self.do("answer", self.number, "lagom", question, "--from", "gavleborg/2.1")
        paper = self.folder / "bilaga.txt"
        self.do("report", self.number, "annex", "-o", paper)
        self.assertIn("Svaret är övertaget från fråga 2.1 i Gävleborg", " ".join(paper.read_text(encoding="utf-8").split()))


if __name__ == "__main__":
    cli.main()
