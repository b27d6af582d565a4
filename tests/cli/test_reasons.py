"""The reasons: drafted from the answers, and edited sentence by sentence."""

import cli

REASON = "gavleborg/1.1/reason"


class Reasons(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = "403-1201-2026"
        self.make_case(self.number)
        self.answer("Målet är mätbart.")

    def answer(self, reason):
        self.do("answer", self.number, "gavleborg", "1.1", "yes", "--reason", reason)

    def sentences(self, *arguments):
        return {one["id"]: one for one in self.do_json("reasons", self.number, *arguments)["sentences"]}

    # Rule: nothing is written until it is asked for; then every sentence is tied to its ground, in the journal, and in the annex.
    def test_drafted(self):
        self.assertEqual({one["state"] for one in self.sentences().values()}, {"new"})
        written = self.sentences("--draft")
        self.assertEqual({one["state"] for one in written.values()}, {"as-drafted"})
        self.assertEqual(written[REASON]["text"], "Målet är mätbart.")
        self.assertIn("answer gavleborg/1.1", written[REASON]["ties"])
        self.assertIn("worked on the reasons", self.do("log", self.number).out)

    # Rule: a new draft never overwrites an edited sentence; its ground changes, and it is asked about.
    def test_edited(self):
        self.sentences("--draft")
        self.sentences("--set", REASON, "Med egna ord.")
        self.answer("Målet är inte mätbart.")
        again = self.sentences("--draft")[REASON]
        self.assertEqual((again["state"], again["text"], again["drafted"]),
                         ("ground-changed", "Med egna ord.", "Målet är inte mätbart."))
        self.assertIn("> Målet är inte mätbart.", self.do("reasons", self.number).out)
        self.assertEqual(self.sentences("--keep", REASON)[REASON]["state"], "edited")
        taken = self.sentences("--take", REASON)[REASON]
        self.assertEqual((taken["state"], taken["text"]), ("as-drafted", "Målet är inte mätbart."))

    # Rule: what is moved stays where it was moved to through every draft; all that ask are answered at once.
    def test_moved_and_settled(self):
        def order():
            return [one["id"] for one in self.do_json("reasons", self.number)["sentences"] if one["part"] == "for"]

        self.sentences("--draft")
        first = order()
        self.sentences("--up", REASON)
        self.assertEqual(order()[:2], [REASON, first[0]])
        self.sentences("--add", "for", "--after", REASON, "Det här tror jag.")
        self.sentences("--draft")
        self.assertEqual((order()[0], order()[2]), (REASON, first[0]))
        self.sentences("--down", REASON)
        self.assertEqual(order()[1:], [REASON, first[0]])

        self.sentences("--set", REASON, "Med egna ord.")
        self.answer("Målet är inte mätbart.")
        self.assertEqual(self.sentences("--keep-all")[REASON]["state"], "edited")
        self.answer("Målet är ett annat.")
        self.assertEqual(self.sentences("--take-all")[REASON]["text"], "Målet är ett annat.")
        self.refuse("reasons", self.number, "--up", "nothing", saying="is written")
        self.refuse("reasons", self.number, "--draft", "--after", REASON, saying="--after", status=2)

    # Rule: a sentence without support is shown as such; one that is taken out stays out.
    def test_without_support(self):
        self.sentences("--draft")
        added = self.sentences("--add", "against", "Det här tror jag.")
        self.assertEqual([one["ties"] for one in added.values() if one["state"] == "unsupported"], [None])
        self.assertIn("without support", self.do("reasons", self.number).out)
        self.sentences("--remove", REASON)
        self.assertEqual(self.sentences("--draft")[REASON]["state"], "removed")

    # Rule: what is not there is not edited, and one thing is done at a time.
    def test_refused(self):
        self.refuse("reasons", self.number, "--set", "nothing", "Ord.", saying="is written")
        self.refuse("reasons", self.number, "--take", "nothing", saying="is drafted")
        self.refuse("reasons", self.number, "--add", "nowhere", "Ord.", saying="no part", status=2)
        self.refuse("reasons", self.number, "--draft", "--take", REASON, saying="one thing", status=2)
        self.refuse("reasons", self.number, "--set", REASON, saying="take the words", status=2)


if __name__ == "__main__":
    cli.main()
