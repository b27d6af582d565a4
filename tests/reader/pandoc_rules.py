"""What pandoc is known to leave out of a document, as rules.

Each rule finds in the XML itself what pandoc passes over, and says the same in a way that pandoc does read: a section by what stands
in it, a chosen entry by its words. A document that reads alike after the rules differed by nothing else. No rule looks at what Beakta
makes of the document, and none adds a word that does not stand in the file.
"""

import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"

INDEXES = ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography")


def list_parents(root):
    """(parent, child) of every element, innermost first."""
    return [(parent, child) for parent in reversed(list(root.iter())) for child in list(parent)]


def replace(parent, child, *others):
    """Puts others in the place of a child; the text after it stays."""
    place = list(parent).index(child)
    tail, child.tail = child.tail, None
    parent.remove(child)
    for offset, other in enumerate(others):
        parent.insert(place + offset, other)
    if tail:
        if others:
            others[-1].tail = (others[-1].tail or "") + tail
        elif place > 0:
            parent[place - 1].tail = (parent[place - 1].tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail


def unwrap(root, *tags):
    found = [(parent, child) for parent, child in list_parents(root) if child.tag in tags]
    for parent, child in found:
        replace(parent, child, *list(child))
    return len(found)


# DOCX

def field_results(root):
    """The result of a simple field (w:fldSimple)."""
    return unwrap(root, WORD + "fldSimple")


def make_word_run(words):
    run = ElementTree.Element(WORD + "r")
    text = ElementTree.SubElement(run, WORD + "t")
    text.text = words
    return run


def chosen_entries(root):
    """The chosen entry of a drop-down form field (FORMDROPDOWN): a number, and the entry of that number."""
    count = 0
    for parent, run in list_parents(root):
        choice = run.find(f"{WORD}fldChar/{WORD}ffData/{WORD}ddList") if run.tag == WORD + "r" else None
        if choice is None:
            continue
        number = next((one for one in (choice.find(WORD + "result"), choice.find(WORD + "default")) if one is not None), None)
        entries = [one.get(WORD + "val") for one in choice.findall(WORD + "listEntry")]
        parent.insert(list(parent).index(run), make_word_run(entries[int(number.get(WORD + "val")) if number is not None else 0]))
        count += 1
    return count


def tables_without_grid(root):
    """A table that does not say how wide its columns are (w:tblGrid)."""
    count = 0
    for table in root.iter(WORD + "tbl"):
        if table.find(f"{WORD}tblGrid/{WORD}gridCol") is not None:
            continue
        grid = ElementTree.Element(WORD + "tblGrid")
        for _ in range(max((len(row.findall(WORD + "tc")) for row in table.findall(WORD + "tr")), default=0)):
            ElementTree.SubElement(grid, WORD + "gridCol").set(WORD + "w", "1000")
        table.insert(0, grid)
        if table.find(WORD + "tblPr") is None:
            table.insert(0, ElementTree.Element(WORD + "tblPr"))
        count += 1
    return count


def tables_in_paragraphs(root):
    """A table that stands inside a paragraph."""
    count = 0
    for parent, paragraph in list_parents(root):
        tables = paragraph.findall(WORD + "tbl") if paragraph.tag == WORD + "p" else []
        for table in reversed(tables):
            paragraph.remove(table)
            parent.insert(list(parent).index(paragraph) + 1, table)
        count += len(tables)
    return count


def deleted_ends_of_headings(root):
    """Headings whose end was deleted in a tracked change: pandoc joins other paragraphs, but not those."""
    count = 0
    for parent in list(root.iter()):
        paragraphs = list(parent)
        for first, second in zip(paragraphs, paragraphs[1:]):
            mark = first.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") if first.tag == WORD + "p" else None
            if mark is None or second.tag != WORD + "p":
                continue
            content = [one for one in first if one.tag != WORD + "pPr"]
            place = 1 if second.find(WORD + "pPr") is not None else 0
            second[place:place] = content
            parent.remove(first)
            count += 1
    return count


def deleted_rows(root):
    """Rows that were deleted in a tracked change (w:trPr/w:del): pandoc keeps those of their words that are not marked themselves."""
    found = [(parent, row) for parent, row in list_parents(root) if row.tag == WORD + "tr" and row.find(f"{WORD}trPr/{WORD}del") is not None]
    for parent, row in found:
        parent.remove(row)
    return len(found)


# ODT

def sections(root):
    """What stands in a section."""
    return unwrap(root, TEXT + "section")


def indexes(root):
    """Tables of contents and other indexes, with their titles."""
    found = [(parent, child) for parent, child in list_parents(root) if child.tag in [TEXT + name for name in INDEXES]]
    for parent, child in found:
        body = child.find(TEXT + "index-body")
        replace(parent, child, *(list(body) if body is not None else []))
    unwrap(root, TEXT + "index-title")
    return len(found)


def tables_in_tables(root):
    """A table inside a cell of another."""
    count = 0
    for cell, table in list_parents(root):
        if cell.tag == TABLE + "table-cell" and table.tag == TABLE + "table":
            replace(cell, table, *[one for inner in table.iter(TABLE + "table-cell") for one in list(inner)])
            count += 1
    return count


def header_rows(root):
    """The header rows of a table (table:table-header-rows)."""
    return unwrap(root, TABLE + "table-header-rows")


def rename(root, tag, *others):
    found = [one for one in root.iter() if one.tag in others]
    for one in found:
        one.tag = tag
        one.attrib.clear()
    return len(found)


def numbered_references(root):
    """A reference to a figure or table by its number (text:sequence-ref)."""
    return rename(root, TEXT + "span", TEXT + "sequence-ref")


def tabs_in_links(root):
    """A tab inside a link, as in every line of a table of contents: pandoc joins the words around it."""
    found = [(parent, child) for link in root.iter(TEXT + "a") for parent, child in list_parents(link) if child.tag == TEXT + "tab"]
    for parent, child in found:
        child.tail = " " + (child.tail or "")
        replace(parent, child)
    return len(found)


def input_fields(root):
    """What was written in an input field (text:variable-input)."""
    return rename(root, TEXT + "span", TEXT + "variable-input", TEXT + "text-input")


def chosen_marks(root):
    """The chosen entry of a drop-down field that came from Word (field:fieldmark): a number, and the entry of that number."""
    count = 0
    for parent, mark in list_parents(root):
        if mark.tag != FIELD + "fieldmark" or not mark.get(FIELD + "type", "").endswith("FORMDROPDOWN"):
            continue
        entries = [one.get(FIELD + "value") for one in mark if (one.get(FIELD + "name") or "").endswith("Dropdown_ListEntry")]
        numbers = [one.get(FIELD + "value") for one in mark if (one.get(FIELD + "name") or "").endswith("Dropdown_Selected")]
        span = ElementTree.Element(TEXT + "span")
        span.text = entries[int(numbers[0]) if numbers else 0]
        replace(parent, mark, span)
        count += 1
    return count


# Name in known-differences.txt -> rule, in the order in which they are applied.
RULES = {
    "docx": {"field-result": field_results, "chosen-entry": chosen_entries, "table-without-grid": tables_without_grid,
             "table-in-paragraph": tables_in_paragraphs, "deleted-end-of-heading": deleted_ends_of_headings, "deleted-row": deleted_rows},
    "odt": {"section": sections, "index": indexes, "tab-in-link": tabs_in_links, "table-in-table": tables_in_tables, "header-row": header_rows,
            "numbered-reference": numbered_references, "input-field": input_fields, "chosen-entry": chosen_marks},
}
PARTS = {"docx": "word/document.xml", "odt": "content.xml"}


class Package:
    """A document whose main part can be told anew by rules."""

    def __init__(self, content, kind):
        self.kind = kind
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.files = {name: package.read(name) for name in package.namelist()}
        part = self.files[PARTS[kind]]
        # Pandoc goes by the prefixes that the root declares: they must stay as they are.
        for prefix, uri in re.findall(r'xmlns:([\w.-]+)="([^"]+)"', part.decode("utf-8", "replace")):
            if not re.fullmatch(r"ns\d+", prefix):
                ElementTree.register_namespace(prefix, uri)
        self.root = ElementTree.fromstring(part)

    def apply(self, name):
        """How many elements the rule found."""
        return RULES[self.kind][name](self.root)

    def write(self, path):
        part = ElementTree.tostring(self.root, encoding="utf-8", xml_declaration=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.files.items():
                package.writestr(name, part if name == PARTS[self.kind] else content)
        return path


def describe(name):
    """What pandoc leaves out, for people."""
    return " / ".join(rules[name].__doc__.rstrip(".") for rules in RULES.values() if name in rules)
