"""The fonts of a paper: those that Beakta brings, on every machine; and what no font has is told."""

import pathlib

import cli

NAMES = "علاء الدين محمد، ኣበበ ተስፋይ, דוד לוי. Łódź, Θεσσαλονίκη, Жуков."

# A machine with hardly any fonts of its own, and with rules that put another one in every place.
STRANGE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>{folder}</dir>
<match target="pattern"><edit name="family" mode="prepend_first" binding="strong"><string>DejaVu Sans</string></edit></match>
<match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match></fontconfig>"""


class Fonts(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()

    def answer(self, reason):
        self.do("answer", self.number, "gavleborg", "1.1", "ja", "--reason", reason)

    def write_paper(self, name, **environment):
        paper = self.folder / name
        return paper, self.do("report", self.number, "annex", "-o", paper, **environment)

    def strange_machine(self):
        fonts = self.folder / "fonts"
        fonts.mkdir()
        for font in pathlib.Path("/usr/share/fonts/truetype/dejavu").glob("DejaVuSans*.ttf"):
            (fonts / font.name).symlink_to(font)
        return str(self.write("fonts.conf", STRANGE.format(folder=fonts)))

    # Rule: Latin, Greek, Cyrillic, Arabic, Hebrew and Ethiopic text is the same, byte for byte, whatever fonts and rules and
    # languages a machine has; also on a paper that has a character which only the machine's fonts could have.
    def test_the_same_bytes_on_every_machine(self):
        for reason in (NAMES, NAMES + " \ue000"):
            with self.subTest(reason=reason):
                self.answer(reason)
                here, _ = self.write_paper("här.pdf")
                there, _ = self.write_paper("där.pdf", FONTCONFIG_FILE=self.strange_machine(), LANGUAGE="fa:ur", LC_ALL="C.UTF-8")
                self.assertEqual(here.read_bytes(), there.read_bytes())
                for paper in self.folder.glob("*.pdf"):
                    paper.unlink()
                for font in (self.folder / "fonts").iterdir():
                    font.unlink()
                (self.folder / "fonts").rmdir()

    # Rule: what no font has is not left out in silence: the program says which characters and on what page.
    def test_what_no_font_has_is_told(self):
        self.answer("Tecknet \ue000 och \uffff.")
        _, written = self.write_paper("bilaga.pdf")
        self.assertRegex(written.err, r"no font has these characters.*U\+E000 \(\d+\), U\+FFFD \(\d+\)")
        for name in ("bilaga.odt", "bilaga.txt", "bilaga.html"):
            self.assertEqual(self.write_paper(name)[1].err, "")

    def test_nothing_is_told_of_a_whole_paper(self):
        self.answer(NAMES)
        self.assertEqual(self.write_paper("bilaga.pdf")[1].err, "")


if __name__ == "__main__":
    cli.main()
