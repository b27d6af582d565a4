"""A copy for disclosure: what is masked is not in the file, and the file says what was masked and on what ground."""

import json
import re
import zipfile

import cli
import pdf_document
import pdf_rules

GROUND = "21 kap. 1 § offentlighets- och sekretesslagen"
NAME = "Zackarias Qvarnlöf"
SECRET = "minst fyrtio deltagare, varav hälften kvinnor"


def characters(document, font):
    """What each code of a font is, by its map to Unicode."""
    data = document.data[font["/ToUnicode"]].decode("latin-1")
    table = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", data, re.S):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            table[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", data, re.S):
        for low, high, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            for i in range(int(low, 16), int(high, 16) + 1):
                table[i] = chr(int(value, 16) + i - int(low, 16))
    return table


def shown(document):
    text = ""
    for font, codes in pdf_rules.codes_shown(document):
        table = characters(document, font)
        size = 2 if font["/Subtype"] == "/Type0" else 1
        text += "".join(table.get(int.from_bytes(codes[i:i + size], "big"), "?") for i in range(0, len(codes), size))
    return text


def squeezed(text):
    return re.sub(r"\W", "", text).casefold()


def holds(path, words):
    """Where the words are in a PDF: in its bytes, in any stream when it is unpacked, in any string, in what its pages show."""
    document = pdf_document.Document(path)
    found = []
    for encoding in ("utf-8", "latin-1", "utf-16-be"):
        needle = words.encode(encoding)
        hidden = needle.hex().encode()
        for name, data in (("the file", document.raw), *document.data.items()):
            if needle in data or hidden in data.lower():
                found.append(f"{name} ({encoding})")
    if squeezed(words) in squeezed(json.dumps(document.objects, ensure_ascii=False) + json.dumps(document.trailer, ensure_ascii=False)):
        found.append("a string")
    if squeezed(words) in squeezed(shown(document)):
        found.append("a page")
    return found


class Disclosure(cli.Case):
    def setUp(self):
        super().setUp()
        cli.need("qpdf")
        self.number = self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--number", "403-1201-2026", "--title",
                              f"Stöd till {NAME}").out.strip()
        self.do("answer", self.number, "gavleborg", "1.1", "ja", "--reason", f"{NAME.upper()}s insats når fler.", "--quote", SECRET)

    def report(self, file, masks=None, kind="annex"):
        options = ["--masks", self.write("masker.json", json.dumps(masks))] if masks is not None else []
        self.do("report", self.number, kind, "-o", self.folder / file, "--secrecy", f"Gäller {NAME}", *options)
        return self.folder / file

    # Rule: a masked passage's text is nowhere in the file.
    def test_what_is_masked_is_not_in_the_file(self):
        whole = self.report("hel.pdf")
        for words in (NAME, SECRET):
            self.assertIn("a page", holds(whole, words))
        self.assertTrue(any(each.startswith("the file") for each in holds(whole, NAME)), "the title is in the metadata")

        masked = self.report("maskerad.pdf", [{"words": NAME, "ground": GROUND}, {"evidence": 1, "ground": GROUND}])
        for words in (NAME, "Zackarias", "Qvarnlöf", SECRET, "fyrtio"):
            self.assertEqual(holds(masked, words), [], words)
        self.assertEqual(pdf_rules.check(pdf_document.Document(masked)), [])

    # Rule: nor is it in a figure, in what is drawn, in what is read aloud instead of it, or in its series; cut short it would
    # stand there in part.
    def test_figures_are_masked(self):
        label = "Deltagare i den insats som kommunen har erbjudit sedan förra året, och deras närmaste, däribland släktingar till " + NAME
        analysis = {"groups": [{"id": "g1", "label": label}], "resources": [{"group": "g1", "sek": 1000}],
                    "cells": [{"group": "g1", "alternative": "granted", "effect": "gains", "reason": "", "quotes": []}]}
        self.do("analysis", self.number, "set", "-", stdin=json.dumps(analysis).encode())
        for kind in ("annex", "analysis"):
            self.assertNotEqual(holds(self.report(f"hel-{kind}.pdf", kind=kind), NAME), [])
            masked = self.report(f"maskerad-{kind}.pdf", [{"words": NAME, "ground": GROUND}], kind)
            for words in (NAME, "Zackarias"):
                self.assertEqual(holds(masked, words), [], words)
            page = self.report(f"maskerad-{kind}.html", [{"words": NAME, "ground": GROUND}], kind).read_text(encoding="utf-8")
            self.assertNotIn("Zackarias", page)

    # Rule: a list says what was masked, how often, and on what ground; the copy says that it is one.
    def test_what_was_masked_is_listed(self):
        text = self.report("maskerad.txt", [{"words": NAME, "ground": GROUND}]).read_text(encoding="utf-8")
        self.assertIn("[maskerat\u00a01]", text)
        text = " ".join(text.split())
        self.assertNotIn("qvarnlöf", text.casefold())
        self.assertIn("Kopia för utlämnande", text)
        self.assertIn(f"Grund: {GROUND} Ställen: 3", text)

    def test_the_open_document_is_masked_too(self):
        path = self.report("maskerad.odt", [{"words": NAME, "ground": GROUND}])
        with zipfile.ZipFile(path) as package:
            for part in package.namelist():
                self.assertNotIn("qvarnlöf", package.read(part).decode("utf-8").casefold(), part)

    def test_the_page_is_masked_too(self):
        page = self.report("maskerad.html", [{"words": NAME, "ground": GROUND}]).read_text(encoding="utf-8")
        self.assertIn(GROUND, page)
        self.assertNotIn("qvarnlöf", page.casefold())

    # Rule: words are found over white space and in any case, and are not found inside other words.
    def test_whole_words_in_any_case(self):
        text = self.report("a.txt", [{"words": "INSATS", "ground": GROUND}]).read_text(encoding="utf-8")
        self.assertNotIn("insats når", text)
        self.refuse("report", self.number, "annex", "-o", "b.txt", "--masks",
                    self.write("m.json", json.dumps([{"words": "insa", "ground": GROUND}])), saying="nowhere in the paper")

    # Rule: a mask that hides nothing, or that tells what it hides, is refused, and nothing is written.
    def test_bad_masks(self):
        cases = (([{"words": "Finns Inte", "ground": GROUND}], "mask 1: its words are nowhere"),
                 ([{"words": NAME, "ground": f"Rör {NAME}"}], "stand in a ground"),
                 ([{"words": NAME, "ground": GROUND}, {"words": " ", "ground": GROUND}], "mask 2: it names no words"),
                 ([{"words": NAME}], "no ground"), ([{"evidence": 9, "ground": GROUND}], "no words, or an evidence"),
                 ([{"evidence": "1", "ground": GROUND}], "no words, or an evidence"), ([{"words": 3}], "it is an object"), (["x"], "it is an object"),
                 ([], "a JSON list"), ({}, "a JSON list"))
        for masks, saying in cases:
            self.refuse("report", self.number, "annex", "-o", "ut.pdf", "--masks", self.write("m.json", json.dumps(masks)),
                        saying=saying)
        self.refuse("report", self.number, "annex", "-o", "ut.pdf", "--masks", self.write("m.json", "inte json"), saying="m.json")
        self.refuse("report", self.number, "annex", "-o", "ut.pdf", "--masks", "saknas.json", saying="saknas.json")
        self.assertFalse((self.folder / "ut.pdf").exists())

    def test_a_copy_proves_nothing(self):
        masked = self.report("maskerad.pdf", [{"words": NAME, "ground": GROUND}])
        self.refuse("verify", "--annex", masked, self.number, saying="copy for disclosure")


if __name__ == "__main__":
    cli.main()
