"""Opinions of experts: asked for, given with evidence, withdrawn; and where they are seen."""

import unittest

import cli


class Opinions(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = "403-1201-2026"
        self.make_case(self.number)
        self.do("answer", self.number, "gavleborg", "1.1", "yes", "--reason", "Målen är mätbara.")

    def opinion(self, *arguments, user=None):
        start = ("--as", user) if user else ()
        return self.do_json(*start, "opinion", self.number, *arguments)["opinions"]

    def ask(self, *arguments):
        return self.opinion("ask", "eva", "Når projektet dem som det säger?", *arguments)[-1]

    def acts(self, user):
        return self.do_json("--as", user, "list")["cases"]

    # Rule: an expert is asked on the case or on chosen questions, until a day; the case's line says that it waits.
    def test_asked(self):
        asked = self.ask("--question", "gavleborg/1.1", "--due", "2026-12-11")
        self.assertEqual((asked["person"], asked["asked_by"], asked["due"], asked["questions"], asked["given"]),
                         ("eva", cli.USER, "2026-12-11", ["gavleborg/1.1"], ""))
        self.assertEqual(self.do_json("list")["cases"][0]["opinions"], 1)
        self.refuse("opinion", self.number, "ask", "eva", "Och?", "--due", "snart", saying="snart", status=2)
        self.refuse("opinion", self.number, "ask", "eva", "Och?", "--question", "1.1", saying="gavleborg/1.1", status=2)
        self.refuse("opinion", self.number, "ask", cli.USER, "Själv?", saying="somebody else")

    # Rule: the person who is asked answers, with evidence, and nobody else; a given opinion stays until it is taken up again.
    def test_answered(self):
        asked = self.ask()
        self.refuse("opinion", self.number, "answer", "Ja.", asked["id"], saying="given by them alone")
        given = self.opinion("answer", "Ja, om de söks upp.", "--quote", "utrikes födda", user="eva")[0]
        self.assertEqual(given["text"], "Ja, om de söks upp.")
        self.assertEqual(len(given["evidence"]), 1)
        self.assertNotEqual(given["given"], "")
        self.assertEqual(self.do_json("list")["cases"][0]["opinions"], 0)
        self.refuse("opinion", self.number, "withdraw", asked["id"], saying="given")
        self.refuse("--as", "eva", "opinion", self.number, "answer", "Nej.", saying="no such opinion")
        self.opinion("take-up", asked["id"], user="eva")
        self.assertEqual(self.opinion("answer", "Nej.", user="eva")[0]["text"], "Nej.")

    # Rule: an opinion that is not given is told of when the case is proposed, and stops nothing; "show" has it as "opinion" has it.
    def test_awaited_is_told_of(self):
        self.ask()
        self.ready(self.number)
        self.declare(self.number, "granskaren")
        self.assertEqual(self.do_json("show", self.number)["opinions"], self.opinion())
        proposed = self.run_program("stage", self.number, "proposed")
        self.assertEqual(proposed.status, 0)
        self.assertIn("eva has not given the opinion", proposed.err)
        self.assertEqual(self.do_json("show", self.number)["case"]["stage"], "proposed")

    # Rule: when the office has decided so, no case is proposed while an opinion is open; it is named with what is missing.
    def test_awaited_stops(self):
        asked = self.ask()
        self.ready(self.number)
        self.declare(self.number, "granskaren")
        self.refuse("office", "opinions", "alltid", saying="neither", status=2)
        self.do("office", "opinions", "stop")
        self.assertEqual(self.do_json("office")["opinions"], "stop")
        self.assertIn("Open opinions: stop a proposal", self.do("office").out)
        self.refuse("stage", self.number, "proposed", saying=["1 thing is missing", "the opinion of eva", "Når projektet dem"])
        self.assertEqual(self.do_json("show", self.number)["case"]["stage"], "assessing")
        self.opinion("withdraw", asked["id"])
        self.do("stage", self.number, "proposed")
        self.do("office", "opinions", "note")
        self.assertEqual(self.do_json("office")["opinions"], "note")

    # Rule: a draft is not given; it is on no paper.
    def test_draft(self):
        self.ask()
        self.assertEqual(self.opinion("answer", "Kanske det.", "--draft", user="eva")[0]["given"], "")
        paper = self.folder / "bilaga.txt"
        self.do("report", self.number, "annex", "-o", str(paper))
        self.assertIn("Yttrandet är inte lämnat", paper.read_text())
        self.assertNotIn("Kanske det.", paper.read_text())

    # Rule: what is asked is altered while it waits; a request that is withdrawn is not answered.
    def test_altered_and_withdrawn(self):
        asked = self.ask()
        altered = self.opinion("alter", asked["id"], "--matter", "Och de unga?", "--due", "2026-12-18")[0]
        self.assertEqual((altered["matter"], altered["due"], altered["person"]), ("Och de unga?", "2026-12-18", "eva"))
        self.assertNotEqual(self.opinion("withdraw", asked["id"])[0]["withdrawn"], "")
        self.refuse("--as", "eva", "opinion", self.number, "answer", "Ja.", asked["id"], saying="withdrawn")
        self.do("undo", self.number)
        self.assertEqual(self.opinion()[0]["withdrawn"], "")
        self.refuse("opinion", self.number, "glömma", asked["id"], saying="glömma", status=2)


if __name__ == "__main__":
    unittest.main()
