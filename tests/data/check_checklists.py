"""What the form of a checklist cannot say of Beakta's own: shared words, the reader's eye, and no list forgotten."""

import re
import unittest
import xml.etree.ElementTree as tree

import check

FOLDER = check.SOURCE / "data/checklists"
SPACE = "{urn:beakta:checklist:1}"
LISTS = sorted(FOLDER.glob("*.xml"))
README = (FOLDER / "README.md").read_text(encoding="utf-8")


def questions(path):
    return tree.parse(path).getroot().iter(SPACE + "question")


def texts(path, language):
    return [" ".join(element.text.split()) for element in tree.parse(path).getroot().iter(SPACE + language)]


class Form(unittest.TestCase):
    # Rule: the form that is given to others is the form that ours have.
    def test_every_list_has_it(self):
        done = check.run("xmllint", "--noout", "--nonet", "--relaxng", FOLDER / "checklist.rng", *LISTS)
        self.assertEqual(done.returncode, 0, done.stderr)


class Registers(unittest.TestCase):
    # Rule: a list that is written is shipped, and the guide says where it comes from.
    def test_every_list_is_shipped(self):
        shipped = (check.SOURCE / "src/core/beakta-core.gresource.xml").read_text(encoding="utf-8")
        self.assertEqual(sorted(re.findall(r"checklists/([\w-]+)\.xml", shipped)), [path.stem for path in LISTS])

    def test_every_list_is_in_the_guide(self):
        self.assertEqual(self.rows("list"), [path.stem for path in LISTS])

    # Rule: the same criterion has the same tag in every list.
    def test_every_tag_is_in_the_guide(self):
        known = set(self.rows("perspective") + self.rows("aspect"))
        for path in LISTS:
            for question in questions(path):
                self.assertEqual(set(question.get("criteria").split()) - known, set(), f"{path.name} {question.get('id')}")

    def rows(self, heading):
        """The first column of the guide's table with this heading."""
        table = re.search(rf"^\| {heading} \|.*?\n\n", README, re.MULTILINE | re.DOTALL).group()
        return re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)


class Words(unittest.TestCase):
    # Rule: quotation marks and ellipses as they are printed, in the manner of each language.
    def test_marks_are_those_of_the_language(self):
        for path in LISTS:
            for language, strange in (("sv", r"[\"“‘]|\.\.\."), ("en", r"[\"„«]|\.\.\.")):
                self.assertEqual([text for text in texts(path, language) if re.search(strange, text)], [], path.name)

    # Rule: a question can be taken in at a glance, and its help read while the answer waits.
    def test_nothing_is_too_long_for_its_place(self):
        for path in LISTS:
            for question in questions(path):
                for element, most in (("text", 130), ("why", 460), ("completion", 330)):
                    text = question.find(f"{SPACE}{element}/{SPACE}sv").text
                    self.assertLessEqual(len(text), most, f"{path.name} {question.get('id')}: {text}")

    # Rule: every example is an example of its own.
    def test_no_example_is_there_twice(self):
        seen = {}
        for path in LISTS:
            for question in questions(path):
                for example in question.iter(SPACE + "example"):
                    place = f"{path.name} {question.get('id')}"
                    self.assertIsNone(seen.setdefault(example.find(SPACE + "sv").text, None), place)
                    seen[example.find(SPACE + "sv").text] = place


class Sources(unittest.TestCase):
    # Rule: a question that names others as its source, "gavleborg (1.1, 1.3)", names some that are there.
    def test_every_question_that_is_named_is_there(self):
        there = {path.stem: {question.get("id") for question in questions(path)} for path in LISTS}
        for path in LISTS:
            for source in tree.parse(path).getroot().iter("{*}source"):
                for name, numbers in re.findall(r"([a-z-]+) \((\d[\d., ]*)\)", source.text):
                    self.assertLessEqual(set(numbers.split(", ")), there.get(name, set()), f"{path.name}: {source.text}")

    # Rule: "lagom" is twelve questions drawn from the other lists, two of them short and most of them normal.
    def test_lagom_is_drawn_from_the_others(self):
        lagom = list(questions(FOLDER / "lagom.xml"))
        depths = [question.get("depth") for question in lagom]
        self.assertEqual((len(lagom), depths.count("short")), (12, 2))
        self.assertGreater(depths.count("normal"), 6)
        others = [path.stem for path in LISTS if path.stem != "lagom"]
        for question in lagom:
            named = [name for name in others if name in question.findtext(SPACE + "source")]
            self.assertTrue(named, question.get("id"))


if __name__ == "__main__":
    check.main()
