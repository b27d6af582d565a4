"""A case as one file: carried to another store, worked on there, brought home again, and refused when it was altered."""

import json
import unittest

import cli

NUMBER = "403-1201-2026"


class Carry(cli.Case):
    def setUp(self):
        super().setUp()
        path = self.write("ansokan.txt", cli.APPLICATION)
        self.do("import", path, "--number", NUMBER, "--title", "Språk, skog och arbete")
        self.do("answer", NUMBER, "gavleborg", "1.1", "yes", "--reason", "Från början.")
        self.file = self.folder / "fall.beakta"
        self.away = str(self.folder / "borta.beakta")
        self.do("export", NUMBER, self.file)

    def there(self, *arguments):
        return self.do("--store", self.away, *arguments)

    def reason(self, store=None):
        shown = json.loads(self.do(*(["--store", store] if store else []), "--json", "show", NUMBER).out)
        return next(answer["reason"] for answer in shown["answers"] if answer["question"] == "1.1")

    # Rule: the same case gives the same bytes, and a file that is there is not written over unasked.
    def test_export(self):
        again = self.folder / "igen.beakta"
        self.do("export", NUMBER, again)
        self.assertEqual(self.file.read_bytes(), again.read_bytes())
        self.refuse("export", NUMBER, again, status=1)
        self.do("export", NUMBER, again, "--force")

    # Rule: opened on a machine without the store, with what was done before told.
    def test_taken_in(self):
        self.assertEqual(self.there("import", self.file).out, NUMBER + "\n")
        self.assertEqual(self.reason(self.away), "Från början.")
        log = self.there("log", NUMBER).out.splitlines()
        self.assertIn("elsewhere", log[0])
        self.assertIn("registered", log[1])
        self.assertTrue(any("answered" in line for line in log[2:-2]), log)
        self.assertIn("took the case in", log[-1])
        self.assertIn("fyrtio", self.there("text", NUMBER).out)
        self.assertIn("whole", self.there("verify").out)

    # Rule: what both changed is told with the words of before, here and there, and nothing is written until it is decided.
    def test_merged(self):
        self.there("import", self.file)
        self.there("answer", NUMBER, "gavleborg", "1.1", "yes", "--reason", "Därborta.")
        self.there("answer", NUMBER, "gavleborg", "1.2", "no", "--reason", "Bara där.")
        self.do("answer", NUMBER, "gavleborg", "1.1", "yes", "--reason", "Här hemma.")
        home = self.folder / "hem.beakta"
        self.there("export", NUMBER, home)

        listed = json.loads(self.do("--json", "import", home, "--list-conflicts").out)
        self.assertEqual([conflict["item"] for conflict in listed["conflicts"]], ["answer/gavleborg/1.1"])
        fields = {field["field"]: field for field in listed["conflicts"][0]["fields"]}
        self.assertEqual((fields["reason"]["before"], fields["reason"]["here"], fields["reason"]["there"]),
                         ("Från början.", "Här hemma.", "Därborta."))
        shown = self.do("import", home, "--list-conflicts").out
        self.assertIn("“Här hemma.”", shown)

        self.refuse("import", home, status=1)
        self.assertEqual(self.reason(), "Här hemma.")
        self.do("import", home, "--choose", "answer/gavleborg/1.1=both")
        self.assertEqual(self.reason(), "Här hemma.\n\nDärborta.")
        self.assertIn("nothing", json.loads(self.do("--json", "import", home).out)["state"])
        self.do("undo", NUMBER)
        self.assertEqual(self.reason(), "Här hemma.")
        self.do("import", home, "--theirs")
        self.assertEqual(self.reason(), "Därborta.")
        self.assertIn("whole", self.do("verify").out)

    # Rule: a damaged or altered file is refused, and the refusal says where.
    def test_altered(self):
        data = bytearray(self.file.read_bytes())
        at = data.find("Från början.".encode())
        data[at] ^= 1
        self.file.write_bytes(data)
        failure = self.refuse("--store", self.away, "import", self.file, status=1)
        self.assertIn("json", failure.err)

    # Rule: a case without a document is registered by its title.
    def test_without_document(self):
        number = self.do("import", "--title", "Utan handling").out.strip()
        self.assertEqual(json.loads(self.do("--json", "show", number).out)["documents"], [])
        self.refuse("import", status=2)


if __name__ == "__main__":
    unittest.main()
