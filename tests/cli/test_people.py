"""Who may do what: roles, deputies, conflicts of interest and what may touch a person; by whom they are given, and that it is kept."""

import datetime
import json
import sqlite3

import cli


def day(offset):
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


class Roles(cli.Case):
    def roles(self, user):
        people = {person["user"]: person["roles"] for person in self.do_json("role", "list")["people"]}
        return people.get(user)

    def test_given_and_taken(self):
        self.make_case()
        self.assertEqual(self.roles(cli.USER), ["administrator"])
        self.do("role", "give", "anna", "caseworker", "supervisor")
        self.assertEqual(self.roles("anna"), ["caseworker", "supervisor"])
        self.do("role", "take", "anna", "supervisor")
        self.assertEqual(self.roles("anna"), ["caseworker"])
        self.do("verify")

    # Rule: only an administrator gives roles, and somebody always is one.
    def test_who_gives(self):
        number = self.make_case()
        self.refuse("role", "take", cli.USER, "administrator", saying="administrator")
        self.refuse("role", "give", "anna", "king", status=2, saying="caseworker")
        self.refuse("role", "give", "anna", "reader", "expert", status=2, saying="reader")
        self.do("role", "give", "rut", "reader")
        self.refuse("--as", "rut", "comment", number, "Hej", saying="role")
        self.refuse("--as", "rut", "answer", number, "gavleborg", "1.1", "yes", saying="role")
        self.do("--as", "rut", "show", number)

    # Rule: a role that was altered in the file is found.
    def test_altered_by_hand(self):
        self.make_case()
        self.do("role", "give", "anna", "caseworker")
        self.do("verify")
        with sqlite3.connect(self.store) as store:
            store.execute("UPDATE person SET roles = 7 WHERE login = 'anna'")
        self.refuse("verify", saying="anna")


class Deputies(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()
        self.do("role", "give", cli.USER, "caseworker")
        self.do("role", "give", "sam", "supervisor")
        self.do("role", "give", "dag", "caseworker")
        self.propose(self.number, "dag")

    # Rule: the deputy holds the supervisor's role on the days of it, and is logged as deputy.
    def test_approves_as_deputy(self):
        approve = ("--as", "dag", "stage", self.number, "approved")
        self.refuse(*approve, saying="role")
        self.do("deputy", "appoint", "dag", day(1), day(9), "--for", "sam")
        self.refuse(*approve, saying="role")
        self.do("deputy", "appoint", "dag", day(-1), day(0), "--for", "sam")
        self.do(*approve)
        last = self.do_json("log", self.number)["entries"][-1]
        self.assertEqual((last["actor"], last["deputy_for"]), ("dag", "sam"))
        self.assertIn("dag, deputy for sam", self.do("log", self.number).out)
        self.assertEqual(self.do_json("show", self.number)["reviews"][-1]["deputy_for"], "sam")
        self.do("report", self.number, "annex", "-o", self.folder / "bilaga.txt")
        self.assertIn("dag, ställföreträdare för sam", " ".join((self.folder / "bilaga.txt").read_text().split()))
        self.do("verify")

    # Rule: four eyes hold for deputies too.
    def test_four_eyes(self):
        self.do("deputy", "appoint", cli.USER, day(0), day(0), "--for", "sam")
        self.refuse("stage", self.number, "approved", saying="somebody else")

    # Rule: a deputy is appointed by an administrator or by who is stood in for; for a supervisor, from a day to a later one.
    def test_who_appoints(self):
        self.refuse("deputy", "appoint", "dag", day(3), day(1), "--for", "sam", status=2, saying="first")
        self.refuse("deputy", "appoint", "sam", day(0), day(1), "--for", "sam", status=2, saying="themself")
        self.refuse("deputy", "appoint", "sam", day(0), day(1), "--for", "dag", saying="supervisor")
        self.do("deputy", "appoint", "dag", day(0), day(1), "--for", "sam")
        self.assertEqual(len(self.do_json("deputy", "list")["deputies"]), 1)
        self.do("deputy", "dismiss", "dag", "--for", "sam")
        self.assertEqual(self.do_json("deputy", "list")["deputies"], [])
        self.do("verify")


class Conflicts(cli.Case):
    def test_grounds_are_those_of_the_law(self):
        number = self.make_case()
        self.refuse("conflict", number, "money", status=2, saying=["party", "representative", "earlier", "circumstance"])
        told = self.do_json("--language", "sv", "conflict", number, "party", "--words", "Min syster är ordförande.")["declarations"][0]
        self.assertEqual((told["conflicted"], told["point"]), (True, "party"))
        self.assertIn("16 § 1 förvaltningslagen", told["ground"])
        self.assertIn("Min syster är ordförande.", told["ground"])

    # Rule: who has a conflict of interest neither acts in the case nor opens its documents; it can be withdrawn.
    def test_documents_are_not_opened(self):
        number = self.make_case()
        self.do("text", number)
        self.do("--as", "bo", "conflict", number, "circumstance")
        self.refuse("--as", "bo", "text", number, saying="conflict")
        self.refuse("--as", "bo", "report", number, "annex", "-o", self.folder / "bilaga.pdf", saying="conflict")
        self.refuse("--as", "bo", "comment", number, "Hej", saying="conflict")
        self.assertEqual(self.do_json("--as", "bo", "search", "yrkessvenska")["hits"], [])
        self.assertNotEqual(self.do_json("--as", "anna", "search", "yrkessvenska")["hits"], [])
        self.do("--as", "bo", "conflict", number, "none")
        self.do("--as", "bo", "text", number)
        self.assertNotEqual(self.do_json("--as", "bo", "search", "yrkessvenska")["hits"], [])

    # A case with something of everything in it that quotes, or says what somebody thinks.
    def make_full_case(self):
        number = self.make_case()
        self.ready(number)
        self.do("comment", number, "HEMLIGT om skogen", "--quote", "Varje deltagare får en handledare")
        self.do("stage", number, "proposed")
        self.declare(number, "granskaren")
        self.do("--as", "granskaren", "stage", number, "returned", "--reason", "HEMLIGT skäl")
        return number

    # Rule: what is shown of the case is what the queue shows, with why and whom to turn to; no quote, no answer, no reason.
    def test_nothing_of_it_is_shown(self):
        number = self.make_full_case()
        closed = ("handledare", "HEMLIGT", "Framgår", "fyrtio deltagare")
        whole = self.do("show", number).out + self.do("--json", "show", number).out + self.do("--json", "log", number).out
        for words in closed:
            self.assertIn(words, whole)

        self.do("--as", "bo", "conflict", number, "party")
        told = self.do("--as", "bo", "show", number).out
        self.assertIn(number, told)
        self.assertIn("conflict of interest", told)
        self.assertIn("turn to", told)
        shown = self.do_json("--as", "bo", "show", number)
        self.assertTrue(shown["closed"])
        self.assertFalse(self.do_json("show", number)["closed"])
        self.assertEqual((shown["case"]["number"], shown["case"]["stage"], shown["case"]["reason"]), (number, "returned", ""))
        for kind in ("documents", "answers", "passages", "comments", "reviews", "checklists"):
            self.assertEqual(shown[kind], [], kind)
        entries = self.do_json("--as", "bo", "log", number)["entries"]
        self.assertEqual({"register", "propose", "return", "declare-conflict"} - {entry["act"] for entry in entries}, set())
        for words in closed:
            for out in (told, json.dumps(shown, ensure_ascii=False), json.dumps(entries, ensure_ascii=False),
                        self.do("--as", "bo", "log", number, "--text").out, self.do("--as", "bo", "log", number, "--csv").out):
                self.assertNotIn(words, out)
        self.do("verify")

    # Rule: every way out of the store has the same door.
    def test_no_way_around(self):
        number = self.make_full_case()
        annex = self.folder / "bilaga.pdf"
        self.do("report", number, "annex", "-o", annex)
        self.do("--as", "bo", "conflict", number, "party")
        for command in (("export", number, self.folder / "ut.beakta"), ("findings", number), ("coverage", number), ("marks", number),
                        ("review", number), ("analysis", number), ("reasons", number), ("consolidate", number),
                        ("opinion", number), ("agreement", number), ("verify", "--annex", annex, number),
                        ("report", number, "answers", "-o", self.folder / "svar.xlsx")):
            self.refuse("--as", "bo", *command, saying="conflict")
        self.assertFalse((self.folder / "ut.beakta").exists())
        self.do("export", number, self.folder / "hem.beakta")
        self.refuse("--as", "bo", "import", self.folder / "hem.beakta", saying="conflict")

    # Rule: one's own declaration can be taken back, which the history keeps; nothing that was done before it can.
    def test_undo(self):
        number = self.make_full_case()
        self.do("--as", "bo", "conflict", number, "party")
        self.do("--as", "bo", "undo", number)
        self.assertFalse(self.do_json("--as", "bo", "show", number)["closed"])
        self.assertIn("undid", self.do("log", number).out)
        self.do("--as", "bo", "redo", number)
        self.assertTrue(self.do_json("--as", "bo", "show", number)["closed"])
        self.do("verify")

    # Rule: nor by working in another's name.
    def test_not_in_anothers_name(self):
        number = self.make_full_case()
        self.do("conflict", number, "party")
        self.refuse("--as", "anna", "show", number, saying="conflict")
        self.refuse("--as", "anna", "comment", number, "Hej", saying="conflict")
        self.refuse("--as", "anna", "log", number, saying="conflict")
        self.refuse("--as", "anna", "export", number, self.folder / "ut.beakta", saying="conflict")
        for query in ("fråga:1.1=ja", "text:handledare", "handledare"):
            self.assertEqual(self.do_json("--as", "anna", "list", "--search", query)["cases"], [], query)
        self.assertEqual(len(self.do_json("--as", "anna", "list", "--search", number)["cases"]), 1)

    # Rule: the search language asks nothing of a closed case: the answer is the same whatever is in it.
    def test_questions_tell_nothing(self):
        number = self.make_case()
        other = self.make_case("403-8-2026", "Annan ansökan, med handledare.", "b.txt")
        self.do("answer", number, "gavleborg", "1.1", "no", "--reason", "R.")
        self.do("--as", "bo", "conflict", number, "party")

        def found(*query):
            return {case["number"] for case in self.do_json("--as", "bo", "list", "--search", *query)["cases"]}

        self.assertEqual({case["number"] for case in self.do_json("list", "--search", "fråga:1.1=nej")["cases"]}, {number})
        self.assertEqual(found("fråga:1.1=nej"), set())
        self.assertEqual(found("fråga:1.1=ja"), set())
        self.assertEqual(found("-fråga:1.1=nej"), {number, other})
        self.assertEqual(found("-fråga:1.1=ja"), {number, other})
        self.assertEqual(found("yrkessvenska"), set())
        self.assertEqual(found("-yrkessvenska"), {number, other})
        self.assertEqual(found("text:yrkessvenska"), set())
        self.assertEqual(found(number), {number})
        self.assertEqual(found("handledare"), {other})
        self.assertEqual(found("skog"), {number})


class Interests(cli.Case):
    def touches(self, number):
        return {touch["interest"]: touch["where"] for touch in self.do_json("conflict", number)["may_touch"]}

    def test_hints(self):
        number = self.make_case()
        self.do("import", self.write("b.txt", cli.APPLICATION), "--number", "403-8-2026", "--applicant", "Hagaby IF")
        self.do("interest", "add", "Hagaby IF")
        self.do("interest", "add", "yrkessvenska")
        self.do("interest", "add", "556677-8899")
        self.assertEqual(self.touches("403-8-2026"), {"Hagaby IF": "applicant", "yrkessvenska": "document"})
        self.assertEqual(self.touches(number), {"yrkessvenska": "document"})
        self.do("interest", "remove", "yrkessvenska")
        self.assertEqual(self.touches(number), {})

    # Rule: they are the person's own: whoever works in another's name sees nothing of them.
    def test_private(self):
        number = self.make_case()
        self.do("interest", "add", "yrkessvenska")
        self.refuse("--as", "anna", "interest", "list", saying="own")
        self.assertEqual(self.do_json("--as", "anna", "conflict", number)["may_touch"], [])


if __name__ == "__main__":
    cli.main()
