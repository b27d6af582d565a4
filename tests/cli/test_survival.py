"""SIGKILL at any moment loses nothing that was shown as saved; a full disk says so."""

import os
import random
import signal
import subprocess
import time

import cli


class Survival(cli.Case):
    def start(self, *arguments):
        return subprocess.Popen([cli.PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment(), cwd=self.folder)

    def kill_after(self, process, seconds):
        """What the program had said when it was killed, or when it was faster than that."""
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate(timeout=30)
        return out.decode("utf-8").strip()

    # Rule: killing any of the programs with SIGKILL at any moment loses nothing that was shown as saved.
    def test_killed_while_importing(self):
        path = self.write_docx("stor.docx", *["Projektet vänder sig till utrikes födda kvinnor."] * 3000)
        self.make_case()
        randomness = random.Random(403)
        said = {"403-1201-2026"}
        for _ in range(25):
            number = self.kill_after(self.start("import", path), randomness.uniform(0, 0.25))
            if number:
                said.add(number)

        there = {case["number"] for case in self.do_json("list", "--limit", "0")["cases"]}
        self.assertLessEqual(said, there)
        for number in there:
            self.assertEqual(len(self.do_json("show", number)["documents"]), 1)
        self.do("verify")

    def test_killed_while_answering(self):
        number = self.make_case()
        randomness = random.Random(404)
        acknowledged = 0
        for i in range(25):
            said = self.kill_after(self.start("comment", number, f"Kommentar {i}"), randomness.uniform(0, 0.08))
            acknowledged += said != ""
        self.assertGreaterEqual(len(self.do_json("show", number)["comments"]), acknowledged)
        self.do("verify")

    # Rule: a full disk is a clear error, nothing half done.
    def test_paper_on_a_full_disk(self):
        number = self.make_case()
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full")
        with open("/dev/full", "wb") as full:
            process = subprocess.run([cli.PROGRAM, "show", number], stdout=full, stderr=subprocess.PIPE, check=False,
                                     env=self.environment())
        self.assertEqual(process.returncode, 1)
        self.assertEqual(len(process.stderr.decode().splitlines()), 1)

    def test_paper_in_a_folder_that_is_not_there(self):
        number = self.make_case()
        self.refuse("report", number, "annex", "-o", self.folder / "saknas" / "bilaga.pdf", saying="bilaga.pdf")

    # Rule: a closed pipe ends quietly.
    def test_reader_that_goes_away(self):
        number = self.make_case(text=cli.APPLICATION * 400)
        process = self.start("text", number)
        process.stdout.read(10)
        process.stdout.close()
        err = process.stderr.read().decode()
        process.stderr.close()
        process.wait(timeout=30)
        self.assertEqual(err, "")


if __name__ == "__main__":
    cli.main()
