"""Papers of several cases in one run: a file each, in a folder."""

import subprocess

import cli

NUMBERS = ["403-1-2026", "403-2-2026", "KS 2026/14"]
FILES = ["403-1-2026-annex.pdf", "403-2-2026-annex.pdf", "KS 2026-14-annex.pdf"]


class Several(cli.Case):
    def setUp(self):
        super().setUp()
        for number in NUMBERS:
            self.make_case(number)
        self.out = self.folder / "ut"
        self.out.mkdir()

    def written(self):
        return sorted(path.name for path in self.out.iterdir())

    def report(self, *arguments):
        return self.run_program("report", *arguments, "-o", f"{self.out}/")

    # Rule: each case has a file of its own, named after its number, and it is the file that the case has by itself.
    def test_a_file_each(self):
        told = self.do("report", *NUMBERS, "annex", "-o", f"{self.out}/").out.splitlines()
        self.assertEqual([line.rsplit("/", 1)[1] for line in told], FILES)
        self.assertEqual(self.written(), FILES)
        for number, name in zip(NUMBERS, FILES):
            self.do("report", number, "annex", "-o", self.folder / "en.pdf", "--force")
            self.assertEqual((self.out / name).read_bytes(), (self.folder / "en.pdf").read_bytes(), number)

    def test_every_case(self):
        told = self.do_json("report", "--all", "annex", "-o", f"{self.out}/")
        self.assertEqual(sorted(one["case"]["number"] for one in told["files"]), NUMBERS)
        self.assertEqual((told["report"], told["failed"]), ("annex", []))
        self.assertEqual(self.written(), FILES)

    # Rule: papers in other forms, and tables, as for a single case; a folder that is there needs no slash.
    def test_formats(self):
        for kind, form in (("completion", "odt"), ("annex", "html"), ("annex", "txt"), ("answers", "xlsx"), ("analysis", "csv")):
            self.do("report", NUMBERS[0], kind, "-o", self.out, "--format", form)
        self.assertEqual(self.written(), [f"403-1-2026-{name}" for name in (
            "analysis.csv", "annex.html", "annex.txt", "answers.xlsx", "completion.odt")])

    # Rule: one that cannot be written is told; the others are written; the status is 1. A file that is there is kept without
    # --force.
    def test_one_fails(self):
        (self.out / FILES[1]).write_text("Mitt.", encoding="utf-8")
        result = self.report(NUMBERS[0], "404-9", NUMBERS[1], NUMBERS[2], "annex")
        self.assertEqual(result.status, 1, result)
        lines = result.err.splitlines()
        self.assertEqual(len(lines), 3, result)
        self.assertTrue(lines[0].startswith("beaktactl: 404-9: "), result)
        self.assertTrue(lines[1].startswith("beaktactl: 403-2-2026: ") and "--force" in lines[1], result)
        self.assertIn("2 papers were not written", lines[2])
        self.assertEqual([line.rsplit("/", 1)[1] for line in result.out.splitlines()], [FILES[0], FILES[2]])
        self.assertEqual((self.out / FILES[1]).read_text(encoding="utf-8"), "Mitt.")

        told = self.run_program("--json", "report", "404-9", *NUMBERS, "annex", "-o", f"{self.out}/", "--force")
        self.assertEqual(told.status, 1, told)
        self.assertEqual([one["name"] for one in told.document["failed"]], ["404-9"])
        self.assertEqual([one["case"]["number"] for one in told.document["files"]], NUMBERS)
        self.assertTrue((self.out / FILES[1]).read_bytes().startswith(b"%PDF"))

    # Rule: a case that is named twice is written once; two cases cannot have numbers that only signs tell apart.
    def test_named_twice(self):
        result = self.report("KS 2026/14", "ks 2026-14", NUMBERS[0], "annex")
        self.assertEqual((result.status, result.err), (0, ""), result)
        self.assertEqual(self.written(), [FILES[0], FILES[2]])
        self.refuse("import", self.write("b.txt", cli.APPLICATION), "--number", "KS 2026:14", saying="taken")

    # Rule: a name never leads out of the folder, and is never hidden.
    def test_names_stay_in_the_folder(self):
        for number in ("../../etc", "..", ".hemlig", "a\\b", 'a"b<c>|d?*'):
            self.make_case(number)
        self.do("report", "--all", "annex", "--format", "txt", "-o", f"{self.out}/")
        self.assertEqual(len(self.written()), len(NUMBERS) + 5)
        self.assertEqual([name for name in self.written() if name.startswith(".")], [])
        self.assertIn("-.-..-etc-annex.txt", self.written())

    # Rule: what is wrong for every case is told before anything is written.
    def test_usage(self):
        folder = f"{self.out}/"
        for arguments, saying in (
                ([*NUMBERS, "annex", "-o", "a.pdf"], "FOLDER/"),
                ([*NUMBERS, "annex"], "FOLDER/"),
                ([NUMBERS[0], "annx", "-o", folder], "annx"),
                ([NUMBERS[0], "annex", "-o", folder, "--format", "doc"], "doc"),
                ([NUMBERS[0], "answers", "-o", folder], ".xlsx"),
                ([NUMBERS[0], "annex", "-o", folder, "--masks", "m.json"], "one case at a time"),
                ([NUMBERS[0], "--all", "annex", "-o", folder], "--all"),
                (["annex", "-o", folder], "--all"),
                ([NUMBERS[0], "-o", "a.pdf"], "which paper"),
                ([NUMBERS[0], "annex", "-o", "a.pdf", "--format", "odt"], "--format")):
            self.refuse("report", *arguments, saying=saying, status=2)
        self.refuse("report", *NUMBERS, "annex", "-o", f"{self.folder}/saknas/", saying="saknas")
        self.assertEqual(self.written(), [])

    # Rule: rows of files go to a pipe that may be closed; nothing is left half written.
    def test_nothing_is_half_written(self):
        process = subprocess.run(f'"{cli.PROGRAM}" --store "{self.store}" report --all annex -o "{self.out}/" | head -n 0',
                                 shell=True, check=False, capture_output=True)
        self.assertNotIn(b"CRITICAL", process.stderr)
        for name in self.written():
            self.assertTrue((self.out / name).read_bytes().rstrip().endswith(b"%%EOF"), name)


if __name__ == "__main__":
    cli.main()
