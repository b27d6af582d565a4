"""What the office prints on its papers: kept in the store, a logotype unpacked in the sandbox, and the papers proved by it."""

import struct
import unittest
import zlib

import cli
import pdf_document
import pdf_rules

AUTHORITY = "Länsstyrelsen i Norrskogs län"


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width=200, height=50, rows=None):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + bytes((x * 3 % 256, 90, 160)) * width for x in range(height)) if rows is None else rows
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def svg(inner, head=""):
    return f'<?xml version="1.0"?>{head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' \
           f'width="400" height="100">{inner}</svg>'


DRAWING = svg('<rect width="400" height="100" fill="#036"/><circle cx="50" cy="50" r="40" fill="#fc0"/>')
LAUGHS = '<!DOCTYPE svg [<!ENTITY a "' + "ha" * 500 + '">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdef", "bcdefg")) + "]>"


class Office(cli.Case):
    def setUp(self):
        super().setUp()
        self.number = self.make_case()

    def set_letterhead(self, logotype):
        self.do("office", "authority", AUTHORITY)
        self.do("office", "address", "Storgatan 1, 800 00 Norrskog")
        self.do("office", "logotype", logotype)

    def write_paper(self, name="bilaga.pdf"):
        self.do("report", self.number, "annex", "-o", self.folder / name, "--force")
        return self.folder / name

    def need_svg(self):
        result = self.run_program("office", "logotype", self.write("prov.svg", DRAWING))
        if result.status != 0:
            raise unittest.SkipTest("librsvg is not installed")

    # Rule: what the office prints is kept in the store, for all who share it.
    def test_kept(self):
        self.do("office", "authority", AUTHORITY)
        self.do("office", "authority-number", "202100-0000")
        self.do("office", "text", "överklagande", "Beslutet kan inte överklagas.")
        shown = self.do_json("office")
        self.assertEqual(shown["authority"], AUTHORITY)
        self.assertEqual(shown["authority-number"], "202100-0000")
        self.assertEqual(shown["texts"], {"överklagande": "Beslutet kan inte överklagas."})
        self.do("office", "text", "överklagande", "--clear")
        self.do("office", "authority", "--clear")
        self.assertEqual(self.do_json("office")["texts"], {})
        self.assertEqual(self.do_json("office")["authority"], "")

    # Rule: the paper has the logotype first, with the authority's name for those who do not see it.
    def test_printed_first(self):
        cli.need("qpdf")
        self.set_letterhead(self.write("logotyp.png", png()))
        document = pdf_document.Document(self.write_paper())
        figure = next(one for one in document.elements() if one.type == "/Figure")
        self.assertEqual(document.text(figure.value["/Alt"]), AUTHORITY)
        self.assertEqual(pdf_rules.check(document), [])
        for name in ("bilaga.odt", "bilaga.html", "bilaga.txt"):
            self.do("report", self.number, "annex", "-o", self.folder / name)
        self.assertIn(f'alt="{AUTHORITY}"', (self.folder / "bilaga.html").read_text())
        self.assertIn("Storgatan 1, 800 00 Norrskog", (self.folder / "bilaga.txt").read_text())

    def test_every_paper(self):
        self.set_letterhead(self.write("logotyp.png", png()))
        for kind in ("annex", "analysis", "completion", "review"):
            self.do("report", self.number, kind, "-o", self.folder / f"{kind}.pdf")
            self.assertIn(b"/Figure", pdf_bytes(self.folder / f"{kind}.pdf"))

    # Rule: the same case gives the same bytes, and a paper is proved with the logotype that it had, also when there is another.
    def test_proved(self):
        self.set_letterhead(self.write("logotyp.png", png()))
        first, second = self.write_paper("1.pdf"), self.write_paper("2.pdf")
        self.assertEqual(first.read_bytes(), second.read_bytes())
        self.do("verify", "--annex", first, self.number)
        self.do("office", "logotype", self.write("annan.png", png(120, 60)))
        self.do("office", "address", "Lillgatan 2")
        self.do("verify", "--annex", first, self.number)
        self.assertNotEqual(self.write_paper("3.pdf").read_bytes(), first.read_bytes())
        self.do("office", "logotype", "--clear")
        self.do("verify", "--annex", first, self.number)

    # Rule: a file that is broken or built to do harm is refused with what is wrong, and nothing is changed.
    def test_hostile(self):
        self.do("office", "logotype", self.write("logotyp.png", png()))
        before = self.do_json("office")
        whole = png()
        files = {
            "tom.png": (b"", "empty"),
            "halv.png": (whole[:len(whole) // 2], "damaged"),
            "trasig.png": (whole.replace(b"IDAT", b"IDAX"), "damaged"),
            "bomb.png": (png(30000, 30000, b"\0" * 100), "pixels"),
            "smal.png": (png(2000, 2), "20 times as wide"),
            "stor.png": (whole + b"\0" * (2 << 20), "larger than 2 MB"),
            "bild.jpg": (b"\xff\xd8\xff\xe0" + b"\0" * 100, "neither a PNG nor an SVG"),
            "text.png": ("inget".encode(), "neither a PNG nor an SVG"),
        }
        for name, (contents, words) in files.items():
            self.refuse("office", "logotype", self.write(name, contents), saying=[name, words, "nothing is changed"])
        self.refuse("office", "logotype", self.folder / "finns-inte.png", saying="could not be opened")
        self.assertEqual(self.do_json("office"), before)

    # Rule: a drawing is drawn at the resolution of print; what it points to outside itself is not read.
    def test_drawing(self):
        self.need_svg()
        self.do("office", "logotype", self.write("logotyp.svg", DRAWING))
        alone = self.do_json("office")["logotype"]
        self.write("hemlig.png", png())
        outside = DRAWING.replace("</svg>", '<image xlink:href="hemlig.png" width="400" height="100"/>'
                                            f'<image xlink:href="file://{self.folder}/hemlig.png" width="400" height="100"/></svg>')
        self.do("office", "logotype", self.write("ute.svg", outside))
        self.assertEqual(self.do_json("office")["logotype"], alone)

    def test_hostile_drawing(self):
        self.need_svg()
        before = self.do_json("office")
        files = {
            "fel.svg": svg("<rect><circle></rect>"),
            "slut.svg": DRAWING[:-20],
            "skratt.svg": svg('<path d="&g;"/>', LAUGHS),
            "ord.svg": svg('<text x="10" y="20">Länsstyrelsen</text>'),
            "gömd.svg": "<svg" + "\0" * 2000,
        }
        for name, contents in files.items():
            self.refuse("office", "logotype", self.write(name, contents), saying=[name, "nothing is changed"])
        for letters in ('<text x="10" y="20">Länsstyrelsen</text>', '<s:text xmlns:s="http://www.w3.org/2000/svg">Län</s:text>'):
            self.refuse("office", "logotype", self.write("ord.svg", svg(letters)),
                        saying=["letters that are not shapes", "convert text to paths", "PNG"])
        result = self.refuse("office", "logotype", self.write("rad.svg", svg("\n\n<rect>\n</circle>\n")), saying="damaged")
        self.assertRegex(result.err, r"[Ll]ine|4:")
        self.assertEqual(self.do_json("office"), before)

    # Rule: a name that there is not, and too few or too many words, change nothing.
    def test_usage(self):
        self.refuse("office", "färg", "blå", saying="there is no “färg”", status=2)
        self.refuse("office", "authority", saying="--clear", status=2)
        self.refuse("office", "authority", "en", "två", saying="--clear", status=2)
        self.refuse("office", "authority", "x" * 20001, saying="too long", status=2)


def pdf_bytes(path):
    """The file with its packed objects unpacked."""
    data = path.read_bytes()
    unpacked = [data]
    at = 0
    while (at := data.find(b"stream\n", at)) >= 0:
        try:
            unpacked.append(zlib.decompressobj().decompress(data[at + 7:]))
        except zlib.error:
            pass
        at += 7
    return b"".join(unpacked)


if __name__ == "__main__":
    cli.main()
