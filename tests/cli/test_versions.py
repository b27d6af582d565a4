"""A new version of an application: what becomes of the marks, what differs, and marks as Web Annotations."""

import json
import unittest

import cli

CHANGED = (cli.APPLICATION.replace("minst fyrtio deltagare", "minst femtio deltagare")
           .replace("Styrgruppen ska ha minst tre ledamöter med egen erfarenhet av att etablera sig i Sverige.\n", "")
           .replace("Målgrupp\n", "Ett nytt stycke.\n\nMålgrupp\n"))
QUOTES = {"1.1": "minst fyrtio deltagare, varav", "1.2": "Varje deltagare får en handledare.",
          "2.1": "Styrgruppen ska ha minst tre ledamöter"}


class Versions(cli.Case):
    def make_case(self):
        self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", "1-2026", "--checklist", "gavleborg")
        for question, quote in QUOTES.items():
            self.do("answer", "1-2026", "gavleborg", question, "Fyrtio deltagare" if question == "1.2" else "yes", "--reason", "Skäl.", "--quote", quote)

    def replace(self):
        return self.do("add", "1-2026", self.write("ansökan-2.txt", CHANGED), "--replaces", "1")

    def marks(self):
        return {mark["answers"][0].split("/")[1]: mark for mark in self.do_json("marks", "1-2026")["marks"]}

    def lacks(self, question):
        findings = self.do_json("findings", "1-2026")["checklists"][0]
        return [lack["lack"] for lack in findings["lacks"] if lack["question"] == question]

    # Invariant 4: a passage is never silently moved or lost.
    def test_what_changed_waits_where_it_was(self):
        self.make_case()
        told = self.replace().out
        for words in ("1 moved", "1 changed", "1 lost"):
            self.assertIn(words, told)

        marks = self.marks()
        self.assertEqual([(marks[q]["passage"]["state"], marks[q]["passage"]["document"]) for q in ("1.2", "1.1", "2.1")],
                         [("moved", 2), ("changed", 1), ("lost", 1)])
        self.assertEqual(marks["1.1"]["passage"]["quote"], QUOTES["1.1"])
        self.assertEqual(marks["1.1"]["proposed"]["quote"], "minst femtio deltagare, varav")
        self.assertIsNone(marks["2.1"]["proposed"])

    # Rule: only the answers whose evidence changed or was lost ask to be looked at again.
    def test_only_touched_answers_ask_for_a_look(self):
        self.make_case()
        self.replace()
        self.assertIn("look", self.lacks("1.1"))
        self.assertNotIn("look", self.lacks("1.2"))
        self.assertIn("look", self.lacks("2.1"))

    def test_a_place_is_accepted_or_kept(self):
        self.make_case()
        self.replace()
        marks = self.marks()
        self.do("marks", "1-2026", "--accept", marks["1.1"]["number"])
        self.do("marks", "1-2026", "--keep", marks["2.1"]["passage"]["id"])
        marks = self.marks()
        self.assertEqual((marks["1.1"]["passage"]["quote"], marks["1.1"]["passage"]["document"]),
                         ("minst femtio deltagare, varav", 2))
        self.assertEqual((marks["2.1"]["passage"]["state"], marks["2.1"]["passage"]["document"]), ("exact", 1))
        self.assertEqual(self.lacks("1.1") + self.lacks("2.1"), [])
        self.refuse("marks", "1-2026", "--accept", "1", saying="nothing to settle")
        self.refuse("marks", "1-2026", "--accept", "17", saying="no mark 17")

    # Rule: the version and all that it moved are one change, and go as one.
    def test_a_version_is_undone_and_done_again(self):
        self.make_case()
        before = self.do_json("marks", "1-2026")["marks"]
        self.replace()
        after = self.do_json("marks", "1-2026")["marks"]
        self.do("undo", "1-2026")
        self.assertEqual(self.do_json("marks", "1-2026")["marks"], before)
        self.assertEqual(len(self.do_json("show", "1-2026")["documents"]), 1)
        self.do("verify")
        self.do("redo", "1-2026")
        self.assertEqual(self.do_json("marks", "1-2026")["marks"], after)
        self.do("verify")

    def test_a_replaced_document_is_not_replaced_again(self):
        self.make_case()
        self.replace()
        self.refuse("add", "1-2026", self.write("3.txt", CHANGED), "--replaces", "1", saying=["newer version", "--replaces 2"])

    def test_versions_are_compared(self):
        self.make_case()
        self.replace()
        told = self.do("compare", "1-2026", "1", "2").out
        self.assertIn("minst [-fyrtio-] {+femtio+} deltagare", told)
        compared = self.do_json("compare", "1-2026", "1", "2")
        self.assertEqual((compared["before"], compared["after"]), (1, 2))
        old = self.do("text", "1-2026", "1").out
        for run in compared["runs"]:
            if run["kind"] == "deleted":
                self.assertEqual(old[run["before_start"]:run["before_end"]], run["text"])
        self.assertEqual({run["kind"] for run in compared["runs"]}, {"equal", "deleted", "inserted"})
        same = self.do_json("compare", "1-2026", "2", "2")
        self.assertEqual((same["words"]["deleted"], same["words"]["inserted"], len(same["runs"])), (0, 0, 1))
        self.refuse("compare", "1-2026", "1", "7", saying="no document 7")


class Coverage(cli.Case):
    # Rule: parts are recognised by their headings, what is missing is named, and so is the absence of words.
    def test_parts_and_terms(self):
        self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", "1-2026", "--checklist", "gavleborg")
        self.do("answer", "1-2026", "gavleborg", "1.1", "yes", "--quote", "minst fyrtio deltagare")
        self.do("answer", "1-2026", "gavleborg", "2.1", "yes")
        self.do("comment", "1-2026", "Bra.", "--quote", "Varje deltagare får en handledare.")
        coverage = self.do_json("coverage", "1-2026")
        document = coverage["documents"][0]
        text = self.do("text", "1-2026").out
        parts = {part["part"]: part for part in document["parts"]}
        self.assertEqual(list(parts), ["target-group", "goals", "activities", "organisation"])
        self.assertTrue(text[parts["goals"]["start"]:parts["goals"]["end"]].startswith("Mål och aktiviteter"))
        self.assertEqual(parts["target-group"]["cited"], len("minst fyrtio deltagare"))
        self.assertEqual(parts["goals"]["commented"], len("Varje deltagare får en handledare."))
        self.assertEqual(coverage["missing"], ["timetable", "results", "follow-up", "communication", "budget"])
        self.assertEqual(coverage["without_evidence"], ["gavleborg/2.1"])
        self.assertEqual((document["shown"], document["never_shown"]),
                         (0, document["characters"] - document["cited"] - document["commented"]))
        self.assertEqual(parts["target-group"]["terms"]["integration"], 1)
        self.assertEqual(parts["target-group"]["terms"]["equality"], 3)
        self.assertEqual(parts["organisation"]["terms"]["integration"], 0)
        told = self.do("coverage", "1-2026", "--language", "sv").out
        for words in ("Målgrupp", "Budget", "Jämställdhet"):
            self.assertIn(words, told)

    # Rule: an office has its own words.
    def test_an_office_has_its_own_words(self):
        self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", "1-2026")
        (self.folder / "own" / "beakta").mkdir(parents=True)
        self.write("own/beakta/parts.ini", "[who]\nname=Who\nheadings=målgrupp*\n")
        result = self.do("--json", "coverage", "1-2026", XDG_CONFIG_HOME=str(self.folder / "own")).document
        self.assertEqual([part["part"] for part in result["documents"][0]["parts"]], ["who"])
        self.write("own/beakta/parts.ini", "nonsense")
        self.refuse("coverage", "1-2026", XDG_CONFIG_HOME=str(self.folder / "own"))


class Terms(cli.Case):
    OWN = "[rural]\nname=Rural areas\nname[sv]=Landsbygd\nterms=bygd~;handledare\n"

    def setUp(self):
        super().setUp()
        self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", "1-2026", "--checklist", "gavleborg")

    def words(self):
        """Of the part of the goals."""
        parts = self.do_json("coverage", "1-2026")["documents"][0]["parts"]
        return next(part["terms"] for part in parts if part["part"] == "goals")

    # Rule: the words of the perspectives are a setting of the office, in the store; what is printed can be taken in again.
    def test_words_of_the_office(self):
        bundled = self.do_json("terms")
        self.assertFalse(bundled["own"])
        self.assertIn("integration", [perspective["id"] for perspective in bundled["perspectives"]])
        self.assertEqual(self.do_json("terms", "--list"), bundled)

        own = self.do_json("terms", "--set", self.write("own.ini", self.OWN))
        self.assertEqual((own["own"], own["perspectives"][0]["terms"]), (True, ["bygd~", "handledare"]))
        self.assertEqual(self.words(), {"rural": 2})
        printed = self.do("terms").out
        self.do("terms", "--set", "-", stdin=printed.encode("utf-8"))
        self.assertEqual(self.do("terms").out, printed)

        self.do("terms", "--bundled")
        self.assertEqual(self.do_json("terms"), bundled)
        self.assertIn("integration", self.words())

    # Rule: a mistake is told with its line, and changes nothing; only an administrator of the store decides.
    def test_mistakes(self):
        self.do("terms", "--set", self.write("own.ini", self.OWN))
        wrong = self.write("wrong.ini", self.OWN + "[b]\nterms=e-tjänst\n")
        self.refuse("terms", "--set", wrong, saying=["wrong.ini", "line 6", "e-tjänst", "nothing is changed"])
        self.refuse("terms", "--set", self.folder / "not-there.ini", saying="not-there.ini")
        self.refuse("terms", "--set", wrong, "--bundled", status=2, saying="--bundled")
        self.assertEqual(self.words(), {"rural": 2})


class Annotations(cli.Case):
    def make_case(self, store, quotes=True):
        for arguments in (["import", self.write("ansökan.txt", cli.APPLICATION), "--number", "1-2026",
                           "--checklist", "gavleborg"],
                          *[["answer", "1-2026", "gavleborg", question, "Fyrtio deltagare" if question == "1.2" else "yes", "--reason", "Skäl.",
                             *(["--quote", quote] if quotes else [])] for question, quote in QUOTES.items()]):
            self.do("--store", store, *arguments)

    # Rule: what was written is read again without difference.
    def test_round_trip(self):
        one, two = self.folder / "one.beakta", self.folder / "two.beakta"
        first, second = self.folder / "1.json", self.folder / "2.json"
        self.make_case(one)
        self.do("--store", one, "comment", "1-2026", "Vilka då?", "--quote", "utrikes födda kvinnor")
        self.do("--store", one, "marks", "1-2026", "--export", first)
        self.make_case(two, quotes=False)
        self.do("--store", two, "marks", "1-2026", "--import", first)
        self.do("--store", two, "marks", "1-2026", "--export", second)
        self.assertEqual(first.read_text(encoding="utf-8"), second.read_text(encoding="utf-8"))
        self.do("--store", two, "verify")

        entries = len(self.do_json("--store", two, "log", "1-2026")["entries"])
        self.do("--store", two, "marks", "1-2026", "--import", second)
        self.assertEqual(len(self.do_json("--store", two, "log", "1-2026")["entries"]), entries)

    def test_is_a_web_annotation(self):
        store = self.folder / "one.beakta"
        self.make_case(store)
        page = json.loads(self.do("--store", store, "marks", "1-2026", "--export", "-").out)
        self.assertEqual(page["@context"][0], "http://www.w3.org/ns/anno.jsonld")
        annotation = page["items"][0]
        self.assertEqual((annotation["type"], annotation["motivation"], annotation["creator"]["nickname"]),
                         ("Annotation", "assessing", cli.USER))
        self.assertTrue(annotation["target"]["source"].startswith("urn:sha256:"))
        quote, position = annotation["target"]["selector"]
        self.assertEqual((quote["type"], position["type"]), ("TextQuoteSelector", "TextPositionSelector"))
        self.assertEqual(position["end"] - position["start"], len(quote["exact"]))

    def make_foreign(self, store):
        """As other programs write it: any id or none, one thing where there may be several, names in other ways."""
        source = json.loads(self.do("--store", store, "marks", "1-2026", "--export", "-").out)["items"][0]["target"]["source"]

        def annotation(words, **members):
            return {"type": "Annotation", **members,
                    "target": {"source": source, "selector": {"type": "TextQuoteSelector", "exact": words}}}

        return [
            annotation("utrikes födda kvinnor", id="https://other.example/annotations/17", motivation="oa:commenting",
                       creator={"type": "Person", "name": "Bo Ek"},
                       body={"type": "TextualBody", "value": "Vilka då?", "creator": "mailto:bo@other.example"}),
            annotation("står långt från", motivation=["highlighting"], creator="bo", bodyValue="Hur långt?"),
            annotation("Hagaby kommun", id="urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c8",
                       body=[{"type": "TextualBody", "purpose": "tagging", "value": "Namnet"}, "https://other.example/page"]),
        ]

    # Rule: an annotation of another program gets an id of ours, keeps its own as "via", and is the same mark the next time; what
    # is written is read again without difference.
    def test_other_programs(self):
        one, two = self.folder / "one.beakta", self.folder / "two.beakta"
        self.make_case(one)
        self.make_case(two, quotes=False)
        foreign = self.write("foreign.json", json.dumps(self.make_foreign(one)))
        self.do("--store", two, "marks", "1-2026", "--import", foreign)
        page = json.loads(self.do("--store", two, "marks", "1-2026", "--export", "-").out)
        items = {item["target"]["selector"][0]["exact"]: item for item in page["items"]}
        comment, highlight, named = (items[words] for words in ("utrikes födda kvinnor", "står långt från", "Hagaby kommun"))

        self.assertEqual(comment["via"], "https://other.example/annotations/17")
        self.assertRegex(comment["id"], "^urn:uuid:[0-9a-f-]{36}$")
        self.assertEqual((comment["beakta:mark"], comment["creator"]["nickname"]), ("comment", "Bo Ek"))
        self.assertEqual([(body["value"], body["creator"]["nickname"]) for body in comment["body"]],
                         [("Vilka då?", "mailto:bo@other.example")])
        self.assertNotIn("via", highlight)
        self.assertEqual((highlight["beakta:mark"], highlight["body"][0]["value"]), ("highlight", "Hur långt?"))
        self.assertEqual((named["id"], named["body"][0]["value"]), ("urn:uuid:6ba7b810-9dad-41d1-80b4-00c04fd430c8", "Namnet"))

        entries = len(self.do_json("--store", two, "log", "1-2026")["entries"])
        self.do("--store", two, "marks", "1-2026", "--import", foreign)
        self.assertEqual(len(self.do_json("--store", two, "log", "1-2026")["entries"]), entries)

        three = self.folder / "three.beakta"
        self.make_case(three, quotes=False)
        self.do("--store", three, "marks", "1-2026", "--import", self.write("2.json", json.dumps(page)))
        self.assertEqual(json.loads(self.do("--store", three, "marks", "1-2026", "--export", "-").out), page)
        self.do("--store", three, "verify")

    # Rule: two annotations of a file that say that they are the same one are not taken for each other.
    def test_same_id_twice(self):
        store = self.folder / "one.beakta"
        self.make_case(store)
        foreign = self.make_foreign(store)
        foreign[1]["id"] = foreign[0]["id"]
        self.refuse("--store", store, "marks", "1-2026", "--import", self.write("x.json", json.dumps(foreign)),
                    saying=["1 mark does not fit", "items[1]", "same id"])

    # Rule: what does not fit is counted and named, and the rest can be taken in without it; what was left is told.
    def test_takes_in_the_rest(self):
        store, empty = self.folder / "one.beakta", self.folder / "two.beakta"
        self.make_case(store)
        self.do("--store", store, "comment", "1-2026", "Vilka då?", "--quote", "utrikes födda kvinnor")
        for arguments in (["import", self.write("ansökan.txt", cli.APPLICATION), "--number", "1-2026", "--checklist", "gavleborg"],
                          ["answer", "1-2026", "gavleborg", "1.1", "yes", "--reason", "Skäl."]):
            self.do("--store", empty, *arguments)
        file = self.folder / "1.json"
        self.do("--store", store, "marks", "1-2026", "--export", file)
        n_answers = len(QUOTES)

        self.refuse("--store", empty, "marks", "1-2026", "--import", file,
                    saying=[f"{n_answers - 1} marks do not fit", "does not have the answer", "gavleborg/1.2", "--skip",
                            QUOTES["1.2"]])
        self.assertEqual(self.do_json("--store", empty, "marks", "1-2026")["marks"], [])

        answer = self.do_json("--store", empty, "marks", "1-2026", "--import", file, "--skip")
        self.assertEqual({mark["passage"]["quote"] for mark in answer["marks"]}, {QUOTES["1.1"], "utrikes födda kvinnor"})
        self.assertEqual({left["quote"] for left in answer["left"]}, {quote for q, quote in QUOTES.items() if q != "1.1"})
        self.assertTrue(all("does not have the answer" in left["reason"] for left in answer["left"]))
        told = self.do("--store", empty, "marks", "1-2026", "--import", file, "--skip").err
        self.assertEqual(told.count("left out: "), n_answers - 1)
        self.do("--store", empty, "verify")

        before = self.do_json("--store", empty, "log", "1-2026")["entries"]
        self.do("--store", empty, "undo", "1-2026")
        self.assertEqual(self.do_json("--store", empty, "marks", "1-2026")["marks"], [])
        self.assertGreater(len(before), 0)
        self.refuse("--store", empty, "marks", "1-2026", "--skip", saying="--skip belongs to --import", status=2)

    # Rule: marks are taken in all together or not at all.
    def test_what_does_not_fit_is_refused(self):
        store = self.folder / "one.beakta"
        empty = self.folder / "two.beakta"
        self.make_case(store)
        self.make_case(empty, quotes=False)
        page = json.loads(self.do("--store", store, "marks", "1-2026", "--export", "-").out)

        def spoil(alter, saying):
            copy = json.loads(json.dumps(page))
            alter(copy["items"][-1])
            self.refuse("--store", empty, "marks", "1-2026", "--import", self.write("x.json", json.dumps(copy)),
                        saying=["nothing was changed", saying])

        spoil(lambda item: item["target"]["selector"][0].update(exact="andra ord"), "does not have these words")
        spoil(lambda item: item["target"]["selector"][1].update(start=900000, end=900010), "does not have these words")
        spoil(lambda item: item["target"].update(source="urn:sha256:00"), "no document with this SHA-256")
        spoil(lambda item: item["body"][0].update(source="urn:beakta:answer:gavleborg/9.9"), "does not have the answer")
        spoil(lambda item: item.update({"beakta:mark": "scribble"}), "scribble")
        spoil(lambda item: item.pop("target"), "no target")
        self.refuse("--store", empty, "marks", "1-2026", "--import", self.write("x.json", "[1]"), saying="items[0]")
        self.refuse("--store", empty, "marks", "1-2026", "--import", self.write("x.json", "{}"), saying="no list")
        self.refuse("--store", empty, "marks", "1-2026", "--import", self.write("x.json", "{"), saying="JSON")
        self.assertEqual(self.do_json("--store", empty, "marks", "1-2026")["marks"], [])


if __name__ == "__main__":
    unittest.main()
