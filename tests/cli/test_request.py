"""What is asked of the applicant, what became of it, and the log of contacts."""

import datetime

import cli

FIRST = "r1/gavleborg/1.1"
SECOND = "r1/gavleborg/1.2"
OWN = "r1/1"


class Requests(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = "403-1201-2026"
        self.make_case(self.number)
        for question, missing in ("1.1", "Ange hur många."), ("1.2", "Ange baslinje."):
            self.do("answer", self.number, "gavleborg", question, "no", "--reason", "Det saknas.", "--missing", missing)

    def request(self, *arguments):
        return self.do_json("request", self.number, *arguments)

    def points(self, *arguments):
        return [(point["id"], point["asked"]) for point in self.request(*arguments)["points"]]

    def sent(self):
        self.request("draft")
        return self.request("send", "--channel", "e-service", "--day", "2026-11-23", "--due", "2026-12-15")["requests"][0]

    # Rule: a draft follows the answers, on a working day some weeks on; asked for nothing, the command only shows.
    def test_drafted(self):
        self.assertEqual(self.request()["requests"], [])
        self.assertEqual(self.points("draft"), [(FIRST, "Ange hur många."), (SECOND, "Ange baslinje.")])
        request = self.request()["requests"][0]
        self.assertEqual(request["state"], "draft")
        due = datetime.date.fromisoformat(request["due"])
        self.assertLess(due.weekday(), 5)
        self.assertGreaterEqual((due - datetime.date.today()).days, 21)
        self.assertIn("drafted a request", self.do("log", self.number).out)

    # Rule: points are edited, added, moved and left out; what somebody wrote stays when the draft is made anew.
    def test_edited(self):
        self.request("draft")
        self.request("edit", FIRST, "Hur många, och från när?")
        self.assertEqual(self.points("add", "Skicka in ett intyg.")[-1], (OWN, "Skicka in ett intyg."))
        self.assertEqual([point for point, _ in self.points("move", OWN, "1")], [OWN, FIRST, SECOND])
        self.assertEqual([point for point, _ in self.points("move", OWN, "99")], [FIRST, SECOND, OWN])
        self.request("leave-out", SECOND)
        self.request("edit", "--text", "Hej!", "--due", "2026-12-24")
        again = self.request("draft")
        self.assertEqual(again["points"][0]["asked"], "Hur många, och från när?")
        self.assertTrue(again["points"][1]["left_out"])
        self.assertEqual((again["requests"][0]["intro"], again["requests"][0]["due"]), ("Hej!", "2026-12-24"))
        shown = self.do("request", self.number).out
        self.assertIn("left out", shown)
        self.assertIn("no working day", shown)

    # Rule: a draft that is dropped goes with its points, and undo brings it back; what was sent is not dropped.
    def test_dropped(self):
        self.request("draft")
        self.assertEqual(self.request("drop")["points"], [])
        self.do("undo", self.number)
        self.assertEqual(len(self.request()["points"]), 2)
        self.sent()
        self.refuse("request", self.number, "drop", saying="there is no draft")
        self.refuse("request", self.number, "add", "En till.", saying="there is no draft")

    # Rule: sending is recorded with day, channel and last day; the case waits, and what was sent stays as it was sent.
    def test_sent(self):
        request = self.sent()
        self.assertEqual((request["state"], request["channel"], request["sent"], request["due"]),
                         ("sent", "e-service", "2026-11-23", "2026-12-15"))
        case = self.do_json("show", self.number)["case"]
        self.assertEqual((case["stage"], case["due"]), ("awaiting-completion", "2026-12-15"))
        self.refuse("request", self.number, "edit", FIRST, "Annat.", saying="stays as it was sent")
        self.refuse("request", self.number, "move", FIRST, "2", saying="stays as it was sent")

    # Rule: more time is given beside the day that was sent, and may be taken back.
    def test_extended(self):
        self.sent()
        request = self.request("extend", "--due", "2027-01-11")["requests"][0]
        self.assertEqual((request["due"], request["extended"]), ("2026-12-15", "2027-01-11"))
        self.assertEqual(self.do_json("show", self.number)["case"]["due"], "2027-01-11")
        self.assertIn("extended from 2026-12-15", self.do("request", self.number).out)
        self.do("undo", self.number)
        self.assertEqual(self.do_json("show", self.number)["case"]["due"], "2026-12-15")
        self.refuse("request", self.number, "extend", saying="--due", status=2)

    # Rule: a point is answered, in part, or not, by a document or in words; the request is closed with what is still open.
    def test_answered(self):
        self.sent()
        self.do("add", self.number, self.write("svar.txt", "Fyrtio deltagare."))
        self.request("tick", FIRST, "--document", "2")
        self.request("tick", SECOND, "--partly", "--note", "Målvärdet saknas.")
        self.assertEqual([(point["reply"], point["document"]) for point in self.request()["points"]],
                         [("answered", 2), ("partly", 0)])
        self.assertIn("partly answered", self.do("request", self.number).out)
        self.request("tick", SECOND, "--reopen")
        self.assertEqual(self.request()["points"][1]["reply"], "open")
        self.refuse("request", self.number, "tick", FIRST, "--document", "9", saying="no document 9")
        request = self.request("close", "--note", "Resten prövas ändå.")["requests"][0]
        self.assertEqual((request["state"], request["note"]), ("closed", "Resten prövas ändå."))
        self.assertEqual([one["id"] for one in self.request("draft")["requests"]], ["r1", "r2"])

    # Rule: a letter that was sent is a paper for good: a later draft does not take its place, and the paper still verifies.
    def test_earlier_letter(self):
        self.sent()
        self.request("close")
        self.do("answer", self.number, "gavleborg", "1.1", "no", "--missing", "Ange när de börjar.")
        self.assertEqual(len(self.request("draft")["requests"]), 2)
        letters = {}
        for name, options in ("utkast.txt", ()), ("brev.txt", ("--request", "r1")):
            letters[name] = self.folder / name
            self.do("report", self.number, "completion", "-o", letters[name], *options)
            self.do("verify", "--annex", letters[name], self.number)
        self.assertIn("Ange när de börjar.", letters["utkast.txt"].read_text("utf-8"))
        earlier = letters["brev.txt"].read_text("utf-8")
        self.assertIn("Ange hur många.", earlier)
        self.assertNotIn("Ange när de börjar.", earlier)

        self.refuse("report", self.number, "completion", "-o", self.folder / "x.pdf", "--request", "r9", saying="no request “r9”")
        self.refuse("report", self.number, "annex", "-o", self.folder / "x.pdf", "--request", "r1", saying="--request", status=2)
        self.refuse("report", self.number, "answers", "-o", self.folder / "x.csv", "--request", "r1", saying="--request", status=2)

    # Rule: what is not there is not done, and what is not understood is said.
    def test_refused(self):
        self.refuse("request", self.number, "send", saying="there is no draft")
        self.refuse("request", self.number, "close", saying="nothing has been asked for")
        self.refuse("request", self.number, "sing", saying="draft, edit, add", status=2)
        self.request("draft")
        self.refuse("request", self.number, "move", "r1/nowhere", "1", saying="no point")
        self.refuse("request", self.number, "move", FIRST, "0", saying="1 is the first", status=2)
        self.refuse("request", self.number, "send", "--channel", "pigeon", saying="no channel", status=2)
        self.refuse("request", self.number, "send", "--due", "i morgon", saying="no day", status=2)


class Contacts(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = "403-1201-2026"
        self.make_case(self.number)

    def contacts(self, *arguments):
        return self.do_json("contact", self.number, *arguments)["contacts"]

    # Rule (förvaltningslagen, 25 and 27 §§): when, how, with whom, what, until when, and the answer.
    def test_logged(self):
        self.contacts("Hagaby kommun", "Utkastet sändes.", "--channel", "email", "--day", "2026-11-24", "--due", "2026-12-01")
        told = self.contacts("Maud Ekmark", "Antalet är fyrtio.", "--oral", "--channel", "telephone", "--day", "2026-11-20")
        self.assertEqual([(one["sort"], one["day"], one["party"]) for one in told],
                         [("oral", "2026-11-20", "Maud Ekmark"), ("communicated", "2026-11-24", "Hagaby kommun")])
        self.assertIn("oral information", self.do("contact", self.number).out)

    # Rule: an entry is mended, and what is not said stays; it is withdrawn, and undo brings it back.
    def test_mended(self):
        entry = self.contacts("Hagaby kommun", "Utkastet sändes.", "--channel", "email")[0]["id"]
        mended = self.contacts("--edit", entry, "--answer", "Inga synpunkter.", "--answered", "2026-11-30")[0]
        self.assertEqual((mended["what"], mended["channel"], mended["answer"], mended["answered"]),
                         ("Utkastet sändes.", "email", "Inga synpunkter.", "2026-11-30"))
        self.assertEqual([self.contacts("--edit", entry, sort)[0]["sort"] for sort in ("--oral", "--communicated")], ["oral", "communicated"])
        self.assertEqual(self.contacts("--withdraw", entry), [])
        self.do("undo", self.number)
        self.assertEqual([one["id"] for one in self.contacts()], [entry])

    def test_refused(self):
        self.refuse("contact", self.number, "Hagaby kommun", saying="what it was about", status=2)
        self.refuse("contact", self.number, "--edit", "nothing", "--answer", "Ja.", saying="no entry")
        self.refuse("contact", self.number, "--withdraw", "nothing", saying="no entry")
        self.refuse("contact", self.number, "A", "B", "--day", "2026-02-30", saying="no day", status=2)
        self.refuse("contact", self.number, "A", "B", "--oral", "--communicated", saying="choose one", status=2)


if __name__ == "__main__":
    cli.main()
