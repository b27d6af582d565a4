"""Rules of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) over `qpdf --json`, each named after its clause.

What a file may leave out is no rule here. Widths and outlines of glyphs (6.2.11.5) are not read: that takes a font library.
Alone: pdf_rules.py FILE… prints what each file breaks.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import pdf_document

RULES = []
STANDARD_TYPES = {f"/{name}" for name in (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure "
    "Formula Form").split()}
OPERATORS = set("""b B b* B* BDC BI BMC BT BX c cm cs CS d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n
 q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"""".split())
SHOWING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI"}
SIMPLE_FONTS = ("/Type1", "/TrueType", "/MMType1")
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/", "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/", "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
}


def rule(standard, clause, words):
    """A function of a document that yields what is wrong, once for each fault."""
    def add(function):
        function.name = f"{standard} {clause}: {words}"
        RULES.append(function)
        return function
    return add


def check(document):
    """What the document breaks: "rule: fault", sorted by rule."""
    faults = []
    for one in RULES:
        try:
            faults += [f"{one.name}: {fault}" for fault in one(document)]
        except (KeyError, TypeError, AttributeError, ValueError, ElementTree.ParseError) as problem:
            faults.append(f"{one.name}: cannot be read ({problem!r})")
    return faults


def having(document, *keys):
    for reference, one in document.dictionaries():
        for key in keys:
            if key in one:
                yield f"{key} in {reference}"


def packet(document):
    return ElementTree.fromstring(re.sub(r"<\?xpacket.*?\?>", "", document.xmp))


def said(document, path):
    found = packet(document).find(f".//{path}", NAMESPACES)
    return None if found is None else "".join(found.itertext())


def fonts(document):
    return document.of_type("/Font")


def codes_shown(document):
    """(font, bytes) for every string that is shown."""
    for _, page in document.pages():
        font = None
        for operator, operands in document.operations(page):
            if operator == "Tf":
                font = document.at(page, "/Resources", "/Font", operands[0])
            elif operator in ("Tj", "'", '"', "TJ"):
                last = operands[-1] if operands else []
                for each in last if isinstance(last, list) else [last]:
                    if isinstance(each, bytes):
                        yield font, each


# ISO 19005-2, 6.1: the file

@rule("ISO 19005-2", "6.1.2", "the header names the version, and a comment of four bytes above 127 follows")
def header(document):
    if not re.match(rb"%PDF-1\.[0-7][\r\n]+%[\x80-\xff]{4}", document.raw):
        yield repr(document.raw[:16])


@rule("ISO 19005-2", "6.1.3", "the trailer has a file identifier of two strings, and nothing is encrypted")
def trailer(document):
    if len(document.get(document.trailer.get("/ID", []))) != 2:
        yield "no /ID"
    if "/Encrypt" in document.trailer:
        yield "/Encrypt"


@rule("ISO 19005-2", "6.1.3", "nothing follows the last end-of-file mark but an end of line")
def end_of_file(document):
    if not re.search(rb"%%EOF\r?\n?\Z", document.raw):
        yield repr(document.raw[-16:])


@rule("ISO 19005-2", "6.1.7", "no stream lies in another file, or is packed with LZW")
def streams(document):
    for reference in document.streams:
        one = document.objects[reference]
        filters = document.get(one.get("/Filter", []))
        for key in ("/F", "/FFilter", "/FDecodeParms"):
            if key in one:
                yield f"{key} in {reference}"
        for name in filters if isinstance(filters, list) else [filters]:
            if name in ("/LZWDecode", "/Crypt"):
                yield f"{name} in {reference}"


@rule("ISO 19005-2", "6.1.12", "there are no permissions")
def permissions(document):
    yield from (["/Perms"] if "/Perms" in document.root else [])


@rule("ISO 19005-2", "6.1.13", "strings, names, numbers and the nesting of q keep within the limits; pages are 3 to 14,400 units")
def limits(document):
    for _, page in document.pages():
        box = document.get(page.get("/MediaBox"))
        if not all(3 <= box[i + 2] - box[i] <= 14400 for i in (0, 1)):
            yield f"page of {box}"
        depth = deepest = 0
        for operator, operands in document.operations(page):
            depth += (operator == "q") - (operator == "Q")
            deepest = max(deepest, depth)
            if any(isinstance(each, bytes) and len(each) > 32767 for each in operands):
                yield "a string of more than 32,767 bytes"
        if deepest > 28 or depth:
            yield f"q nested {deepest} deep, {depth} left open"
    for reference, one in document.dictionaries():
        yield from (f"name {key} in {reference}" for key in one if len(key.encode()) > 128)


# 6.2: graphics

@rule("ISO 19005-2", "6.2.2", "pages use only operators that there are, and name their own resources")
def operators(document):
    for reference, page in document.pages():
        if "/Resources" not in page:
            yield f"no resources of {reference}"
        yield from (f"{one} on {reference}" for one, _ in document.operations(page) if one not in OPERATORS)


@rule("ISO 19005-2", "6.2.3", "there is one output intent, with an RGB profile of ICC version 2 or 4")
def output_intent(document):
    intents = document.get(document.root.get("/OutputIntents", []))
    profiles = {document.get(one).get("/DestOutputProfile") for one in intents
                if document.get(one).get("/S") == "/GTS_PDFA1"}
    if len(profiles) != 1:
        yield f"{len(profiles)} profiles"
    for one in profiles:
        data = document.data.get(one, b"")
        if data[36:40] != b"acsp" or data[16:20] != b"RGB " or data[8:9] not in (b"\2", b"\4") or document.at(one, "/N") != 3:
            yield f"profile {one}"


@rule("ISO 19005-2", "6.2.4.3", "colours are those of the output intent: RGB or grey")
def colours(document):
    for reference, page in document.pages():
        yield from (f"{one} on {reference}" for one, _ in document.operations(page) if one in ("k", "K"))
    for reference, one in document.dictionaries():
        if "/DeviceCMYK" in [document.get(each) for each in one.values() if not isinstance(each, (dict, list))]:
            yield f"/DeviceCMYK in {reference}"


@rule("ISO 19005-2", "6.2.5", "no graphics state sets a transfer function, a halftone's phase or a black generation")
def graphics_state(document):
    yield from having(document, "/TR", "/HTP")


@rule("ISO 19005-2", "6.2.8", "pictures are not interpolated and have no alternates")
def pictures(document):
    for reference, one in document.of_type("/Image", key="/Subtype"):
        if one.get("/Interpolate") is True or "/Alternates" in one or "/OPI" in one:
            yield reference


@rule("ISO 19005-2", "6.2.9", "no form is PostScript, or a reference to another file")
def forms(document):
    yield from (reference for reference, one in document.of_type("/PS", key="/Subtype"))
    yield from (reference for reference, one in document.of_type("/Form", key="/Subtype") if "/Ref" in one or "/OPI" in one)


@rule("ISO 19005-2", "6.2.10", "nothing is transparent")
def transparency(document):
    for reference, one in document.dictionaries():
        if document.get(one.get("/SMask", "/None")) != "/None" or one.get("/BM", "/Normal") not in ("/Normal", "/Compatible"):
            yield reference
        if any(one.get(key, 1) != 1 for key in ("/CA", "/ca") if isinstance(one.get(key, 1), (int, float))):
            yield reference
    yield from (reference for reference, page in document.pages() if "/Group" in page)


# 6.2.11: fonts

@rule("ISO 19005-2", "6.2.11.2", "fonts are of a type that there is")
def font_types(document):
    for reference, one in fonts(document):
        if one.get("/Subtype") not in (*SIMPLE_FONTS, "/Type0", "/Type3", "/CIDFontType0", "/CIDFontType2"):
            yield f"{one.get('/Subtype')} in {reference}"


@rule("ISO 19005-2", "6.2.11.3.2", "a TrueType font addressed by numbers says how they become glyphs")
def glyph_maps(document):
    for reference, one in fonts(document):
        if one.get("/Subtype") == "/CIDFontType2" and one.get("/CIDToGIDMap") != "/Identity" \
                and one.get("/CIDToGIDMap") not in document.streams:
            yield reference


@rule("ISO 19005-2", "6.2.11.3.3", "codes are read as numbers (Identity-H, Identity-V) or by a map in the file")
def code_maps(document):
    for reference, one in fonts(document):
        if one.get("/Subtype") == "/Type0" and one.get("/Encoding") not in ("/Identity-H", "/Identity-V") \
                and one.get("/Encoding") not in document.streams:
            yield reference


@rule("ISO 19005-2", "6.2.11.4.1", "every font is in the file")
def embedded(document):
    for reference, one in fonts(document):
        if one.get("/Subtype") in (*SIMPLE_FONTS, "/CIDFontType0", "/CIDFontType2"):
            descriptor = document.at(one, "/FontDescriptor") or {}
            if not any(document.data.get(descriptor.get(key)) for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"{one.get('/BaseFont')} ({reference})"


@rule("ISO 19005-2", "6.2.11.6", "a TrueType font that is not symbolic has one of the two encodings")
def encodings(document):
    for reference, one in fonts(document):
        if one.get("/Subtype") != "/TrueType":
            continue
        encoding = document.get(one.get("/Encoding"))
        base = encoding.get("/BaseEncoding") if isinstance(encoding, dict) else encoding
        is_symbolic = bool(document.at(one, "/FontDescriptor").get("/Flags", 0) & 4)
        if not is_symbolic and base not in ("/WinAnsiEncoding", "/MacRomanEncoding"):
            yield reference


def unicode_values(document, font):
    data = document.data.get(font.get("/ToUnicode"), b"").decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", data, re.S):
        for _, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            yield bytes.fromhex(value).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", data, re.S):
        for value in re.findall(r"<[0-9A-Fa-f]+>\s*<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]*)>", block):
            yield bytes.fromhex(value).decode("utf-16-be", "replace")


@rule("ISO 19005-2", "6.2.11.7.2", "every font that shows text says what its codes are in Unicode")
def to_unicode(document):
    for reference, one in fonts(document):
        if one.get("/Subtype") in (*SIMPLE_FONTS, "/Type0") and not list(unicode_values(document, one)):
            yield f"{one.get('/BaseFont')} ({reference})"


@rule("ISO 19005-2", "6.2.11.7.2", "no code is U+0000, U+FEFF or U+FFFE, and none is nothing")
def real_characters(document):
    for reference, one in fonts(document):
        for value in unicode_values(document, one):
            if value == "" or set(value) & {"\0", "\ufeff", "\ufffe"}:
                yield f"{value!r} in {reference}"


@rule("ISO 19005-2", "6.2.11.7.3", "no character is of the private use area")
def no_private_use(document):
    for reference, one in fonts(document):
        for value in unicode_values(document, one):
            if any(0xe000 <= ord(each) <= 0xf8ff or ord(each) >= 0xf0000 for each in value):
                yield f"{value!r} in {reference}"


@rule("ISO 19005-2", "6.2.11.8", "no text shows .notdef")
def no_notdef(document):
    for font, codes in codes_shown(document):
        if font["/Subtype"] == "/Type0" and any(codes[i:i + 2] == b"\0\0" for i in range(0, len(codes), 2)):
            yield font.get("/BaseFont")


# 6.3 to 6.5: what acts

@rule("ISO 19005-2", "6.3", "annotations are links and notes that are printed and not hidden")
def annotations(document):
    for reference, page in document.pages():
        for each in document.get(page.get("/Annots", [])):
            one = document.get(each)
            if one.get("/Subtype") not in ("/Link", "/Text") or one.get("/F", 0) & 0b100111 != 0b100:
                yield f"{one.get('/Subtype')} on {reference}"


@rule("ISO 19005-2", "6.4", "there is no form to fill in")
def no_forms(document):
    yield from (["/AcroForm"] if "/AcroForm" in document.root else [])


@rule("ISO 19005-2", "6.5", "nothing is launched, played, run or sent, and nothing happens by itself")
def actions(document):
    forbidden = ("/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans",
                 "/GoTo3DView", "/JavaScript", "/SubmitForm")
    yield from (f"{one['/S']} in {reference}" for reference, one in document.dictionaries() if one.get("/S") in forbidden)
    yield from having(document, "/AA", "/JS", "/JavaScript")


# 6.6: metadata

@rule("ISO 19005-2", "6.6.2.1", "the metadata are well-formed XML in a packet that names neither bytes nor encoding")
def metadata(document):
    if document.at(document.root, "/Metadata", "/Subtype") != "/XML":
        yield "no stream of metadata"
        return
    first = re.match(r"<\?xpacket (.*?)\?>", document.xmp)
    if first is None or "bytes=" in first[1] or "encoding=" in first[1]:
        yield "packet"
    packet(document)


@rule("ISO 19005-2", "6.6.2.3", "the properties of PDF/UA are told by an extension schema")
def extension_schema(document):
    if said(document, "pdfaSchema:namespaceURI") != NAMESPACES["pdfuaid"]:
        yield "no schema of pdfuaid"


@rule("ISO 19005-2", "6.6.3", "title, programs and dates are the same in the metadata and in the information dictionary")
def in_step(document):
    pairs = (("/Title", "dc:title"), ("/Author", "dc:creator"), ("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer"))
    for key, path in pairs:
        if document.text(document.info.get(key)) != said(document, path):
            yield key
    for key, path in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        if re.sub(r"\D", "", document.text(document.info.get(key)) or "") != re.sub(r"\D", "", said(document, path) or "-"):
            yield key


@rule("ISO 19005-2", "6.6.4", "the metadata say that the file is PDF/A-2a")
def identified(document):
    if (said(document, "pdfaid:part"), said(document, "pdfaid:conformance")) != ("2", "A"):
        yield "pdfaid"


# 6.7: structure

@rule("ISO 19005-2", "6.7.2.2", "the catalogue says that the file is tagged")
def marked(document):
    if document.at(document.root, "/MarkInfo", "/Marked") is not True:
        yield "/MarkInfo"


@rule("ISO 19005-2", "6.7.3.3", "there is a tree of structure, and every element knows its parent")
def tree(document):
    if document.at(document.root, "/StructTreeRoot") is None:
        yield "no tree"
        return
    for one in document.elements():
        parent = one.parent.reference if one.parent else document.root["/StructTreeRoot"]
        if one.value.get("/P") != parent:
            yield f"{one.type} {one.reference}"


@rule("ISO 19005-2", "6.7.3.3", "the parent tree leads from each mark back to its element")
def parent_tree(document):
    numbers = document.get(document.at(document.root, "/StructTreeRoot", "/ParentTree")["/Nums"])
    owners = {numbers[i]: document.get(numbers[i + 1]) for i in range(0, len(numbers), 2)}
    pages = dict(document.pages())
    for one in document.elements():
        for page, mark in one.marks:
            if owners[pages[page]["/StructParents"]][mark] != one.reference:
                yield f"mark {mark} of {page}"


@rule("ISO 19005-2", "6.7.3.4", "elements are of standard types, or are mapped to them")
def element_types(document):
    roles = document.at(document.root, "/StructTreeRoot", "/RoleMap") or {}
    for one in document.elements():
        if roles.get(one.type, one.type) not in STANDARD_TYPES or (one.type in STANDARD_TYPES and one.type in roles):
            yield one.type


@rule("ISO 19005-2", "6.7.4", "the language of the file is named")
def language(document):
    if not re.match(r"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", document.text(document.root.get("/Lang")) or ""):
        yield "/Lang"


# 6.8 to 6.11: what does not belong in a file for an archive

@rule("ISO 19005-2", "6.8", "no files lie in the file")
def no_files(document):
    yield from having(document, "/EmbeddedFiles", "/EF", "/AF")


@rule("ISO 19005-2", "6.9", "nothing is shown only sometimes")
def no_layers(document):
    yield from having(document, "/OCProperties", "/OC")


@rule("ISO 19005-2", "6.10", "there is no other presentation")
def no_presentations(document):
    yield from having(document, "/AlternatePresentations", "/PresSteps")


@rule("ISO 19005-2", "6.11", "nothing is required of the reader")
def no_requirements(document):
    yield from having(document, "/Requirements")


# ISO 14289-1

@rule("ISO 14289-1", "5", "the metadata say that the file is PDF/UA-1")
def identified_as_accessible(document):
    if said(document, "pdfuaid:part") != "1":
        yield "pdfuaid"


@rule("ISO 14289-1", "7.1", "what a page shows is tagged or an artifact, and never both")
def all_marked(document):
    for reference, page in document.pages():
        open_marks = []
        for operator, operands in document.operations(page):
            if operator in ("BDC", "BMC"):
                if operands[0] == "/Artifact" and any(each not in ("/Artifact", "/Span") for each in open_marks):
                    yield f"an artifact inside {open_marks} on {reference}"
                if "/Artifact" in open_marks and "/MCID" in str(operands):
                    yield f"{operands[0]} inside an artifact on {reference}"
                open_marks.append(operands[0])
            elif operator == "EMC":
                open_marks.pop()
            elif operator in SHOWING and not open_marks:
                yield f"{operator} outside marks on {reference}"


@rule("ISO 14289-1", "7.1", "every mark of a page is in the tree, once, and under its type")
def marks_in_tree(document):
    owners = {}
    for one in document.elements():
        for mark in one.marks:
            if mark in owners:
                yield f"mark {mark} is in the tree twice"
            owners[mark] = one.type
    for reference, page in document.pages():
        for operator, operands in document.operations(page):
            if operator == "BDC" and isinstance(operands[1], list) and "/MCID" in operands[1]:
                mark = (reference, int(operands[1][operands[1].index("/MCID") + 1]))
                if owners.pop(mark, None) != operands[0]:
                    yield f"mark {mark}"
    yield from (f"{mark} is on no page" for mark in owners)


@rule("ISO 14289-1", "7.1", "the window of a reader shows the title, which is not empty")
def title(document):
    if document.at(document.root, "/ViewerPreferences", "/DisplayDocTitle") is not True or not said(document, "dc:title"):
        yield "title"


@rule("ISO 14289-1", "7.1", "nothing is suspect")
def not_suspect(document):
    yield from (["/Suspects"] if document.at(document.root, "/MarkInfo", "/Suspects") is True else [])


@rule("ISO 14289-1", "7.2", "rows stand in tables, cells in rows, items in lists, and nothing else does")
def nesting(document):
    parents = {"/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/LI": {"/L"},
               "/Lbl": {"/LI", "/Note"}, "/LBody": {"/LI"}}
    kids = {"/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, "/TR": {"/TH", "/TD"}, "/L": {"/LI", "/L", "/Caption"},
            "/LI": {"/Lbl", "/LBody"}}
    for one in document.elements():
        parent = one.parent.type if one.parent else None
        if (one.type in parents and parent not in parents[one.type]) or (parent in kids and one.type not in kids[parent]):
            yield f"{one.type} in {parent}"


@rule("ISO 14289-1", "7.3", "every picture is told in words")
def told(document):
    for one in document.elements():
        if one.type in ("/Figure", "/Formula") and not document.text(one.value.get("/Alt", one.value.get("/ActualText"))):
            yield one.reference


@rule("ISO 14289-1", "7.3", "a picture says where it stands, inside its page, and its caption is the first thing in it")
def placed(document):
    boxes = [document.get(page.get("/MediaBox")) for _, page in document.pages()]
    for one in document.elements():
        parent = one.parent.type if one.parent else None
        if one.type == "/Caption" and (parent not in ("/Figure", "/Table", "/L") or one.parent.kids[0] is not one):
            yield f"caption in {parent}"
        if one.type != "/Figure":
            continue
        box = (document.get(one.value.get("/A")) or {}).get("/BBox")
        if not box or not any(page[0] <= box[0] < box[2] <= page[2] and page[1] <= box[1] < box[3] <= page[3] for page in boxes):
            yield f"{one.reference}: {box}"


@rule("ISO 14289-1", "7.4", "headings begin at the first level, skip none, and are numbered throughout")
def headings(document):
    level = 0
    for one in document.elements():
        if one.type == "/H":
            yield "an unnumbered heading"
        match = re.match(r"^/H(\d)$", one.type)
        if match:
            if int(match[1]) > level + 1:
                yield f"{one.type} after level {level}"
            level = int(match[1])


@rule("ISO 14289-1", "7.5", "header cells say of what, and the rows of a table are equally long")
def tables(document):
    for table in (one for one in document.elements() if one.type == "/Table"):
        rows = [one for one in table.walk() if one.type == "/TR"]
        if len({len(row.kids) for row in rows}) > 1:
            yield f"rows of {sorted({len(row.kids) for row in rows})} cells in {table.reference}"
        for cell in (cell for row in rows for cell in row.kids if cell.type == "/TH"):
            if cell.attribute(document, "/Scope") not in ("/Row", "/Column", "/Both"):
                yield f"header cell {cell.reference}"


@rule("ISO 14289-1", "7.6", "items of a list have a body, and a list whose items have labels says how it is numbered")
def lists(document):
    for one in document.elements():
        if one.type == "/LI" and not any(kid.type == "/LBody" for kid in one.kids):
            yield f"item {one.reference}"
        if one.type == "/L" and any(each.type == "/Lbl" for each in one.walk()) \
                and one.attribute(document, "/ListNumbering") in (None, "/None"):
            yield f"list {one.reference}"


@rule("ISO 14289-1", "7.18", "annotations are in the tree, have words, and are reached in its order")
def annotations_in_tree(document):
    reached = {one["/Obj"] for each in document.elements() for one in each.objects}
    for reference, page in document.pages():
        notes = document.get(page.get("/Annots", []))
        if notes and page.get("/Tabs") != "/S":
            yield f"/Tabs of {reference}"
        for one in notes:
            if one not in reached or not document.at(one, "/Contents"):
                yield f"annotation {one}"


def main():
    status = 0
    for name in sys.argv[1:]:
        for fault in check(pdf_document.Document(pathlib.Path(name))):
            print(f"{name}: {fault}")
            status = 1
    sys.exit(status)


if __name__ == "__main__":
    main()
