"""Groups: what they are built from, what share of the county they are, and that they are groups and no persons."""

import json
import unittest

import cli

TABLE = """kön;födelseland;antal;andel;källa;år
;;287 000;;Befolkningsregistret;2025
kvinnor;utrikes födda;26 400;9,2 %;Befolkningsregistret;2025
män;;4;;Befolkningsregistret;2025
"""
GROUPS = {"groups": [{"id": "g1", "label": "Utrikes födda kvinnor",
                      "variables": {"kön": "kvinnor", "födelseland": "utrikes födda"}},
                     {"id": "g2", "label": "Män i Hagaby", "variables": {"kön": "män", "ort": "Hagaby"}}]}


class Groups(cli.Case):
    def set_analysis(self, number, analysis):
        return self.do_json("analysis", number, "set", self.write("analys.json", json.dumps(analysis)))

    # Rule: the list is the office's; what is printed can be taken in again, and a mistake changes nothing.
    def test_variables(self):
        self.make_case()
        bundled = self.do_json("groups", "variables")
        self.assertFalse(bundled["own"])
        self.assertEqual([one["variable"] for one in bundled["variables"]][:2], ["kön", "födelseland"])

        own = self.write("variabler.ini", "[kön]\nname=Sex\nvalues=kvinnor;män\n")
        self.assertTrue(self.do_json("groups", "variables", own)["own"])
        printed = self.write("igen.ini", self.do("groups", "variables").out)
        self.assertEqual(self.do_json("groups", "variables", printed)["variables"][0]["values"], ["kvinnor", "män"])

        self.refuse("groups", "variables", self.write("fel.ini", "[kön]\nsort=1\n"), saying="line 2")
        self.assertTrue(self.do_json("groups", "variables")["own"])
        self.assertFalse(self.do_json("groups", "variables", "--bundled")["own"])

    # Rule: a group is matched by its variables; the figures are shown with source and year; fewer than five are not told.
    def test_share(self):
        number = self.make_case()
        self.set_analysis(number, GROUPS)
        self.refuse("groups", number, "match", saying="no table")
        self.do("groups", "population", self.write("tabell.csv", TABLE))

        before = self.do_json("groups", number)["groups"]
        self.assertEqual([one["is_as_table"] for one in before], [False, True])
        matched = self.do_json("groups", number, "match")["groups"]
        self.assertEqual((matched[0]["share"], matched[0]["year"], matched[0]["chosen"]), (0.092, "2025", False))
        self.assertEqual(matched[1]["row"], "")

        self.refuse("groups", number, "g2", "kvinnor", saying="has no row")
        self.refuse("groups", number, "g9", "kön: män", saying="no group")
        chosen = self.do_json("groups", number, "g2", "kön: män")["groups"][1]
        self.assertEqual((chosen["row"], chosen["share"], chosen["chosen"]), ("kön: män", None, True))
        self.assertIn("fewer than five", self.do("groups", number).out)
        self.assertIn("Befolkningsregistret, 2025", self.do("groups", number).out)

        # What was assessed stays as it was assessed.
        newer = self.write("nyare.csv", TABLE.replace("9,2", "9,5").replace("2025", "2026"))
        self.do("groups", "population", newer)
        self.assertEqual(self.do_json("groups", number)["groups"][0]["share"], 0.092)
        self.assertIn("match", self.do("groups", number).out)
        self.assertEqual(self.do_json("groups", number, "match")["groups"][0]["share"], 0.095)
        self.do("undo", number)
        self.assertEqual(self.do_json("analysis", number)["analysis"]["groups"][0]["population"]["share"], 0.092)

    # Rule: a table with a mistake is refused with its line, and changes nothing.
    def test_wrong_table(self):
        self.make_case()
        self.do("groups", "population", self.write("tabell.csv", TABLE))
        self.refuse("groups", "population", self.write("fel.csv", TABLE + "\nflickor;;många;;R;2025\n"), saying="row 6")
        self.assertEqual(len(self.do_json("groups", "population")["population"]), 3)
        self.assertEqual(self.do_json("groups", "population", "--none")["population"], [])

    # Rule: a heading is the office's variable however it is written, and is kept as cases keep it.
    def test_headings(self):
        self.make_case()
        path = self.write("versaler.csv", TABLE.replace("kön;födelseland;antal", "Kön ;FÖDELSELAND;Antal"))
        told = self.do_json("groups", "population", path)["population"]
        self.assertEqual([row["row"] for row in told], ["", "kön: kvinnor · födelseland: utrikes födda", "kön: män"])

    # Rule: words in the wrong order are told of as such, with the right order, and not as a table that is missing.
    def test_order(self):
        number = self.make_case()
        table = self.write("tabell.csv", TABLE)
        for words in (("population",), ("population", table), ("variables",), ("population", table, "--year", "2025")):
            with self.subTest(words):
                self.refuse("groups", number, *words, status=2, saying=f"beaktactl groups {words[0]} [FILE]")
        self.refuse("groups", number, "mach", status=2, saying="the usage is")
        self.assertEqual(self.do_json("groups", "population")["population"], [])

    # Rule: only the sandboxed reader parses foreign files; whatever a spreadsheet writes is a table, and what is printed can be
    # taken in again.
    def test_forms_of_tables(self):
        self.make_case()
        rows = TABLE.splitlines()
        quoted = TABLE.replace("Befolkningsregistret", '"Register; ""A"""')
        files = {"semikolon.csv": TABLE.encode(), "tab.tsv": TABLE.replace(";", "\t").encode("utf-16"),
                 "latin.csv": TABLE.replace("\n", "\r\n").encode("cp1252"), "bom.csv": b"\xef\xbb\xbf" + TABLE.encode(),
                 "komma.csv": "\n".join(",".join(f'"{value}"' for value in row.split(";")) for row in rows).encode(),
                 "citat.csv": quoted.encode()}
        for name, content in files.items():
            with self.subTest(name):
                path = self.folder / name
                path.write_bytes(content)
                told = self.do_json("groups", "population", path)["population"]
                self.assertEqual([(row["row"], row["number"]) for row in told],
                                 [("", 287000), ("kön: kvinnor · födelseland: utrikes födda", 26400), ("kön: män", None)])
                self.assertEqual(told[1]["source"], 'Register; "A"' if name == "citat.csv" else "Befolkningsregistret")
        printed = self.write("igen.csv", self.do("groups", "population").out)
        before = self.do_json("groups", "population")
        self.assertEqual(self.do_json("groups", "population", printed), before)

        for name, content, saying in (("tom.csv", b"", "empty"), ("bild.csv", b"\x89PNG\r\n\x1a\n", "nothing is changed"),
                                      ("rubriker.csv", "kön;antal\n".encode(), "no rows"),
                                      ("citat.csv", 'kön;antal\n"kvinnor;5\nmän;6\n'.encode(), "several lines"),
                                      ("text.csv", "Hej på dig.\n".encode(), "row 1: there is no background")):
            with self.subTest(name):
                path = self.folder / name
                path.write_bytes(content)
                self.refuse("groups", "population", path, saying=saying)
        self.assertEqual(self.do_json("groups", "population"), before)

    # Rule: not known is always allowed, and counted.
    def test_not_known(self):
        number = self.make_case()
        groups = json.loads(json.dumps(GROUPS))
        groups["groups"][0]["participation"] = "unknown"
        counted = self.set_analysis(number, groups)["analysis"]["not_known"]
        self.assertEqual((counted["sum"], counted["of"], counted["participation_unknown"]), (10, 10, 1))
        self.assertIn("Not known: 10 of 10", self.do("analysis", number).out)

    # Rule: what looks like a person's number, or a name with an origin, is warned of; it is not refused.
    def test_persons(self):
        number = self.make_case()
        groups = json.loads(json.dumps(GROUPS))
        groups["groups"][0]["differences"] = "Maria från Eritrea 811218-9876"
        path = self.write("analys.json", json.dumps(groups))
        said = self.run_program("--json", "analysis", number, "set", path)
        self.assertEqual(said.status, 0)
        self.assertIn("personal identity number", said.err)
        self.assertIn("name with an origin", said.err)
        self.assertEqual(said.document["warnings"], ["personal-number", "name-with-origin"])

        calm = self.run_program("--json", "comment", number, "Kvinnor från Eritrea nås inte.")
        self.assertEqual((calm.err, calm.document.get("warnings")), ("", None))
        told = self.run_program("answer", number, "gavleborg", "1.1", "yes", "--reason", "Se 811218-9876.")
        self.assertEqual(told.status, 0)
        self.assertIn("personal identity number", told.err)


if __name__ == "__main__":
    cli.main()
