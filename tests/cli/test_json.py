"""The JSON is a public contract: exactly these members, of these types."""

import hashlib
import json

import cli

TEXT, NUMBER, FLAG, LIST, OBJECT = str, int, bool, list, dict
CASE = {"id": TEXT, "number": TEXT}
DOCUMENT = {"number": NUMBER, "name": TEXT, "type": TEXT, "sha256": TEXT, "bytes": NUMBER, "pages": NUMBER,
            "characters": NUMBER, "refused": (TEXT, type(None))}
PASSAGE = {"id": TEXT, "evidence": NUMBER, "mark": TEXT, "document": NUMBER, "quote": TEXT, "prefix": TEXT, "suffix": TEXT,
           "start": NUMBER, "end": NUMBER, "page": NUMBER, "heading": TEXT, "state": TEXT, "maker": TEXT, "made": TEXT}
ANSWER = {"checklist": TEXT, "question": TEXT, "value": TEXT, "reason": TEXT, "missing": TEXT, "claim": TEXT,
          "goal": (OBJECT, type(None)), "evidence": LIST, "claim_passage": TEXT,
          "taken_from": TEXT, "reason_from": TEXT, "asked": TEXT, "asked_in": TEXT, "said": TEXT, "assessor": TEXT, "given": TEXT}
ENTRY = {"sequence": NUMBER, "case": TEXT, "act": TEXT, "actor": TEXT, "entered_by": TEXT, "deputy_for": TEXT, "time": TEXT, "reason": TEXT,
         "undoes": (NUMBER, type(None)), "erased": FLAG, "items": LIST, "hash": TEXT}
COMMENT = {"id": TEXT, "target_kind": TEXT, "target": TEXT, "text": TEXT, "author": TEXT, "written": TEXT, "reply_to": TEXT,
           "resolved": FLAG, "filed": FLAG}
LINE = {"id": TEXT, "number": TEXT, "title": TEXT, "applicant": TEXT, "call": TEXT, "caseworker": TEXT,
        "sought": (NUMBER, type(None)), "stage": TEXT, "since": TEXT, "due": TEXT, "received": TEXT, "proposer": TEXT,
        "questions": NUMBER, "complete": NUMBER, "flag": TEXT, "flag_reason": TEXT, "tags": LIST, "hold": TEXT, "hold_reason": TEXT,
        "opinions": NUMBER}


class Shapes(cli.Case):
    def assert_shape(self, document, shape):
        self.assertEqual(set(document), set(shape))
        for name, kind in shape.items():
            self.assertIsInstance(document[name], kind, name)

    def setUp(self):
        super().setUp()
        self.path = self.write("ansökan.txt", cli.APPLICATION)
        self.imported = self.do_json("import", self.path, "--number", "403-1201-2026")
        self.number = "403-1201-2026"

    # Rule: {"case": {"id", "number"}, "documents": [{"number", "name", "type", "sha256", "bytes", …}]}.
    def test_import(self):
        self.assert_shape(self.imported, {"case": OBJECT, "documents": LIST})
        self.assert_shape(self.imported["case"], CASE)
        document = self.imported["documents"][0]
        self.assert_shape(document, DOCUMENT)
        self.assertEqual(document["sha256"], hashlib.sha256(self.path.read_bytes()).hexdigest())
        self.assertEqual((document["number"], document["bytes"]), (1, self.path.stat().st_size))
        self.assertEqual(document["characters"], len(self.do_json("text", self.number)["text"]))

    def test_show(self):
        self.do("answer", self.number, "gavleborg", "1.1", "yes", "--quote", "minst fyrtio deltagare")
        self.do("comment", self.number, "Hej")
        shown = self.do_json("show", self.number)
        self.assert_shape(shown, {"case": OBJECT, "closed": FLAG, "documents": LIST, "checklists": LIST, "answers": LIST, "passages": LIST,
                                  "comments": LIST, "analysis": OBJECT, "conflicts": LIST, "reviews": LIST, "opinions": LIST})
        self.assert_shape(shown["answers"][0], ANSWER)
        self.assert_shape(shown["answers"][0]["evidence"][0], PASSAGE)
        self.assert_shape(shown["passages"][0], PASSAGE)
        self.assert_shape(shown["comments"][0], COMMENT)
        self.assert_shape(shown["checklists"][0], {"id": TEXT, "version": TEXT, "depth": TEXT, "attached": TEXT})
        self.assertEqual(shown["case"]["head"]["hash"], self.do_json("log", self.number)["entries"][-1]["hash"])

    # Rule: what `analysis CASE set' reads is what the field `analysis' of `show --json' writes.
    def test_analysis_is_read_back(self):
        analysis = self.do_json("show", self.number)["analysis"]
        self.assert_shape(analysis, {"matters": OBJECT, "groups": LIST, "cells": LIST, "resources": LIST, "goals": LIST,
                                     "distributions": LIST, "short_term": TEXT, "long_term": TEXT, "measures": LIST,
                                     "conditions": LIST, "classification": OBJECT, "conclusion": TEXT, "not_known": OBJECT})
        analysis["groups"] = [{"id": "g1", "label": "unga", "variables": {"ålder": "16–24"}, "differences": "Få flickor.",
                               "participation": "informed", "participation_note": "", "quotes": [], "population": {}}]
        analysis["goals"] = [{"id": "goal1", "kind": "result", "what": "i arbete", "baseline": "0", "target": "20",
                              "unit": "personer", "when": "2028", "source": "enkät", "quotes": ["minst fyrtio deltagare"]}]
        analysis["distributions"] = [{"id": "d1", "label": "Mer till resor", "sek": {"g1": 400000}, "judgement": "better",
                                      "reason": "Fler kan delta.", "quotes": []}]
        analysis["matters"] = {"ålder": "De yngsta nås sist."}
        analysis["conditions"] = ["Redovisa flickor och pojkar."]
        analysis["long_term"] = "Inte känt."
        analysis["cells"] = [{"group": "g1", "alternative": "granted", "effect": "gains", "degree": 3, "certainty": "high",
                              "horizon": "short", "reason": "Platserna.", "quotes": ["minst fyrtio deltagare"]}]
        analysis["resources"] = [{"group": "g1", "sek": 500000}]
        analysis["measures"] = ["Följ upp."]
        analysis["conclusion"] = "Bra."
        self.do("analysis", self.number, "set", "-", stdin=json.dumps(analysis).encode())
        again = self.do_json("show", self.number)["analysis"]
        for member in ("groups", "resources", "measures", "conclusion", "goals", "distributions", "matters", "conditions",
                       "short_term", "long_term"):
            self.assertEqual(again[member], analysis[member])
        self.assertEqual(again["cells"][0]["quotes"], ["minst fyrtio deltagare"])
        self.assertEqual(self.do_json("analysis", self.number)["analysis"], again)

    def test_list_and_log(self):
        listed = self.do_json("list")
        self.assert_shape(listed, {"total": NUMBER, "cases": LIST})
        self.assert_shape(listed["cases"][0], LINE)
        entries = self.do_json("log", self.number)["entries"]
        self.assert_shape(entries[0], ENTRY)
        self.assertEqual((entries[0]["act"], entries[0]["actor"]), ("register", cli.USER))

    # Rule: the history says who, when, before and after; it can be narrowed and saved.
    def test_log_before_and_after(self):
        self.do("answer", self.number, "gavleborg", "1.1", "yes", "--reason", "Det står så.")
        self.do("answer", self.number, "gavleborg", "1.1", "partly")
        self.do("answer", self.number, "gavleborg", "1.2", "no")
        self.do("comment", self.number, "Hej")
        table = self.folder / "logg.csv"
        self.do("log", self.number, "--question", "gavleborg/1.1", "-o", table)
        rows = table.read_text(encoding="utf-8-sig").splitlines()
        self.assertEqual(len([row for row in rows if "yes" in row and "partly" in row]), 1, rows)
        self.assertFalse([row for row in rows if "1.2" in row])
        written = self.folder / "logg.json"
        self.do("log", self.number, "--kind", "answers", "-o", written)
        changes = json.loads(written.read_text())
        self.assertIn(("1.1", "yes", "partly"), [(row["place"], row["before"], row["after"]) for row in changes])
        self.assertIn("Det står så.", self.do("log", self.number, "--text").out)
        self.assertEqual([entry["act"] for entry in self.do_json("log", self.number, "--kind", "comments")["entries"]], ["comment"])
        self.assertEqual(self.do_json("log", self.number, "--until", "2001-01-01")["entries"], [])
        self.assertEqual(self.do_json("log", self.number, "--by", "ingen")["entries"], [])
        self.refuse("log", self.number, "--kind", "okänd", status=2, saying="okänd")
        self.refuse("log", self.number, "--since", "igår", status=2, saying="igår")

    def test_answer_comment_stage_and_undo(self):
        answered = self.do_json("answer", self.number, "gavleborg", "1.1", "yes")
        self.assert_shape(answered, {"case": OBJECT, "answer": OBJECT})
        self.assert_shape(answered["answer"], ANSWER)
        self.assert_shape(self.do_json("comment", self.number, "Hej")["comment"], COMMENT)
        self.assert_shape(self.do_json("undo", self.number)["entry"], ENTRY)
        self.assert_shape(self.do_json("redo", self.number)["entry"], ENTRY)
        self.assert_shape(self.do_json("stage", self.number, "awaiting-completion", "--reason", "Mer behövs."),
                          {"case": OBJECT, "stage": TEXT, "since": TEXT, "by": TEXT, "reason": TEXT, "outcome": TEXT,
                           "decided": TEXT, "decided_by": TEXT, "presented_by": TEXT, "took_part": TEXT})

    def test_findings(self):
        self.do("answer", self.number, "gavleborg", "1.1", "partly", "--missing", "Utgångsläge.")
        findings = self.do_json("findings", self.number)["checklists"][0]
        self.assert_shape(findings, {"id": TEXT, "version": TEXT, "title": TEXT, "questions": NUMBER, "answered": NUMBER,
                                     "complete": NUMBER, "is_complete": FLAG, "lacks": LIST, "completion": LIST,
                                     "depth": TEXT, "missing_answers": LIST, "missing_reasons": LIST,
                                     "missing_evidence": LIST, "differs": LIST, "offers": LIST, "classification": OBJECT,
                                     "proposed": TEXT, "explanation": TEXT, "score": (NUMBER, type(None)),
                                     "score_undefined": FLAG, "score_label": TEXT})
        self.assertEqual(findings["completion"][0], {"question": "1.1", "text": "Utgångsläge."})
        self.assertEqual(findings["answered"], 1)

    def test_checklists_in_both_languages(self):
        listed = self.do_json("checklists")["checklists"]
        self.assertLessEqual({"gavleborg", "hedemora-jamstalldhet", "regionalfonden"}, {item["id"] for item in listed})
        for item in listed:
            shown = self.do_json("checklist", "show", item["id"])["checklist"]
            questions = [question for section in shown["sections"] for question in section["questions"]]
            self.assertEqual(len(questions), item["questions"])
            for question in questions:
                with self.subTest(checklist=item["id"], question=question["id"]):
                    # Rule: every question has help, in Swedish and English.
                    for member in ("text", "why"):
                        self.assertTrue(question[member]["sv"] and question[member]["en"])

    def test_search_verify_report_and_backup(self):
        self.assert_shape(self.do_json("search", "yrkessvenska")["hits"][0],
                          {"case": TEXT, "number": TEXT, "title": TEXT, "document": NUMBER, "name": TEXT, "snippet": TEXT})
        self.assert_shape(self.do_json("verify"),
                          {"verified": FLAG, "entries": NUMBER, "cases": NUMBER, "originals": NUMBER,
                           "unsummed": NUMBER, "undone": NUMBER, "head": TEXT})
        paper = self.folder / "bilaga.txt"
        self.assertEqual(self.do_json("report", self.number, "annex", "-o", paper),
                         {"case": self.imported["case"], "report": "annex", "file": str(paper)})
        copy = self.folder / "kopia.beakta"
        self.assertEqual(self.do_json("backup", copy), {"file": str(copy)})

    # Rule: --json prints one JSON document, also when the command fails.
    def test_failure_is_a_document_too(self):
        result = self.run_program("--json", "show", "404")
        self.assertEqual(result.status, 1)
        self.assertEqual(result.document["error"]["code"], "not-found")
        self.assertIn("404", result.document["error"]["message"])
        self.assert_shape(result.document["error"], {"code": TEXT, "message": TEXT})
        asked = self.run_program("--json", "list", "--search", "språk år:2020").document["error"]
        self.assert_shape(asked, {"code": TEXT, "message": TEXT, "start": NUMBER, "end": NUMBER})
        self.assertEqual("språk år:2020"[asked["start"]:asked["end"]], "år")
        for arguments, code in ((["answer", self.number, "gavleborg", "1.1", "yes", "--quote", "Varje deltagare får"],
                                 "ambiguous"),
                                (["stage", self.number, "proposed"], "incomplete"),
                                (["undo", "404"], "not-found")):
            with self.subTest(code=code):
                self.assertEqual(self.run_program("--json", *arguments).document["error"]["code"], code)


if __name__ == "__main__":
    cli.main()
