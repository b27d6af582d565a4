"""Quotes: found regardless of white space, and an error when they are not there or not alone."""

import cli


class Quotes(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()

    def quote(self, *options):
        self.do("answer", self.number, "gavleborg", "1.1", "yes", *options)
        return self.do_json("show", self.number)["passages"]

    def test_white_space_and_line_breaks_do_not_count(self):
        passage = self.quote("--quote", "  i första   hand\nde som saknar gymnasieutbildning ")[0]
        self.assertEqual(passage["quote"].split(), "i första hand de som saknar gymnasieutbildning".split())
        self.assertEqual((passage["document"], passage["state"]), (1, "exact"))

    def test_position_is_in_code_points(self):
        passage = self.quote("--quote", "minst fyrtio deltagare")[0]
        text = self.do_json("text", self.number)["text"]
        self.assertEqual(text[passage["start"]:passage["end"]], "minst fyrtio deltagare")

    # Rule: not found or ambiguous is an error that says so, and nothing is saved.
    def test_missing_quote_saves_nothing(self):
        self.refuse("answer", self.number, "gavleborg", "1.1", "yes", "--quote", "minst fyrtio deltagare",
                    "--quote", "detta står inte där", saying=["detta står inte där", "not in"])
        shown = self.do_json("show", self.number)
        self.assertEqual((shown["answers"], shown["passages"], shown["checklists"]), ([], [], []))
        self.assertEqual(shown["case"]["stage"], "received")

    def test_ambiguous_quote_says_how_many_and_where(self):
        self.refuse("answer", self.number, "gavleborg", "1.1", "yes", "--quote", "Varje deltagare får",
                    saying=["2 times in document 1", "--occurrence"])
        self.assertEqual(self.do_json("show", self.number)["answers"], [])

    def test_occurrence_chooses(self):
        passages = self.quote("--quote", "Varje deltagare får", "--occurrence", "2", "--quote", "Styrgruppen")
        text = self.do_json("text", self.number)["text"]
        first = text.index("Varje deltagare får")
        self.assertEqual(passages[0]["start"], text.index("Varje deltagare får", first + 1))
        self.refuse("answer", self.number, "gavleborg", "1.1", "yes", "--quote", "Varje deltagare får",
                    "--occurrence", "3", saying="occurrence 3")

    def test_document_chooses(self):
        self.do("add", self.number, self.write("bilaga.txt", "Styrgruppen ska ha minst tre ledamöter.\n"))
        self.refuse("answer", self.number, "gavleborg", "1.1", "yes", "--quote", "Styrgruppen ska ha",
                    saying=["1 time in document 1", "1 time in document 2"])
        passage = self.quote("--quote", "Styrgruppen ska ha", "--document", "2")[0]
        self.assertEqual(passage["document"], 2)
        self.refuse("answer", self.number, "gavleborg", "1.1", "yes", "--quote", "Styrgruppen", "--document", "7",
                    saying="no document 7")

    def test_occurrence_counts_through_the_documents(self):
        self.do("add", self.number, self.write("bilaga.txt", "Styrgruppen ska ha minst tre ledamöter.\n"))
        self.assertEqual(self.quote("--quote", "Styrgruppen ska ha", "--occurrence", "2")[0]["document"], 2)

    def test_same_place_twice_is_one_passage(self):
        self.quote("--quote", "minst fyrtio deltagare")
        self.do("answer", self.number, "gavleborg", "1.2", "Fyrtio deltagare", "--quote", "minst fyrtio deltagare")
        self.assertEqual(len(self.do_json("show", self.number)["passages"]), 1)

    # Rule: a sentence that runs over the end of a page is quoted without the footer, and its place holds it.
    def test_over_the_end_of_a_page(self):
        one, two = self.folder / "one.beakta", self.folder / "two.beakta"
        words = "särskild kompetens i mångfald eller jämställdhet behövs inte i projektet"
        for store, quote in (one, ["--quote", words]), (two, []):
            self.do("--store", store, "import", cli.EXAMPLES / "inkubator-nordanvind.pdf", "--number", "1-2026")
            self.do("--store", store, "answer", "1-2026", "gavleborg", "1.1", "yes", *quote)

        passage = self.do_json("--store", one, "show", "1-2026")["passages"][0]
        self.assertEqual((passage["quote"].split(), passage["page"]), (words.split(), 3))
        text = self.do_json("--store", one, "text", "1-2026")["text"]
        self.assertIn("sida 3 av 5", text[passage["start"]:passage["end"]])

        self.do("--store", one, "marks", "1-2026", "--export", self.folder / "1.json")
        self.do("--store", two, "marks", "1-2026", "--import", self.folder / "1.json")
        again = self.do_json("--store", two, "show", "1-2026")["passages"][0]
        for member in "quote", "start", "end", "state":
            self.assertEqual(again[member], passage[member])

    def test_comment_on_a_passage(self):
        self.do("comment", self.number, "Hur räknas de?", "--quote", "minst fyrtio deltagare")
        shown = self.do_json("show", self.number)
        self.assertEqual(shown["comments"][0]["target_kind"], "passage")
        self.assertEqual(shown["comments"][0]["target"], shown["passages"][0]["id"])

    def test_analysis_with_a_missing_quote_saves_nothing(self):
        analysis = self.write("a.json", '{"groups": [{"id": "g1", "label": "unga"}], "cells": [{"group": "g1", "alternative": '
                                        '"granted", "effect": "gains", "quotes": ["detta står inte där"]}]}')
        self.refuse("analysis", self.number, "set", analysis, saying="detta står inte där")
        self.assertEqual(self.do_json("show", self.number)["analysis"]["groups"], [])


if __name__ == "__main__":
    cli.main()
