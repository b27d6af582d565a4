"""Stages, through the door: what a proposal needs, and who may approve it."""

import os
import pwd
import unittest

import cli


class Stages(cli.Case):
    def proposed(self):
        number = self.make_case()
        self.propose(number)
        return number

    def stage(self, number):
        return self.do_json("show", number)["case"]["stage"]

    # Rule: evidence and reasons are required to propose.
    def test_incomplete_case_is_not_proposed(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "yes")
        self.refuse("stage", number, "proposed", saying="findings")
        self.assertEqual(self.stage(number), "assessing")

    # Rule: what is missing is told, the class and the declaration too; the store says the same as the command.
    def test_what_is_missing_is_told(self):
        number = self.make_case()
        self.fill(number)
        self.refuse("stage", number, "proposed", saying=["classification", "conflict"])
        self.do("analysis", number, "set", "-", stdin=cli.CLASSED)
        self.refuse("stage", number, "proposed", saying="beaktactl conflict")
        self.do("conflict", number, "none")
        self.do("stage", number, "föreslaget")

    # Rule: who approves, returns or records a decision has declared before whether there is a conflict of interest.
    def test_reviewer_declares_first(self):
        number = self.proposed()
        self.refuse("--as", "annan", "stage", number, "approved", saying="beaktactl conflict")
        self.do("--as", "annan", "conflict", number, "none")
        self.do("--as", "annan", "stage", number, "approved")

    # Rule: what somebody else holds is taken over before it is worked on.
    def test_anothers_case_is_not_worked_on(self):
        self.do("import", self.write("a.txt", cli.APPLICATION), "--number", "403-7-2026", "--caseworker", "anna")
        self.refuse("answer", "403-7-2026", "gavleborg", "1.1", "yes", saying="somebody else holds the case")
        self.do("comment", "403-7-2026", "Sett.")
        self.do("--as", "anna", "answer", "403-7-2026", "gavleborg", "1.1", "yes")

    # Rule: nobody approves a case that they proposed.
    def test_proposer_cannot_approve(self):
        number = self.proposed()
        self.refuse("stage", number, "approved", saying="somebody else")
        self.refuse("stage", number, "returned", "--reason", "Nej.", saying="somebody else")
        self.assertEqual(self.stage(number), "proposed")
        self.do("--as", "granskaren", "stage", number, "approved")
        self.assertEqual(self.stage(number), "approved")

    # Rule: a return carries a remark; the case is then open again.
    def test_return_needs_a_reason(self):
        number = self.proposed()
        self.refuse("--as", "granskaren", "stage", number, "returned", saying="--reason")
        self.do("--as", "granskaren", "stage", number, "återlämnat", "--reason", "Utgångsläget saknas.")
        self.assertEqual(self.do_json("show", number)["reviews"][0]["remark"], "Utgångsläget saknas.")
        self.do("answer", number, "gavleborg", "1.1", "no", "--reason", "Nytt skäl.")

    # Rule: an answer of a frozen proposal never changes.
    def test_frozen_case_takes_no_answer(self):
        number = self.proposed()
        self.refuse("answer", number, "gavleborg", "1.1", "no", saying="stage")
        self.do("stage", number, "assessing", "--reason", "Ett fel upptäcktes.")
        self.do("answer", number, "gavleborg", "1.1", "no", "--reason", "Rättat.")

    def test_decision_needs_an_outcome(self):
        number = self.proposed()
        self.do("--as", "granskaren", "stage", number, "approved")
        self.refuse("stage", number, "decided", saying="--outcome", status=2)
        self.do("stage", number, "beslutat", "--outcome", "granted")
        self.assertEqual(self.do_json("show", number)["case"]["outcome"], "granted")

    # Rule: 31 § förvaltningslagen: the day, what was decided, who decided, who presented, who took part without deciding.
    def test_decision_says_who_and_when(self):
        number = self.proposed()
        self.do("--as", "granskaren", "stage", number, "approved")
        self.do("stage", number, "decided", "--outcome", "partly-granted", "--decided", "2026-11-20", "--decided-by", "C. Norling",
                "--presented-by", "A. Ek", "--took-part", "D. Berg")
        case = self.do_json("show", number)["case"]
        self.assertEqual([case[name] for name in ("outcome", "decided", "decided_by", "presented_by", "took_part")],
                         ["partly-granted", "2026-11-20", "C. Norling", "A. Ek", "D. Berg"])
        self.assertIn("C. Norling", self.do("show", number).out)

    # Rule: what is recorded of a decision is corrected where it stands, and what is not said stays.
    def test_decision_is_corrected(self):
        number = self.proposed()
        self.do("--as", "granskaren", "stage", number, "approved")
        self.do("stage", number, "decided", "--outcome", "refused", "--decided-by", "C. Norling")
        self.do("stage", number, "decided", "--outcome", "granted", "--reason", "Fel utfall skrevs in.")
        case = self.do_json("show", number)["case"]
        self.assertEqual((case["stage"], case["outcome"], case["decided_by"]), ("decided", "granted", "C. Norling"))
        self.assertEqual(self.do_json("log", number)["entries"][-1]["act"], "correct-decision")
        self.assertEqual(self.do_json("log", number)["entries"][-1]["reason"], "Fel utfall skrevs in.")

    # Rule: a decision is recorded when it has been made; and a step back takes the record of it away.
    def test_decision_has_come(self):
        number = self.proposed()
        self.do("--as", "granskaren", "stage", number, "approved")
        self.refuse("stage", number, "decided", "--outcome", "granted", "--decided", "2999-01-01", saying="has not come", status=2)
        self.refuse("stage", number, "decided", "--outcome", "granted", "--decided", "i går", saying="i går", status=2)
        self.refuse("stage", number, "follow-up", "--decided-by", "C. Norling", saying="--outcome", status=2)
        self.do("stage", number, "decided", "--outcome", "granted", "--decided-by", "C. Norling")
        self.do("stage", number, "assessing", "--reason", "Beslutet är upphävt.")
        case = self.do_json("show", number)["case"]
        self.assertEqual((case["outcome"], case["decided"], case["decided_by"]), ("", "", ""))

    def test_unknown_stage_lists_them(self):
        self.refuse("stage", self.make_case(), "klar", saying=["proposed", "approved"], status=2)

    def test_work_in_anothers_name_is_logged(self):
        number = self.make_case()
        entry = self.do_json("--as", "granskaren", "comment", number, "Sett.")
        self.assertEqual(entry["comment"]["author"], "granskaren")
        last = self.do_json("log", number)["entries"][-1]
        self.assertEqual((last["actor"], last["entered_by"]), ("granskaren", cli.USER))

    # Rule: --as is open only to an administrator of the store.
    @unittest.skipUnless(os.geteuid() == 0, "only root can become another user")
    def test_others_cannot_work_in_anothers_name(self):
        number = self.make_case()
        self.folder.chmod(0o777)
        for path in self.folder.glob("cases.beakta*"):
            path.chmod(0o666)
        nobody = pwd.getpwnam("nobody")
        self.do("comment", number, "I eget namn.", user=nobody.pw_uid)
        self.refuse("--as", "granskaren", "comment", number, "I annans namn.", saying="administrator",
                    user=nobody.pw_uid)
        self.assertEqual([comment["author"] for comment in self.do_json("show", number)["comments"]], ["nobody"])


class Checklists(cli.Case):
    def test_validate_says_which_line_and_why(self):
        broken = self.write("trasig.xml", '<?xml version="1.0"?>\n<checklist xmlns="urn:beakta:checklist:1" id="x"\n'
                                          ' version="1">\n  <fel/>\n</checklist>\n')
        self.refuse("checklist", "validate", broken, saying=["trasig.xml", "4"])
        self.refuse("checklist", "import", broken, saying="trasig.xml")
        unfinished = self.write("oavslutad.xml", "<?xml version='1.0'?>\n<checklist>\n")
        self.refuse("checklist", "validate", unfinished, saying="oavslutad.xml")
        self.refuse("checklist", "validate", self.folder / "saknas.xml", saying="saknas.xml")

    # Rule: a list is shown in the language that was asked for, its answers too.
    def test_answers_are_in_the_language_of_the_list(self):
        for language, there, not_there in (("sv", "no (Nej)", "no (No)"), ("en", "no (No)", "no (Nej)")):
            shown = self.do("--language", language, "checklist", "show", "gavleborg").out
            self.assertIn(there, shown)
            self.assertNotIn(not_there, shown)

    def test_unknown_names_are_told(self):
        number = self.make_case()
        self.refuse("answer", number, "okänd", "1.1", "yes", saying=["okänd", "checklists"])
        self.refuse("answer", number, "gavleborg", "99", "yes", saying=["99", "checklist show"])
        self.refuse("answer", number, "gavleborg", "1.1", "kanske", saying=["yes", "partly", "no", "not-relevant"])
        self.refuse("answer", "404-9-9999", "gavleborg", "1.1", "yes", saying="404-9-9999")
        self.refuse("comment", number, "Hej", "--question", "gavleborg/99", saying="99")
        self.assertEqual(self.do_json("show", number)["checklists"], [])

    # Rule: Swedish words answer too.
    def test_swedish_words_answer(self):
        number = self.make_case()
        for word, value in (("Ja", "yes"), ("delvis", "partly"), ("NEJ", "no"), ("ej-relevant", "not-relevant"),
                            ("Ej relevant", "not-relevant")):
            with self.subTest(word=word):
                self.do("answer", number, "gavleborg", "1.1", word)
                self.assertEqual(self.do_json("show", number)["answers"][0]["value"], value)


if __name__ == "__main__":
    cli.main()
