"""The review: points that are written, sent, replied to and settled; what changed; the sample of quality control."""

import unittest

import cli

QUOTE = "Vi räknar med minst fyrtio deltagare"
BY = ("--as", "granskaren")


class Review(cli.Case):
    def proposed(self, number="403-1201-2026"):
        self.make_case(number)
        self.propose(number)
        return number

    def stage(self, number):
        return self.do_json("show", number)["case"]["stage"]

    def points(self, number, *who):
        return self.do_json(*who, "review", number)["points"]

    def by_text(self, number, *who):
        """The same by what they say: those of one second have no order of their own."""
        return {point["text"]: point for point in self.points(number, *who)}

    # Rule: a point is its author's until it is sent; each is about one thing.
    def test_points_are_written(self):
        number = self.proposed()
        self.refuse("review", number, "add", "Nej", saying="somebody else")
        self.do(*BY, "review", number, "add", "Vilket utgångsläge?", "--question", "gavleborg/1.2", "--category", "evidence")
        self.do(*BY, "review", number, "add", "Hur vet ni det?", "--quote", QUOTE)
        self.do(*BY, "review", number, "add", "Väl utrett", "--praise", "--category", "example", "--about", "analysis")
        self.do(*BY, "review", number, "add", "Tunt", "--heading", "Organisation")
        points = self.by_text(number, *BY)
        first, second = points["Vilket utgångsläge?"], points["Hur vet ni det?"]
        third, fourth = points["Väl utrett"], points["Tunt"]
        self.assertEqual((first["target_kind"], first["target"], first["category"]), ("answer", "gavleborg/1.2", "evidence"))
        self.assertEqual((second["target_kind"], second["state"], second["review"]), ("passage", "open", ""))
        self.assertEqual((third["sort"], third["target_kind"]), ("praise", "analysis"))
        self.assertEqual((fourth["target_kind"], fourth["target"], fourth["heading"]), ("document", "1", "Organisation"))
        self.assertEqual(self.points(number), [])

        self.do(*BY, "review", number, "edit", first["number"], "Vilket är utgångsläget?")
        self.do(*BY, "review", number, "remove", fourth["number"])
        self.assertEqual(set(self.by_text(number, *BY)), {"Vilket är utgångsläget?", "Hur vet ni det?", "Väl utrett"})
        self.refuse(*BY, "review", number, "remove", "9", saying="no point 9")
        self.refuse(*BY, "review", number, "add", "Två", "--question", "gavleborg/1.1", "--about", "case", saying="one thing", status=2)
        self.refuse(*BY, "review", number, "add", "X", "--question", "gavleborg/99", saying="no question")
        self.refuse(*BY, "review", number, "add", "X", "--category", "stil", saying="evidence", status=2)

    # Rule: a return asks for something; each point is replied to before the case is proposed again; then only changes are told.
    def test_whole_review(self):
        number = self.proposed()
        self.refuse(*BY, "stage", number, "returned", saying="--reason")
        self.do(*BY, "review", number, "add", "Vilket utgångsläge?", "--question", "gavleborg/1.1")
        self.do(*BY, "review", number, "add", "Hur vet ni det?", "--quote", QUOTE)
        self.refuse(*BY, "stage", number, "approved", saying="open")
        self.do(*BY, "stage", number, "returned")
        self.assertEqual([point["state"] for point in self.points(number)], ["open", "open"])
        self.assertNotEqual(self.points(number)[0]["review"], "")

        self.refuse("stage", number, "proposed", saying="beaktactl review")
        self.refuse("review", number, "resolve", "1", " ", saying="--reason")
        points = self.by_text(number)
        asked, doubted = points["Vilket utgångsläge?"]["number"], points["Hur vet ni det?"]["number"]
        self.do("review", number, "resolve", asked, "Utgångsläget står nu i motiveringen.")
        self.do("answer", number, "gavleborg", "1.1", "no", "--reason", "Utgångsläget är noll.")
        self.do("review", number, "resolve", doubted, "Det står i bilagan.")
        self.do("stage", number, "proposed")

        review = self.do_json(*BY, "review", number)
        self.assertEqual([point["state"] for point in review["points"]], ["resolved", "resolved"])
        self.assertEqual(review["changes"], [{"kind": "answer", "id": "gavleborg/1.1"}])
        self.do(*BY, "review", number, "reopen", doubted, "Vilken bilaga?")
        self.refuse(*BY, "stage", number, "approved", saying="open")
        self.do(*BY, "review", number, "withdraw", doubted, "Bilaga 3, sidan 2.")
        self.do(*BY, "stage", number, "approved")
        self.assertEqual(self.stage(number), "approved")

        paper = self.folder / "granskning.txt"
        self.do("report", number, "review", "-o", paper)
        text = paper.read_text(encoding="utf-8")
        for words in ("Granskningspunkter", "Vilket utgångsläge?", "Utgångsläget står nu i motiveringen.", "Återtagen", "Bilaga 3, sidan 2."):
            self.assertIn(words, text)
        self.assertIn("replied to a point", self.do("log", number).out)
        self.do("verify")

    # Rule: words alone become a point of the case.
    def test_reason_is_a_point(self):
        number = self.proposed()
        self.do(*BY, "stage", number, "returned", "--reason", "Skriv om 1.2.")
        point, = self.points(number)
        self.assertEqual((point["text"], point["target_kind"], point["state"]), ("Skriv om 1.2.", "facts", "open"))

    # Rule: whether a case is drawn follows from case, seed and rate; the sample lists what was approved in those days.
    def test_sample(self):
        number = self.proposed()
        self.assertEqual(self.do_json("review", "--sample"), {"rate": 0, "seed": "", "cases": []})
        self.do("office", "sample", "100")
        self.assertEqual(self.do_json("review", "--sample")["cases"], [])
        self.assertTrue(self.do_json("review", number)["drawn"])
        self.do(*BY, "stage", number, "approved")
        sample = self.do_json("review", "--sample")
        self.assertEqual(sample["rate"], 100)
        self.assertNotEqual(sample["seed"], "")
        self.assertEqual([case["number"] for case in sample["cases"]], [number])
        day = sample["cases"][0]["approved"]
        self.assertEqual(len(self.do_json("review", "--sample", "--from", day, "--to", day)["cases"]), 1)
        self.assertEqual(self.do_json("review", "--sample", "--from", "2999-01-01")["cases"], [])
        self.do("office", "sample-seed", "2026")
        self.do("office", "sample", "0")
        self.assertEqual(self.do_json("review", "--sample"), {"rate": 0, "seed": "2026", "cases": []})
        self.refuse("office", "sample", "många", saying="0 to 100", status=2)
        self.refuse("review", saying="--sample", status=2)
        self.refuse("review", number, "--from", "2026-01-01", saying="--sample", status=2)


if __name__ == "__main__":
    unittest.main()
