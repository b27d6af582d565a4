"""What build-aux/run does where there is no display: the main job on an example, told step by step."""

import os
import pathlib
import subprocess

import cli

SCRIPT = cli.EXAMPLES.parents[1] / "build-aux/example"


class Example(cli.Case):
    def run_example(self, *arguments):
        path = f"{pathlib.Path(cli.PROGRAM).parent}:{os.environ['PATH']}"
        process = subprocess.run(["bash", SCRIPT, *arguments], capture_output=True, text=True, check=False, cwd=self.folder,
                                 env={**self.environment(), "PATH": path, "TMPDIR": str(self.folder)}, timeout=100)
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
        self.assertEqual(process.stderr, "")
        return process.stdout

    # Rule: with no display it says so, does the main job on an example, and names the annex that it wrote.
    def test_writes_and_names_the_annex(self):
        told = self.run_example()
        paper = pathlib.Path(told.strip().splitlines()[-1].partition("The annex is ")[2])
        self.assertIn("There is no display", told)
        self.assertEqual(paper.parent.resolve(), self.folder.resolve())

        text = subprocess.run([cli.need("pdftotext"), "-layout", paper, "-"], capture_output=True, text=True, check=True).stdout
        for words in ("403-1201-2026", "Hagaby kommun", "Delvis", "Minst fyrtio personer deltar", "granskaren"):
            self.assertIn(words, text)

    # Rule: it works in a store of its own, which is gone afterwards.
    def test_leaves_nothing_but_the_annex(self):
        self.run_example("ansökan.docx")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["beakta-exempel-bilaga.pdf"])


if __name__ == "__main__":
    cli.main()
