"""SIGKILL at any moment loses nothing that was shown as saved; a full disk says so."""

import os
import pwd
import random
import resource
import signal
import subprocess
import time
import unittest

import cli

# In a part of a night: build-aux/nightly.
PART = int(os.environ.get("BEAKTA_PART", "0"))
N_KILLS = 100 if PART else 25


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
        randomness = random.Random(403 + PART)
        said = {"403-1201-2026"}
        for _ in range(N_KILLS):
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
        randomness = random.Random(404 + PART)
        acknowledged = 0
        for i in range(N_KILLS):
            said = self.kill_after(self.start("comment", number, f"Kommentar {i}"), randomness.uniform(0, 0.08))
            acknowledged += said != ""
        self.assertGreaterEqual(len(self.do_json("show", number)["comments"]), acknowledged)
        self.do("verify")

    # Rule: of a list every case is whole or not there, and to take it in again brings the rest.
    def test_killed_while_taking_in_a_list(self):
        self.make_case()
        randomness = random.Random(405 + PART)
        for i in range(N_KILLS // 3):
            numbers = {f"405-{i}{row:02}-2026" for row in range(30)}
            path = self.write(f"lista-{i}.csv", "Diarienummer;Ärendemening;Sökande;Sökt belopp;Inkom\n" + "".join(
                f"{number};Språk och arbete;Hagaby kommun;1 250 000 kr;2026-03-02\n" for number in sorted(numbers)))
            said = self.kill_after(self.start("--json", "import", "--list", path), randomness.uniform(0, 0.25))
            there = {case["number"]: case for case in self.do_json("list", "--limit", "0")["cases"] if case["number"] in numbers}
            if said:
                self.assertEqual(set(there), numbers)
            self.assertEqual({(case["sought"], case["received"], case["title"]) for case in there.values()} -
                             {(1250000, "2026-03-02", "Språk och arbete")}, set())
            self.do("verify")
            again = self.do_json("import", "--list", path)
            self.assertEqual(self.do_json("list", "--limit", "0")["total"], 30 * (i + 1) + 1, again)

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
        self.refuse("report", number, "annex", "-o", self.folder / "saknas" / "bilaga.pdf",
                    saying=["bilaga.pdf", "its folder is not there"])
        (self.folder / "mapp.pdf").mkdir()
        self.refuse("report", number, "annex", "--force", "-o", self.folder / "mapp.pdf", saying="it is a folder")

    # Rule: a file that exists is replaced with --force alone.
    def test_paper_that_is_there_already(self):
        number = self.make_case()
        paper = self.write("bilaga.txt", "det som stod där")
        self.refuse("report", number, "annex", "-o", paper, saying=["bilaga.txt", "--force"])
        self.assertEqual(paper.read_text(), "det som stod där")
        self.do("report", number, "annex", "--force", "-o", paper)
        self.assertIn(number, paper.read_text(encoding="utf-8"))

    # Rule: a disk that fills while a paper is written leaves the old paper whole.
    def test_paper_that_the_disk_has_no_room_for(self):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "ja", "--reason", "Skälet är långt. " * 6000)
        paper = self.write("bilaga.txt", "det som stod där")
        before = sorted(self.folder.iterdir())
        process = subprocess.run([cli.PROGRAM, "report", number, "annex", "--force", "-o", paper], check=False,
                                 capture_output=True, env=self.environment(), restore_signals=False,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)))
        self.assertEqual(process.returncode, 1, process)
        self.assertIn("the disk is full", process.stderr.decode())
        self.assertEqual(paper.read_text(), "det som stod där")
        self.assertEqual(sorted(self.folder.iterdir()), before)

    # Rule: an unwritable folder is a clear error.
    @unittest.skipUnless(os.geteuid() == 0, "only root can become another user")
    def test_paper_in_a_folder_that_may_not_be_written(self):
        number = self.make_case()
        self.folder.chmod(0o777)
        for path in self.folder.glob("cases.beakta*"):
            path.chmod(0o666)
        closed = self.folder / "stängd"
        closed.mkdir(mode=0o755)
        self.refuse("report", number, "annex", "-o", closed / "bilaga.pdf", user=pwd.getpwnam("nobody").pw_uid,
                    saying=["bilaga.pdf", "you may not write there"])
        self.assertEqual(list(closed.iterdir()), [])

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
