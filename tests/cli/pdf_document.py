"""A PDF as `qpdf --json` tells it: objects, pages, content operator by operator, the tree of structure."""

import base64
import json
import re
import subprocess

REFERENCE = re.compile(r"^\d+ \d+ R$")
SPACE = b"\0\t\n\f\r "
NUMBER = re.compile(rb"^[+-]?(\d+\.?\d*|\.\d+)$")
TOKEN = re.compile(rb"<<|>>|[\[\]]|/[^\0\t\n\f\r ()<>\[\]{}/%]*|<[0-9A-Fa-f\s]*>|[^\0\t\n\f\r ()<>\[\]{}/%]+")


def read_json(path, *options):
    answer = subprocess.run(["qpdf", "--json=2", *options, str(path)], capture_output=True, check=True)
    return json.loads(answer.stdout)["qpdf"][1]


class Element:
    """One of the tree of structure; marks are (page reference, number)."""

    def __init__(self, document, reference, parent):
        self.reference, self.parent = reference, parent
        self.value = document.get(reference)
        self.type = self.value.get("/S", "")
        self.kids, self.marks, self.objects = [], [], []
        kids = document.get(self.value.get("/K", []))
        for kid in kids if isinstance(kids, list) else [self.value["/K"]]:
            value = document.get(kid)
            if isinstance(value, int):
                self.marks.append((self.value.get("/Pg"), value))
            elif value.get("/Type") == "/MCR":
                self.marks.append((value.get("/Pg", self.value.get("/Pg")), value["/MCID"]))
            elif value.get("/Type") == "/OBJR":
                self.objects.append(value)
            else:
                self.kids.append(Element(document, kid, self))

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def attribute(self, document, key):
        attributes = document.get(self.value.get("/A", {}))
        for one in attributes if isinstance(attributes, list) else [attributes]:
            value = document.get(one)
            if isinstance(value, dict) and key in value:
                return document.get(value[key])
        return None


class Document:
    def __init__(self, path):
        self.raw = path.read_bytes()
        written = read_json(path)
        decoded = read_json(path, "--json-stream-data=inline", "--decode-level=generalized")
        self.trailer = written["trailer"]["value"]
        self.objects, self.data, self.streams = {}, {}, set()
        for name, one in written.items():
            if not name.startswith("obj:"):
                continue
            reference = name[4:]
            if "stream" in one:
                self.streams.add(reference)
                self.objects[reference] = one["stream"]["dict"]
                self.data[reference] = base64.b64decode(decoded[name]["stream"].get("data", ""))
            else:
                self.objects[reference] = one["value"]

    def get(self, value):
        while isinstance(value, str) and REFERENCE.match(value):
            value = self.objects.get(value)
        return value

    def at(self, value, *keys):
        """Down a path of keys; None where it ends early."""
        value = self.get(value)
        for key in keys:
            value = self.get(value.get(key)) if isinstance(value, dict) else None
        return value

    def text(self, value):
        value = self.get(value)
        if isinstance(value, str) and value.startswith("u:"):
            return value[2:]
        if isinstance(value, str) and value.startswith("b:"):
            return bytes.fromhex(value[2:]).decode("latin-1")
        return value

    @property
    def root(self):
        return self.get(self.trailer["/Root"])

    @property
    def info(self):
        return self.get(self.trailer.get("/Info", {}))

    @property
    def xmp(self):
        return self.data.get(self.root.get("/Metadata"), b"").decode("utf-8", "replace")

    def dictionaries(self):
        """Every dictionary of the file, however deep, as (reference, dictionary)."""
        def within(reference, value):
            if isinstance(value, dict):
                yield reference, value
                for each in value.values():
                    yield from within(reference, each)
            elif isinstance(value, list):
                for each in value:
                    yield from within(reference, each)

        for reference, value in self.objects.items():
            yield from within(reference, value)
        yield from within("trailer", self.trailer)

    def of_type(self, *types, key="/Type"):
        return [(reference, one) for reference, one in self.dictionaries() if one.get(key) in types]

    def pages(self):
        """(reference, page) in their order."""
        def below(reference):
            node = self.get(reference)
            if node.get("/Type") == "/Page":
                return [(reference, node)]
            return [page for kid in self.get(node["/Kids"]) for page in below(kid)]

        return below(self.root["/Pages"])

    def content(self, page):
        contents = self.get(page["/Contents"])
        references = contents if isinstance(contents, list) else [page["/Contents"]]
        return b"\n".join(self.data[one] for one in references)

    def operations(self, page):
        return list(parse(self.content(page)))

    def tree(self):
        root = self.at(self.root, "/StructTreeRoot")
        kids = root.get("/K")
        return [Element(self, one, None) for one in (kids if isinstance(kids, list) else [kids])]

    def elements(self):
        return [each for one in self.tree() for each in one.walk()]


def read_string(content, at):
    """The bytes of "(…)" and where it ends."""
    depth, out, start = 1, bytearray(), at + 1
    at = start
    escapes = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    while depth:
        one = content[at:at + 1]
        if one == b"\\":
            digits = re.match(rb"[0-7]{1,3}", content[at + 1:at + 4])
            if digits:
                out.append(int(digits[0], 8) & 255)
                at += 1 + len(digits[0])
                continue
            following = content[at + 1:at + 2]
            out += b"" if following == b"\n" else escapes.get(following, following)
            at += 2
            continue
        depth += (one == b"(") - (one == b")")
        if depth:
            out += one
        at += 1
    return bytes(out), at


def read_hex(word):
    """The bytes of "<…>": white space may stand anywhere, and a last digit alone is followed by 0 (ISO 32000-1, 7.3.4.3)."""
    digits = re.sub(rb"[\0\s]", b"", word[1:-1])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def parse(content):
    """(operator, operands); strings are bytes, names and operators text, a dictionary is a list of its words."""
    operands, open_lists, at = [], [], 0
    while at < len(content):
        if content[at] in SPACE:
            at += 1
            continue
        if content[at:at + 1] == b"(":
            value, at = read_string(content, at)
        else:
            match = TOKEN.match(content, at)
            if match is None:
                raise ValueError(f"no token at {content[at:at + 20]!r}")
            word, at = match[0], match.end()
            if word in (b"[", b"<<"):
                open_lists.append(operands)
                operands = []
                continue
            if word in (b"]", b">>"):
                value, operands = operands, open_lists.pop()
            elif word[:1] == b"<":
                value = read_hex(word)
            elif word[:1] == b"/":
                value = word.decode()
            elif NUMBER.match(word):
                value = float(word)
            elif open_lists:
                value = word.decode()
            else:
                yield word.decode(), operands
                operands = []
                continue
        operands.append(value)
