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

    # Rule: the masks of the case do the same, in every paper and every format; what they leave that looks alike is warned of.
    def test_masks_of_the_case(self):
        self.do("add", self.number, self.write(f"{NAME.replace(' ', '_')}_intyg.txt", "Intyg"))
        self.do("masks", "add", self.number, "--words", NAME, "--ground", "osl-21-1")
        self.do("masks", "add", self.number, "--quote", SECRET, "--ground", "eget skäl")
        self.do("masks", "add", self.number, "--words", "Ingenstans", "--ground", "osl-21-3")
        listed = self.do_json("masks", "list", self.number)["masks"]
        self.assertEqual([mask["reach"] for mask in listed], ["words", "passage", "words"])
        self.assertEqual(listed[0]["ground"], GROUND + " (2009:400)")

        masked = self.folder / "kopia.pdf"
        said = self.do("report", self.number, "annex", "-o", masked, "--secrecy", f"Gäller {NAME}", "--disclosure").err
        self.assertIn("mask 3 hides nothing", said)
        for words in (NAME, "Zackarias", "Qvarnlöf", SECRET, "fyrtio"):
            self.assertEqual(holds(masked, words), [], words)
        self.assertEqual(pdf_rules.check(pdf_document.Document(masked)), [])
        self.do("report", self.number, "annex", "-o", self.folder / "kopia.txt", "--disclosure")
        text = " ".join((self.folder / "kopia.txt").read_text(encoding="utf-8").split())
        self.assertIn("Grund: eget skäl Ställen: 1", text)
        self.assertNotIn("21 kap. 3 §", text)
        for kind in ("annex", "analysis", "completion", "review"):
            for suffix in ("odt", "html", "txt"):
                path = self.folder / f"{kind}.{suffix}"
                self.do("report", self.number, kind, "-o", path, "--disclosure")
                parts = [path.read_bytes()]
                if suffix == "odt":
                    with zipfile.ZipFile(path) as package:
                        parts = [package.read(part) for part in package.namelist()]
                for part in parts:
                    for words in ("zackarias", "qvarnlöf", "fyrtio"):
                        self.assertNotIn(words, part.decode("utf-8").casefold(), (kind, suffix))

    # Rule: of a place that a quote holds a part of, that part is gone from the quote, and the rest of the quote stands.
    def test_a_place_that_is_quoted_in_part(self):
        half = "deltagare, varav hälften"
        self.do("masks", "add", self.number, "--quote", half, "--ground", "osl-21-1")
        self.do("report", self.number, "annex", "-o", self.folder / "del.txt", "--disclosure")
        text = " ".join((self.folder / "del.txt").read_text(encoding="utf-8").split())
        self.assertIn("minst fyrtio [maskerat 1] kvinnor", text)
        self.assertNotIn(half, text)
        self.do("masks", "remove", self.number, "1")
        self.do("masks", "add", self.number, "--quote", "Vi räknar med minst fyrtio", "--ground", "osl-21-1")
        self.do("report", self.number, "annex", "-o", self.folder / "del2.txt", "--disclosure")
        text = (self.folder / "del2.txt").read_text(encoding="utf-8")
        self.assertIn("[maskerat\u00a01] deltagare", text)
        for words in ("minst", "fyrtio"):
            self.assertNotIn(words, text)

    # Rule: a new version of the document lets nothing out: not of the quotes that followed to it, and not of those that stayed.
    def test_a_place_in_another_version(self):
        self.do("masks", "add", self.number, "--quote", "Vi räknar med minst fyrtio deltagare", "--ground", "osl-21-1")
        newer = self.write("nyare.txt", "Några ord före.\n\n" + cli.APPLICATION)
        self.do("add", self.number, newer, "--replaces", "1")
        self.do("report", self.number, "annex", "-o", self.folder / "ny.txt", "--disclosure")
        text = " ".join((self.folder / "ny.txt").read_text(encoding="utf-8").split())
        self.assertIn("[maskerat 1], varav hälften kvinnor", text)
        for words in ("minst", "fyrtio"):
            self.assertNotIn(words, text)

    # Rule: masks that meet are both cut, and both are told of where they were.
    def test_masks_that_meet(self):
        self.do("masks", "add", self.number, "--words", "minst fyrtio deltagare", "--ground", "ett")
        self.do("masks", "add", self.number, "--words", "deltagare, varav hälften", "--ground", "två")
        self.do("report", self.number, "annex", "-o", self.folder / "två.txt", "--disclosure")
        text = (self.folder / "två.txt").read_text(encoding="utf-8")
        self.assertIn("[maskerat\u00a01, 2] kvinnor", text)
        for words in ("minst fyrtio", "varav"):
            self.assertNotIn(words, text)

    # Rule: forms, parts and other writings that are left are warned of; with --parts they go too.
    def test_what_is_left_is_warned_of(self):
        self.do("answer", self.number, "gavleborg", "1.1", "ja", "--reason",
                "Qvarnlöfska huset, 811218-9876 eller 19811218 9876. Zackarias ringde.")
        self.do("masks", "add", self.number, "--words", NAME, "--ground", "osl-21-1")
        self.do("masks", "add", self.number, "--words", "198112189876", "--ground", "osl-21-1")
        said = self.do("report", self.number, "annex", "-o", self.folder / "kvar.txt", "--disclosure").err
        for words in ("“Qvarnlöfska”", "“Zackarias”", "“811218-9876”", "“19811218 9876”"):
            self.assertIn(words, said)
        self.do("masks", "add", self.number, "--words", "qvarnlöf", "--parts", "--ground", "osl-21-1")
        self.do("report", self.number, "annex", "-o", self.folder / "borta.txt", "--disclosure")
        self.assertNotIn("qvarnlöf", (self.folder / "borta.txt").read_text(encoding="utf-8").casefold())

    # Rule: the name of the file tells nothing either, and tables, which could hold words that nobody sees, are no copies.
    def test_what_a_copy_cannot_be(self):
        self.refuse("report", self.number, "annex", "-o", "a.pdf", "--disclosure", saying="no masks")
        self.do("masks", "add", self.number, "--words", NAME, "--ground", "osl-21-1")
        for name in ("Zackarias Qvarnlöf.pdf", "zackarias_qvarnlöf.pdf", "stöd-QVARNLÖF.pdf", "zackariasqvarnlöf.pdf"):
            self.refuse("report", self.number, "annex", "-o", name, "--disclosure", saying="name of the file tells")
            self.assertFalse((self.folder / name).exists())
        for name in ("a.xlsx", "a.csv"):
            self.refuse("report", self.number, "answers", "-o", name, "--disclosure", status=2, saying="only a paper")
        self.refuse("report", self.number, "annex", "-o", "a.pdf", "--disclosure", "--masks", "m.json", status=2,
                    saying="--masks or --disclosure")

    # Rule: a mask that hides nothing, would hide far too much, or tells what it hides, is refused; what is masked can be undone.
    def test_masks_that_cannot_be_kept(self):
        for options, saying in ((("--words", "Ek", "--parts", "--ground", "x"), "too short"), (("--words", "Ek"), "on what ground"),
                                (("--ground", "x"), "say what to mask"), (("--words", NAME, "--ground", f"Rör {NAME}"), "in the ground"),
                                (("--words", NAME, "--quote", SECRET, "--ground", "x"), "or one --quote")):
            self.refuse("masks", "add", self.number, *options, status=2, saying=saying)
        self.refuse("masks", "add", self.number, "--quote", "finns inte", "--ground", "x", saying="finns inte")
        self.assertEqual(self.do_json("masks", "list", self.number)["masks"], [])
        self.do("masks", "add", self.number, "--words", NAME, "--ground", "osl-21-1")
        self.do("undo", self.number)
        self.assertEqual(self.do_json("masks", "list", self.number)["masks"], [])
        self.do("redo", self.number)
        self.do("masks", "remove", self.number, "1")
        self.refuse("masks", "remove", self.number, "1", saying="no mask 1")
        self.refuse("masks", "hide", self.number, status=2, saying="say list CASE")
        self.assertIn("21 kap. 1 §", self.do("masks", "grounds").out)

    def test_a_copy_proves_nothing(self):
        masked = self.report("maskerad.pdf", [{"words": NAME, "ground": GROUND}])
        self.refuse("verify", "--annex", masked, self.number, saying="copy for disclosure")


if __name__ == "__main__":
    cli.main()
