"""undo and redo: what is taken back, what is not and why, and of a list of cases in one go."""

import datetime

import cli

DEPUTY = "vikarien"
SUPERVISOR = "chefen"
ROWS = "Diarienummer;Ärende;Sökande\n403-1-2026;Språk;Hagaby\n403-2-2026;Arbete;Nyby\n403-3-2026;Bygd;Storby\n"


def day(ahead):
    return (datetime.date.today() + datetime.timedelta(days=ahead)).isoformat()


class Undo(cli.Case):
    def stage(self, number):
        return self.do_json("show", number)["case"]["stage"]

    def numbers(self):
        return sorted(line["number"] for line in self.do_json("list")["cases"])

    def test_registration(self):
        # Rule: a registration goes while nobody has worked in the case, says how it comes back, and comes back.
        number = self.make_case()
        case_id = self.do_json("show", number)["case"]["id"]
        told = self.do("undo", number).out
        self.assertIn(f"beaktactl redo {case_id}", told)
        self.assertEqual(self.numbers(), [])
        self.refuse("show", case_id, saying="redo")
        self.assertIn("register", self.do("log", case_id).out)
        self.do("verify")
        self.do("redo", case_id)
        self.assertEqual(self.numbers(), [number])
        self.do("flag", number, "--colour", "red")
        self.do("undo", number)
        self.do("--as", "bo", "comment", number, "Stämmer det?")
        self.refuse("undo", number, saying="worked on")
        self.do("verify")

    def test_document_that_something_rests_on(self):
        # Rule: a document goes again, and stays when somebody has marked it; the words say what rests on it.
        number = self.make_case()
        added = self.write("bilaga.txt", "Budget: 200 000 kronor, varav hälften till handledare.")
        self.do("add", number, added)
        self.do("undo", number)
        self.assertEqual(len(self.do_json("show", number)["documents"]), 1)
        self.do("redo", number)
        self.assertEqual(len(self.do_json("show", number)["documents"]), 2)
        self.do("--as", "bo", "comment", number, "Bra", "--quote", "varav hälften till handledare")
        self.refuse("undo", number, saying="marks")

    def test_moves(self):
        # Rule: a move is undone without a reason straight after it, and stands when somebody else has worked in the case since.
        number = self.make_case()
        self.ready(number)
        self.do("stage", number, "proposed")
        self.do("undo", number)
        self.assertEqual(self.stage(number), "assessing")
        self.do("redo", number)
        self.assertEqual(self.stage(number), "proposed")
        self.assertIn("(proposed)", self.do("log", number).out)
        self.do("--as", "bo", "comment", number, "Jag tittar.")
        self.refuse("undo", number, saying="somebody else")
        self.assertEqual(self.stage(number), "proposed")

    def test_what_others_act_on(self):
        # Rule: an approval and a decision are not undone; the words say what to do instead.
        number = self.make_case()
        self.propose(number)
        self.do("--as", "granskaren", "stage", number, "approved")
        self.refuse("--as", "granskaren", "undo", number, saying=("approval", "--reason"))
        self.do("stage", number, "decided", "--outcome", "granted")
        self.refuse("undo", number, saying="decision")
        self.assertEqual(self.stage(number), "decided")
        self.assertEqual(self.run_program("--json", "undo", number).document["error"]["code"], "not-undone")

    def test_request(self):
        # Rule: that a request was sent is taken back; the words say that the letter has gone out.
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "no", "--reason", "Det saknas.", "--missing", "Ange hur många.")
        self.do("request", number, "draft")
        self.do("request", number, "send", "--channel", "email")
        self.assertEqual(self.stage(number), "awaiting-completion")
        self.assertIn("gone out", self.do("undo", number).out)
        self.assertEqual(self.stage(number), "assessing")

    def test_declaration(self):
        # Rule: the declaration before comes back; the history keeps both.
        number = self.make_case()
        self.do("conflict", number, "none")
        self.do("conflict", number, "party", "--words", "Min syster är ordförande.")
        self.refuse("comment", number, "Hej", saying="conflict")
        self.do("undo", number)
        self.do("comment", number, "Jag får vara med.")
        acts = [entry["act"] for entry in self.do_json("log", number)["entries"]]
        self.assertEqual(acts[-4:], ["declare-conflict", "declare-conflict", "undo", "comment"])

    def test_list(self):
        # Rule: the cases of a list go in one go; those that somebody has worked on are left, and told.
        self.assertIn("undo --several", self.do("import", "--list", self.write("lista.csv", ROWS)).out)
        self.assertEqual(len(self.numbers()), 3)
        self.assertEqual(len(self.do_json("undo", "--several")["changed"]), 3)
        self.assertEqual(self.numbers(), [])
        self.do("verify")
        self.do("redo", "--several")
        self.assertEqual(len(self.numbers()), 3)
        self.do("--as", "bo", "comment", "403-2-2026", "Jag tar den.")
        self.refuse("undo", "--several", saying=("1 of 3", "403-2-2026", "worked on"))
        self.assertEqual(self.numbers(), ["403-2-2026"])
        self.do("redo", "--several")
        self.assertEqual(len(self.numbers()), 3)
        self.do("verify")

    def test_deputy(self):
        # Rule: what a deputy undoes is signed as a deputy's.
        number = self.make_case()
        self.propose(number)
        self.do("role", "give", SUPERVISOR, "supervisor")
        self.do("role", "give", DEPUTY, "caseworker")
        self.do("deputy", "appoint", DEPUTY, day(0), day(9), "--for", SUPERVISOR)
        self.do("--as", DEPUTY, "review", number, "add", "Skriv vad som saknas")
        self.do("--as", DEPUTY, "undo", number)
        last = self.do_json("log", number)["entries"][-1]
        self.assertEqual((last["act"], last["actor"], last["deputy_for"]), ("undo", DEPUTY, SUPERVISOR))
        self.assertIn(f"{DEPUTY}, deputy for {SUPERVISOR}, entered by {cli.USER}: undid", self.do("log", number).out)
        self.do("--as", DEPUTY, "redo", number)
        self.do("deputy", "dismiss", DEPUTY, "--for", SUPERVISOR)
        self.refuse("--as", DEPUTY, "undo", number)
        self.do("verify")


if __name__ == "__main__":
    cli.main()
