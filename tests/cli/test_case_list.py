"""Lists of cases: what their columns mean, what is there already, and rows that cannot be read."""

import json
import unittest

import cli

LIST = """Diarienummer;Ärendemening;Sökande;Sökt belopp;Inkom
403-1201-2026;Språk och arbete;Hagaby kommun;1 250 000 kr;2026-03-02
403-1202-2026;Odling i staden;Granvik;mycket;2026-03-03
403-1203-2026;Mötesplatsen;Granvik;450 tkr;3 mars 2026
403 1201 2026;En gång till;Hagaby kommun;1;2026-03-02
"""


class CaseList(cli.Case):
    def setUp(self):
        super().setUp()
        self.list = self.write("lista.csv", LIST)

    # Rule: what a list would do is told first, and nothing is written.
    def test_preview(self):
        planned = json.loads(self.do("--json", "import", "--list", self.list, "--preview").out)
        self.assertEqual([row["state"] for row in planned["rows"]], ["new", "bad", "new", "twice"])
        self.assertEqual(planned["rows"][1]["fault"], "amount")
        self.assertEqual(json.loads(self.do("--json", "list").out)["total"], 0)

    # Rule: bad rows are told with their number, and stand in no other's way.
    def test_taken_in(self):
        done = self.do("import", "--list", self.list)
        self.assertIn("row 3", done.err)
        cases = json.loads(self.do("--json", "list").out)["cases"]
        self.assertEqual({(case["number"], case["sought"], case["received"]) for case in cases},
                         {("403-1201-2026", 1250000, "2026-03-02"), ("403-1203-2026", 450000, "2026-03-03")})

    # Rule: a case that is here is known by its number; it is filled in when asked, and never written over.
    def test_known(self):
        self.do("import", "--title", "Min titel", "--number", "403-1201-2026")
        self.do("import", "--list", self.list)
        shown = json.loads(self.do("--json", "show", "403-1201-2026").out)
        self.assertEqual(shown["case"]["title"] if "title" in shown["case"] else shown["facts"]["title"], "Min titel")
        planned = json.loads(self.do("--json", "import", "--list", self.list, "--preview").out)
        self.assertEqual(planned["rows"][0]["state"], "fills")
        self.assertEqual(json.loads(self.do("--json", "import", "--list", self.list, "--fill").out)["filled"], 1)

    # Rule: what the columns are is said by the person, and remembered for the same headings.
    def test_map(self):
        odd = self.write("udda.csv", "A;B\n403-1-2026;Ett\n403-2-2026;Två\n")
        self.refuse("import", "--list", odd, status=1)
        self.do("import", "--list", odd, "--map", "number=A,title=B")
        planned = json.loads(self.do("--json", "import", "--list", odd, "--preview").out)
        self.assertEqual([row["state"] for row in planned["rows"]], ["known", "known"])
        self.refuse("import", "--list", odd, "--map", "nummer=A", status=2)


if __name__ == "__main__":
    unittest.main()
