"""Papers keep the rules of PDF/A-2a and PDF/UA-1, and each rule finds the fault that it is there for."""

import copy
import json

import cli
import pdf_document
import pdf_rules

STRANGE = "Sökande محمد علي حسن (2026) نص 12 st., ኣበበ, z̵, 😀, Łódź, Жуков"


def page(document):
    return document.pages()[0][1]


def set_content(document, change):
    reference = page(document)["/Contents"]
    document.data[reference] = change(document.data[reference])


def set_xmp(document, old, new):
    reference = document.root["/Metadata"]
    document.data[reference] = document.data[reference].replace(old.encode(), new.encode())


ANALYSIS = {
    "groups": [{"id": "g1", "label": "utrikes födda kvinnor"}, {"id": "g2", "label": "inrikes födda män"}],
    "cells": [
        {"group": "g1", "alternative": "granted", "effect": "gains", "degree": 2, "certainty": "medium", "reason": "Skäl.", "quotes": []},
        {"group": "g2", "alternative": "granted", "effect": "unknown", "reason": "", "quotes": []}],
}


def first(document, of_type):
    return next(one for one in document.elements() if one.type == of_type)


def font(document, subtype):
    return next(one for _, one in pdf_rules.fonts(document) if one["/Subtype"] == subtype)


def set_unicode(document, value):
    reference = font(document, "/Type0")["/ToUnicode"]
    document.data[reference] = b"1 beginbfchar <0001> <" + value + b"> endbfchar"


def add_object(document, value):
    reference = f"{len(document.objects) + 1000} 0 R"
    document.objects[reference] = value
    return reference


def add_annotation(document, **more):
    value = {"/Type": "/Annot", "/Subtype": "/Link", "/F": 4, **{f"/{key}": value for key, value in more.items()}}
    page(document)["/Annots"] = [add_object(document, value)]


def add_element(document, of_type, **more):
    """A new last kid of the document's element."""
    top = document.tree()[0]
    value = {"/S": of_type, "/P": top.reference, "/K": [], **{f"/{key}": value for key, value in more.items()}}
    top.value["/K"] = [*top.value["/K"], add_object(document, value)]


def set_header(document):
    document.raw = document.raw.replace(b"%PDF-1.7", b"%PDF-2.0", 1)


def add_tail(document):
    document.raw += b"more"


def break_profile(document):
    reference = document.at(document.root["/OutputIntents"])[0]
    reference = document.get(reference)["/DestOutputProfile"]
    document.data[reference] = b"no profile"


def forget_true_type(document):
    one = font(document, "/TrueType")
    one["/Encoding"] = "/MacExpertEncoding"
    document.get(one["/FontDescriptor"])["/Flags"] = 32


# What breaks each rule, by the name of its function.
FAULTS = {
    "header": set_header,
    "trailer": lambda document: document.trailer.pop("/ID"),
    "end_of_file": add_tail,
    "streams": lambda document: document.objects[next(iter(document.streams))].update({"/Filter": "/LZWDecode"}),
    "permissions": lambda document: document.root.update({"/Perms": {}}),
    "limits": lambda document: set_content(document, lambda data: b"q " * 29 + data),
    "operators": lambda document: set_content(document, lambda data: data + b" fjong"),
    "output_intent": break_profile,
    "colours": lambda document: set_content(document, lambda data: data + b" 0 0 0 1 k"),
    "graphics_state": lambda document: add_object(document, {"/Type": "/ExtGState", "/TR": "/Identity"}),
    "pictures": lambda document: add_object(document, {"/Subtype": "/Image", "/Interpolate": True}),
    "forms": lambda document: add_object(document, {"/Subtype": "/Form", "/Ref": {}}),
    "transparency": lambda document: page(document).update({"/Group": {"/S": "/Transparency"}}),
    "font_types": lambda document: font(document, "/Type0").update({"/Subtype": "/Type9"}),
    "glyph_maps": lambda document: font(document, "/CIDFontType2").pop("/CIDToGIDMap"),
    "code_maps": lambda document: font(document, "/Type0").update({"/Encoding": "/GBK-EUC-H"}),
    "embedded": lambda document: [document.get(one).clear() for _, one in document.of_type("/FontDescriptor")],
    "encodings": forget_true_type,
    "to_unicode": lambda document: font(document, "/Type0").pop("/ToUnicode"),
    "real_characters": lambda document: set_unicode(document, b"FEFF"),
    "no_private_use": lambda document: set_unicode(document, b"E000"),
    "no_notdef": lambda document: set_content(document, lambda data: data.replace(b"<00", b"<000000", 1)),
    "annotations": lambda document: add_annotation(document, F=0),
    "no_forms": lambda document: document.root.update({"/AcroForm": {}}),
    "actions": lambda document: document.root.update({"/OpenAction": {"/S": "/JavaScript"}}),
    "metadata": lambda document: set_xmp(document, "</dc:title>", ""),
    "extension_schema": lambda document: set_xmp(document, "pdfaSchema:namespaceURI", "pdfaSchema:other"),
    "in_step": lambda document: document.info.update({"/Title": "u:En annan titel"}),
    "identified": lambda document: set_xmp(document, "<pdfaid:conformance>A", "<pdfaid:conformance>B"),
    "marked": lambda document: document.root.pop("/MarkInfo"),
    "tree": lambda document: first(document, "/TR").value.update({"/P": "1 0 R"}),
    "parent_tree": lambda document: document.at(document.root, "/StructTreeRoot", "/ParentTree").update({"/Nums": []}),
    "element_types": lambda document: first(document, "/P").value.update({"/S": "/Stycke"}),
    "language": lambda document: document.root.update({"/Lang": "u:svenska språket"}),
    "no_files": lambda document: document.root.update({"/AF": []}),
    "no_layers": lambda document: document.root.update({"/OCProperties": {}}),
    "no_presentations": lambda document: page(document).update({"/PresSteps": {}}),
    "no_requirements": lambda document: document.root.update({"/Requirements": []}),
    "identified_as_accessible": lambda document: set_xmp(document, "<pdfuaid:part>1", "<pdfuaid:part>2"),
    "all_marked": lambda document: set_content(document, lambda data: data + b" 0 0 9 9 re f"),
    "marks_in_tree": lambda document: first(document, "/P").value.update({"/K": []}),
    "title": lambda document: document.root.pop("/ViewerPreferences"),
    "not_suspect": lambda document: document.root["/MarkInfo"].update({"/Suspects": True}),
    "nesting": lambda document: first(document, "/Table").value.update({"/S": "/Div"}),
    "placed": lambda document: first(document, "/Figure").value["/A"].update({"/BBox": [0, 0, 9999, 10]}),
    "told": lambda document: add_element(document, "/Figure"),
    "headings": lambda document: first(document, "/H2").value.update({"/S": "/H4"}),
    "tables": lambda document: first(document, "/TH").value.pop("/A"),
    "lists": lambda document: add_element(document, "/LI"),
    "annotations_in_tree": add_annotation,
}


class Rules(cli.Case):
    def write_paper(self, kind="annex", reason=STRANGE):
        number = self.make_case()
        self.do("answer", number, "gavleborg", "1.1", "ja", "--reason", reason, "--quote", "minst fyrtio deltagare")
        self.do("answer", number, "gavleborg", "1.3", "delvis", "--reason", "Skäl.", "--missing", "Utgångsläge.")
        self.do("analysis", number, "set", "-", stdin=json.dumps(ANALYSIS).encode())
        self.do("report", number, kind, "-o", self.folder / f"{kind}.pdf")
        return pdf_document.Document(self.folder / f"{kind}.pdf")

    def test_papers_keep_every_rule(self):
        cli.need("qpdf")
        for number, kind in enumerate(("annex", "analysis", "completion", "review")):
            self.store = self.folder / f"{number}.beakta"
            self.assertEqual(pdf_rules.check(self.write_paper(kind)), [], kind)

    def test_an_empty_case_keeps_every_rule(self):
        cli.need("qpdf")
        number = self.make_case()
        self.do("report", number, "annex", "-o", self.folder / "tom.pdf")
        self.assertEqual(pdf_rules.check(pdf_document.Document(self.folder / "tom.pdf")), [])

    # Rule (ISO 14289-1, 7.3): a chart is a picture that is told in words, with a caption in it.
    def test_charts_are_told(self):
        cli.need("qpdf")
        document = self.write_paper("analysis")
        figure = first(document, "/Figure")
        self.assertIn("utrikes födda kvinnor. Om stöd ges: Gynnas, tydligt (ganska säkert).", document.text(figure.value["/Alt"]))
        self.assertIn("inrikes födda män. Om stöd ges: Vet inte. Om stöd inte ges: Inte bedömt.", document.text(figure.value["/Alt"]))
        self.assertEqual([one.type for one in figure.kids], ["/Caption"])

    # Rule: a check that cannot fail is no check.
    def test_each_rule_finds_its_fault(self):
        cli.need("qpdf")
        whole = self.write_paper()
        subtypes = {one["/Subtype"] for _, one in pdf_rules.fonts(whole)}
        needed = {"glyph_maps": "/CIDFontType2", "encodings": "/TrueType"}
        self.assertEqual({one.__name__ for one in pdf_rules.RULES}, set(FAULTS))
        for one in pdf_rules.RULES:
            if needed.get(one.__name__, "/Type0") not in subtypes:
                continue
            broken = copy.deepcopy(whole)
            FAULTS[one.__name__](broken)
            found = [fault for fault in pdf_rules.check(broken) if fault.startswith(one.name)]
            self.assertTrue(found, f"{one.__name__} does not see its fault")


if __name__ == "__main__":
    cli.main()
