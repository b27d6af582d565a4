"""Answers and analysis as tables: written whole, read back, and never acted on by a spreadsheet."""

import csv
import io
import json
import resource
import subprocess

import cli

FORMULA = '=HYPERLINK("http://exempel.se";"_x0041_")'


class Tables(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()
        self.do("answer", self.number, "gavleborg", "1.1", "ja", "--reason", FORMULA,
                "--quote", "minst fyrtio deltagare, varav hälften kvinnor")

    def report(self, kind, file):
        self.do("--language", "sv", "report", self.number, kind, "-o", self.folder / file)
        return self.folder / file

    # Rule: a file of lines is read by any program as what was written.
    def test_lines(self):
        text = self.report("answers", "svar.csv").read_bytes().decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
        first = next(row for row in rows if row["Nr"] == "1.1")
        self.assertEqual((first["Svar"], first["Motivering"], first["Belägg nr"]), ("Ja", "'" + FORMULA, "1"))
        self.assertIn("varav hälften kvinnor", first["Belägg i ord"])

    # Rule: our own reader finds every word of the workbook, and the formula as text.
    def test_workbook_read_back(self):
        text = self.do("read", self.report("answers", "svar.xlsx")).out
        for words in ["Svar", "Belägg", "Ärende", FORMULA, "varav hälften kvinnor", self.number]:
            self.assertIn(words, text)

    def test_analysis(self):
        analysis = {"groups": [{"id": "g1", "label": "Kvinnor", "variables": {"kön": "kvinnor"}}],
                    "cells": [{"group": "g1", "alternative": "granted", "effect": "gains", "degree": 3, "certainty": "high"}],
                    "resources": [{"group": "g1", "sek": 500000}]}
        self.do("analysis", self.number, "set", self.write("a.json", json.dumps(analysis)))
        text = self.report("analysis", "analys.csv").read_bytes().decode("utf-8-sig")
        row = next(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
        self.assertEqual((row["Grupp"], row["Bakgrund"]), ("Kvinnor", "kön: kvinnor"))
        self.assertEqual((row["Om stöd ges: effekt"], row["Om stöd inte ges: effekt"]), ("Gynnas", "Inte bedömt"))
        self.assertEqual(row["Når gruppen, kronor"], "500000")
        self.assertIn("Kvinnor", self.do("read", self.report("analysis", "analys.xlsx")).out)

    def test_same_bytes(self):
        self.assertEqual(self.report("answers", "a.xlsx").read_bytes(), self.report("answers", "b.xlsx").read_bytes())

    # Rule: the same case gives the same tables, also where decimals have a comma: a workbook has a point in its numbers.
    def test_tables_do_not_follow_the_locale(self):
        subprocess.run([cli.need("localedef"), "-i", "sv_SE", "-f", "UTF-8", self.folder / "sv_SE.utf8"], check=True,
                       capture_output=True)
        for name in ["a.xlsx", "a.csv"]:
            here = self.report("answers", name)
            there = self.folder / ("sv-" + name)
            self.do("--language", "sv", "report", self.number, "answers", "-o", there, LOCPATH=str(self.folder),
                    LC_ALL="sv_SE.UTF-8")
            self.assertEqual(there.read_bytes(), here.read_bytes())

    # Rule: what is a paper is no table, and what is a table no paper; a copy for disclosure is a paper.
    def test_what_is_refused(self):
        self.refuse("report", self.number, "annex", "-o", "a.xlsx", saying="answers, analysis", status=2)
        self.refuse("report", self.number, "answers", "-o", "a.pdf", saying=".xlsx", status=2)
        self.refuse("report", self.number, "answers", "-o", "a.csv", "--masks", "m.json", saying=".pdf", status=2)
        self.assertEqual([path for path in self.folder.iterdir() if path.name.startswith("a.")], [])

    # Rule: a file that exists is replaced with --force alone, and a disk that fills leaves it whole.
    def test_file_that_is_there(self):
        for name in ["svar.xlsx", "svar.csv"]:
            path = self.write(name, "det som stod där")
            self.refuse("report", self.number, "answers", "-o", path, saying="--force")
            process = subprocess.run([cli.PROGRAM, "report", self.number, "answers", "--force", "-o", path], check=False,
                                     capture_output=True, env=self.environment(), restore_signals=False,
                                     preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)))
            self.assertEqual(process.returncode, 1, process)
            self.assertEqual(path.read_text(), "det som stod där")
            self.do("report", self.number, "answers", "--force", "-o", path)
            self.assertNotEqual(path.read_bytes()[:8], "det som stod där".encode()[:8])


if __name__ == "__main__":
    cli.main()
