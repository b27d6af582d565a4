"""Erasing a closed case, automatic backups, and the way back to one of them."""

import pathlib
import unittest

import cli


class Erase(cli.Case):
    def decide(self):
        number = self.make_case()
        self.propose(number, "bo")
        self.do("--as", "bo", "stage", number, "approved")
        self.do("stage", number, "decided", "--outcome", "granted")
        return number

    # Rule: only a case that is decided or closed, on a ground, and never by mistake.
    def test_refused(self):
        number = self.make_case()
        self.refuse("erase", number, status=2, saying="ground")
        self.refuse("erase", number, "--ground", "Beslut 17", "--force")
        number = self.decide_another()
        result = self.run_program("erase", number, "--ground", "Beslut 17", stdin=b"403-9\n")
        self.assertEqual(result.status, 1)
        self.assertIn("nothing was erased", result.err)
        self.assertNotEqual(self.do_json("show", number)["documents"], [])

    def decide_another(self):
        self.do("import", self.write("två.txt", cli.APPLICATION), "--number", "403-2-2026")
        self.propose("403-2-2026", "bo")
        self.do("--as", "bo", "stage", "403-2-2026", "approved")
        self.do("stage", "403-2-2026", "decided", "--outcome", "granted")
        return "403-2-2026"

    # Rule: the number and the ground stay; the journal verifies; nobody finds what was erased.
    def test_case(self):
        number = self.decide()
        before = self.do_json("verify")["entries"]
        result = self.run_program("--json", "erase", number, "--ground", "Beslut 17", stdin=number.encode() + b"\n")
        self.assertEqual(result.status, 0, result)
        answer = result.document
        self.assertEqual({name: answer[name] for name in ("number", "act", "ground", "originals", "shared", "clean")},
                         {"number": number, "act": "erase", "ground": "Beslut 17", "originals": 1, "shared": 0, "clean": True})
        self.assertEqual(self.do_json("verify")["entries"], before + 1)
        shown = self.do_json("show", number)
        self.assertEqual(shown["documents"], [])
        self.assertIn("Beslut 17", self.do("log", number).out)
        self.assertEqual(self.do_json("search", "yrkessvenska")["hits"], [])
        self.assertNotIn("yrkessvenska-lärare", self.store.read_bytes().decode("utf-8", "replace"))

    # Rule: a registration that was undone is listed, erased by the id of the case once its number is typed, and gone for good.
    def test_undone_registration(self):
        number = self.make_case()
        case_id = self.do_json("show", number)["case"]["id"]
        self.assertIn("erase", self.do("undo", number).out)
        self.assertEqual(self.do_json("verify")["undone"], 1)
        listed = self.do_json("erase", "--undone")["undone"]
        self.assertEqual([(line["id"], line["number"], line["originals"]) for line in listed], [(case_id, number, 1)])
        self.assertIn(case_id, self.do("erase", "--undone").out)
        self.refuse("erase", case_id, "--drafts", "--ground", "Beslut 17", "--force", saying="redo")
        result = self.run_program("erase", case_id, "--ground", "Beslut 17", stdin=b"403-9\n")
        self.assertIn("nothing was erased", result.err)
        result = self.run_program("erase", case_id, "--ground", "Beslut 17", stdin=number.encode() + b"\n")
        self.assertEqual(result.status, 0, result)
        self.assertEqual(self.do_json("erase", "--undone")["undone"], [])
        self.assertEqual(self.do_json("verify")["undone"], 0)
        self.refuse("redo", case_id)
        self.refuse("show", case_id, saying="erased")
        self.refuse("erase", case_id, "--ground", "Beslut 17", "--force", saying="already")
        self.assertNotIn("yrkessvenska-lärare", self.store.read_bytes().decode("utf-8", "replace"))
        self.refuse("erase", status=2, saying="--undone")

    # Rule: a backup is listed; what would change is told before it is restored; the store that was there is kept.
    def test_restore(self):
        number = self.make_case()
        backup = self.do("backup").out.strip()
        self.assertEqual([item["file"] for item in self.do_json("backup", "--list")["backups"]], [backup])
        self.do("comment", number, "Efter kopian.")
        preview = self.do_json("restore", backup, "--preview")
        self.assertEqual(preview["cases"], [{"number": number, "title": preview["cases"][0]["title"], "entries": 1, "new": False,
                                             "erased": False, "acts": ["comment"]}])
        self.assertFalse(preview["restored"])
        self.assertEqual(len(self.do_json("show", number)["comments"]), 1)
        answer = self.do_json("restore", backup)
        self.assertTrue(answer["restored"])
        self.assertEqual(self.do_json("show", number)["comments"], [])
        self.assertEqual(len(self.do_json("--store", pathlib.Path(answer["kept"]), "show", number)["comments"]), 1)
        self.do("verify")

    def test_restore_refused(self):
        self.make_case()
        self.refuse("restore", self.folder / "saknas.beakta")
        self.refuse("restore", self.write("ingen.beakta", "inte en databas"))
        self.do("verify")


if __name__ == "__main__":
    cli.main()
