"""What is known of a question, and the applicant's claim beside the answer."""

import cli

EARLIER = "Ansökan från Solrosens förening. Målet är att fyrtio kvinnor får arbete. Två språkstödjare anställs."


class Knowledge(cli.Case):
    def setUp(self):
        super().setUp()
        self.do("import", self.write("en.txt", EARLIER), "--number", "1", "--title", "Solrosens språkväg",
                "--applicant", "Solrosens förening")
        self.do("answer", "1", "gavleborg", "1.1", "yes", "--reason", "Målet går att mäta.",
                "--quote", "Målet är att fyrtio kvinnor får arbete")
        self.do("import", self.write("två.txt", EARLIER), "--number", "2")
        self.do("answer", "2", "gavleborg", "1.1", "no")
        self.number = self.make_case()

    # Rule: the help with its examples and source, then what the office has said, best first and without names.
    def test_help_and_earlier_answers(self):
        told = self.do_json("knowledge", self.number, "gavleborg/1.1")
        self.assertTrue(told["help"]["why"] and told["help"]["source"])
        for grade in ("good", "partial", "weak"):
            self.assertTrue(told["help"][grade]["guidance"] and told["help"][grade]["example"], grade)
        self.assertEqual([(item["number"], item["value"]) for item in told["answers"]], [("1", "yes"), ("2", "no")])
        self.assertEqual(told["answers"][0]["quotes"][0]["exact"], "Målet är att fyrtio kvinnor får arbete")
        self.assertEqual((told["cases"], told["found"], told["withheld"]), (2, 2, 0))

        printed = self.do("knowledge", self.number, "gavleborg/1.1")
        self.assertNotIn("Solrosens", printed.out)
        self.assertIn("Målet går att mäta.", printed.out)
        self.assertIn("may hold names", printed.out)

    # Rule: filtered by what they say, in the value or its label.
    def test_filtered(self):
        told = self.do_json("knowledge", self.number, "gavleborg/1.1", "--value", "nej")
        self.assertEqual([item["number"] for item in told["answers"]], ["2"])
        self.assertEqual((told["cases"], told["found"]), (2, 1))

    # Rule: what nobody has answered is said, not left blank.
    def test_nobody_yet(self):
        told = self.do_json("knowledge", self.number, "rekrytering/1.1")
        self.assertEqual((told["answers"], told["cases"]), ([], 0))
        self.assertIn("Nobody in the office has answered this yet", self.do("knowledge", self.number, "rekrytering/1.1").out)

    def test_refused(self):
        self.refuse("knowledge", self.number, "gavleborg", status=2, saying="slash")
        self.refuse("knowledge", self.number, "gavleborg/99", saying="no question 99")
        self.refuse("knowledge", self.number, "finns-inte/1", saying="finns-inte")
        self.refuse("knowledge", self.number, "gavleborg/1.1", "--value", "kanske", status=2, saying="kanske")
        self.refuse("knowledge", self.number, status=2)


class Claims(cli.Case):
    def found(self, number):
        return self.do_json("findings", number)["checklists"][0]

    # Rule: where the applicant says otherwise the answer asks for a reason, and the papers mark it.
    def test_difference_asks_reason(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "yes", "--claim", "Nej, det finns inget mål",
                "--quote", "minst fyrtio deltagare")
        self.assertEqual(self.found(number)["differs"], ["1.1"])
        self.assertIn("the applicant says otherwise", self.do("findings", number).out)

        self.do("answer", number, "gavleborg", "1.1", "-", "--reason", "Målet står på sidan 2.")
        self.assertEqual([item for item in self.found(number)["lacks"] if item["question"] == "1.1"], [])
        self.assertEqual(self.found(number)["differs"], ["1.1"])
        self.do("report", number, "annex", "-o", "bilaga.txt")
        self.assertIn("Sökandens bedömning bredvid svaren", (self.folder / "bilaga.txt").read_text(encoding="utf-8"))


if __name__ == "__main__":
    cli.main()
