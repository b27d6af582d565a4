"""assign, flag, tag and hold: of one case or of several, with one undo of the whole."""

import datetime

import cli

NUMBERS = ("403-1-2026", "403-2-2026", "403-3-2026")


class Order(cli.Case):
    def setUp(self):
        super().setUp()
        for number in NUMBERS:
            self.do("import", self.write(f"{number}.txt", cli.APPLICATION + number), "--number", number)

    def lines(self):
        return {line["number"]: line for line in self.do_json("list")["cases"]}

    def column(self, name):
        lines = self.lines()
        return [lines[number][name] for number in NUMBERS]

    def test_flag_and_one_undo(self):
        # Rule: several cases in one go, and one undo of it; also one redo.
        told = self.do_json("flag", *NUMBERS, "--colour", "red", "--reason", "Bråttom")
        self.assertEqual((len(told["changed"]), told["already"], told["act"]), (3, 0, "flag"))
        self.assertEqual(self.column("flag"), ["red"] * 3)
        self.assertEqual(self.column("flag_reason"), ["Bråttom"] * 3)
        shown = self.do_json("show", NUMBERS[0])["case"]
        self.assertEqual((shown["flag"]["colour"], shown["flag"]["reason"], shown["hold"], shown["tags"]), ("red", "Bråttom", None, []))
        self.assertEqual(shown["flag"]["raised_by"], cli.USER)

        self.assertEqual(len(self.do_json("undo", "--several")["changed"]), 3)
        self.assertEqual(self.column("flag"), [""] * 3)
        self.do("redo", "--several")
        self.assertEqual(self.column("flag"), ["red"] * 3)
        self.do("flag", *NUMBERS, "--clear")
        self.assertEqual(self.column("flag"), [""] * 3)
        self.assertEqual([entry["act"] for entry in self.do_json("log", NUMBERS[0])["entries"][-4:]], ["flag", "undo", "redo", "flag"])
        self.do("verify")

    def test_tags_are_told_apart_by_their_words(self):
        # Rule: case and white space do not tell tags apart; those in use are told.
        self.do("tag", *NUMBERS[:2], "--add", "Unga kvinnor")
        told = self.do_json("tag", *NUMBERS, "--add", "unga  KVINNOR")
        self.assertEqual((len(told["changed"]), told["already"]), (1, 2))
        self.do("tag", NUMBERS[0], "--add", "Gävle")
        self.assertEqual(self.do_json("tag")["tags"], ["Unga kvinnor", "Gävle"])
        self.assertEqual(self.column("tags")[0], ["Gävle", "Unga kvinnor"])
        self.do("tag", NUMBERS[0], "--remove", "gävle")
        self.assertEqual(self.column("tags")[0], ["Unga kvinnor"])
        self.refuse("tag", NUMBERS[0], "--add", "a, b", status=2)

    def test_hold_until_a_day_that_comes(self):
        # Rule: a case is put aside until a day that has not come yet.
        tomorrow = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
        self.do("hold", NUMBERS[0], "--until", tomorrow, "--reason", "Väntar på budget")
        self.assertEqual(self.column("hold"), [tomorrow, "", ""])
        self.assertIn("Väntar på budget", self.do("show", NUMBERS[0]).out)
        self.do("hold", NUMBERS[0], "--end")
        self.assertEqual(self.column("hold"), ["", "", ""])
        self.refuse("hold", NUMBERS[0], "--until", "2020-01-01", status=2)
        self.refuse("hold", NUMBERS[0], status=2)

    def test_assign(self):
        # Rule: to somebody whom the store knows; a slip of the pen gives nothing away.
        self.do("assign", *NUMBERS, cli.USER)
        self.assertEqual(self.column("caseworker"), [cli.USER] * 3)
        self.refuse("assign", NUMBERS[0], "nobody-here")
        self.do("assign", NUMBERS[0], "bo", "--new")
        self.do("assign", NUMBERS[1], "bo")
        self.do("assign", NUMBERS[2], "--nobody")
        self.assertEqual(self.column("caseworker"), ["bo", "bo", ""])

    def test_an_unknown_case_changes_nothing(self):
        # Rule: what is not a case is found before anything is changed.
        self.refuse("flag", NUMBERS[0], "finns-inte", "--colour", "blue", saying="finns-inte")
        self.assertEqual(self.column("flag"), [""] * 3)
        self.refuse("flag", NUMBERS[0], status=2, saying="purple")


if __name__ == "__main__":
    cli.main()
