"""The main job, from an application file to the annex."""

import json
import subprocess

import cli

ANALYSIS = {
    "groups": [{"id": "g1", "label": "utrikes födda kvinnor 20–64 år",
                "variables": {"kön": "kvinnor", "födelseland": "utrikes födda", "ålder": "20–64"}}],
    "cells": [
        {"group": "g1", "alternative": "granted", "effect": "gains", "degree": 2, "certainty": "medium", "horizon": "both",
         "reason": "Hälften av platserna.", "quotes": ["varav hälften kvinnor"]},
        {"group": "g1", "alternative": "refused", "effect": "loses", "degree": 1, "certainty": "low", "horizon": "long",
         "reason": "Inget annat erbjuds i bygden.", "quotes": []}],
    "resources": [{"group": "g1", "sek": 1200000}],
    "measures": ["Följ upp könsfördelningen varje halvår."],
    "classification": {"applicant": "aims", "caseworker": "contributes", "reason": "Målen saknar utgångsläge."},
    "conclusion": "Projektet kan antas öka delaktigheten.",
}


class Job(cli.Case):
    def test_from_file_to_annex(self):
        number = self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", "403-1201-2026").out.strip()
        self.fill(number)
        self.do("comment", number, "Fråga om utgångsläget.", "--question", "gavleborg/1.1")
        self.do("analysis", number, "set", self.write("analys.json", json.dumps(ANALYSIS)))
        self.assertTrue(self.do_json("findings", number)["checklists"][0]["is_complete"])
        self.declare(number, "granskaren")
        self.do("stage", number, "proposed")
        self.do("--as", "granskaren", "stage", number, "approved", "--reason", "Välgrundat.")

        for suffix, begins in (("pdf", b"%PDF-"), ("odt", b"PK"), ("txt", b"")):
            paper = self.folder / f"bilaga.{suffix}"
            self.assertEqual(self.do("report", number, "annex", "-o", paper).out.strip(), str(paper))
            self.assertTrue(paper.read_bytes().startswith(begins))

        text = " ".join((self.folder / "bilaga.txt").read_text(encoding="utf-8").split())
        for words in ("403-1201-2026", "minst fyrtio deltagare, varav hälften kvinnor", "ansökan.txt",
                      "utrikes födda kvinnor 20–64 år", "Projektet kan antas öka delaktigheten."):
            self.assertIn(words, text)
        self.do("verify")

    # Rule: one change, one step: the answer goes with the evidence that was given with it.
    def test_undo_takes_an_answer_and_its_evidence(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "ja", "--quote", "minst fyrtio deltagare")
        self.do("undo", number)
        shown = self.do_json("show", number)
        self.assertEqual((shown["answers"], shown["passages"]), ([], []))

        self.do("redo", number)
        shown = self.do_json("show", number)
        self.assertEqual(shown["answers"][0]["value"], "yes")
        self.assertEqual(shown["passages"][0]["quote"], "minst fyrtio deltagare")

    # Rule: what is not mentioned stays as it was; quotes are added to the evidence that is there.
    def test_answer_keeps_what_is_not_mentioned(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "partly", "--reason", "Skäl.", "--missing", "Utgångsläge.",
                "--quote", "minst fyrtio deltagare")
        self.do("answer", number, "gavleborg", "1.1", "-", "--quote", "två dagar i veckan")
        answer = self.do_json("show", number)["answers"][0]
        self.assertEqual((answer["value"], answer["reason"], answer["missing"]), ("partly", "Skäl.", "Utgångsläge."))
        self.assertEqual([passage["quote"] for passage in answer["evidence"]],
                         ["minst fyrtio deltagare", "två dagar i veckan"])

    def test_show_is_good_to_read(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "delvis", "--reason", "Ett mål går att mäta.",
                "--quote", "minst fyrtio deltagare")
        shown = self.do("show", number, "--language", "sv").out
        for words in (number, "ansökan.txt", "Delvis", "Ett mål går att mäta.", "”minst fyrtio deltagare”", "[1]"):
            self.assertIn(words, shown)

    def test_new_version_moves_the_marks(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "yes", "--quote", "minst fyrtio deltagare")
        changed = self.write("ansökan-2.txt", "Ett nytt stycke först.\n\n" + cli.APPLICATION)
        self.do("add", number, changed, "--replaces", "1")
        shown = self.do_json("show", number)
        self.assertEqual([document["number"] for document in shown["documents"]], [1, 2])
        passage = shown["passages"][0]
        self.assertEqual((passage["document"], passage["state"]), (2, "moved"))
        self.assertTrue(self.do("text", number).out.startswith("Ett nytt stycke"))

    # Rule: the same case gives the same paper, also where decimals have a comma.
    def test_paper_does_not_follow_the_locale(self):
        number = self.make_case()
        self.fill(number)
        subprocess.run([cli.need("localedef"), "-i", "sv_SE", "-f", "UTF-8", self.folder / "sv_SE.utf8"], check=True,
                       capture_output=True)
        self.do("report", number, "annex", "-o", self.folder / "c.pdf")
        self.do("report", number, "annex", "-o", self.folder / "sv.pdf", LOCPATH=str(self.folder), LC_ALL="sv_SE.UTF-8")
        self.assertEqual((self.folder / "sv.pdf").read_bytes(), (self.folder / "c.pdf").read_bytes())

    def test_search_and_list_find_the_case(self):
        number = self.make_case()
        self.make_case("403-1202-2026", "En helt annan ansökan om fritidsgårdar.\n", "annan.txt")
        self.assertEqual([hit["number"] for hit in self.do_json("search", "yrkessvenska")["hits"]], [number])
        self.assertEqual([case["number"] for case in self.do_json("list", "--search", "fritidsgårdar")["cases"]],
                         ["403-1202-2026"])
        self.assertEqual(self.do_json("list", "--search", "skede:inkommet nr:403-1202 -yrkessvenska")["total"], 1)
        self.assertEqual([hit["number"] for hit in self.do_json("search", "nr:403-1202")["hits"]], ["403-1202-2026"])
        self.assertNotIn("()", self.do("search", "nr:403-1202").out, "what is in no document names none")
        self.assertEqual(self.do_json("list", "--stage", "inkommet")["total"], 2)
        self.assertEqual(self.do_json("list", "--stage", "proposed")["total"], 0)

    # Rule: a word that is being written finds what begins so, from its first letter on.
    def test_a_letter_finds_what_begins_with_it(self):
        for number, applicant in (("1", "Hagaby kommun"), ("2", "Ånäs hembygdsförening"), ("3", "École Älvnäs")):
            self.do("import", self.write(f"{number}.txt", "Kursen börjar i maj.\n"), "--number", number, "--applicant", applicant)
        for query, numbers in (("sökande:h", ["1", "2"]), ("sökande:ha", ["1"]), ("sökande:Å", ["2"]), ("sökande:a", []),
                               ("sökande:É", ["3"]), ("ä", ["3"]), ("text:m", []), ("text:maj", ["1", "2", "3"])):
            found = self.do_json("list", "--search", query)["cases"]
            self.assertEqual(sorted(case["number"] for case in found), numbers, query)

    def test_a_mistake_in_a_question_is_shown_in_its_place(self):
        for command in (["list", "--search"], ["search"]):
            result = self.run_program(*command, "språk skede:granskad")
            self.assertEqual((result.status, result.out), (2, ""), result)
            self.assertIn("granskning?\n  språk skede:granskad\n" + " " * 14 + "^^^^^^^^\n", result.err)


if __name__ == "__main__":
    cli.main()
