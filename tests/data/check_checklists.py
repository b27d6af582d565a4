"""What the form of a checklist cannot say of Beakta's own: shared words, the reader's eye, and no list forgotten.

And the pool of disturbing questions, which stands beside the lists and has a form of its own.
"""

import re
import unittest
import xml.etree.ElementTree as tree

import check

FOLDER = check.SOURCE / "data/checklists"
SPACE = "{urn:beakta:checklist:1}"
LISTS = sorted(path for path in FOLDER.glob("*.xml") if tree.parse(path).getroot().tag == SPACE + "checklist")
POOL = FOLDER / "disturbing-questions.xml"
POOL_SPACE = "{urn:beakta:disturbing-questions:1}"
README = (FOLDER / "README.md").read_text(encoding="utf-8")


def questions(path):
    return tree.parse(path).getroot().iter(SPACE + "question")


def texts(path, language):
    return [" ".join(element.text.split()) for element in tree.parse(path).getroot().findall(".//{*}" + language)]


def validate(form, *paths, **options):
    return check.run("xmllint", "--noout", "--nonet", "--relaxng", FOLDER / form, *paths, **options)


class Form(unittest.TestCase):
    # Rule: the form that is given to others is the form that ours have.
    def test_every_list_has_it(self):
        done = validate("checklist.rng", *LISTS)
        self.assertEqual(done.returncode, 0, done.stderr)


class Registers(unittest.TestCase):
    # Rule: a list that is written is shipped, and the guide says where it comes from.
    def test_every_list_is_shipped(self):
        shipped = (check.SOURCE / "src/core/beakta-core.gresource.xml").read_text(encoding="utf-8")
        carried = sorted(re.findall(r"checklists/([\w-]+)\.xml", shipped))
        self.assertEqual(carried, sorted([path.stem for path in LISTS] + [POOL.stem]))

    def test_every_list_is_in_the_guide(self):
        self.assertEqual(self.rows("list"), [path.stem for path in LISTS])

    # Rule: the same criterion has the same tag in every list.
    def test_every_tag_is_in_the_guide(self):
        known = set(self.rows("perspective") + self.rows("aspect"))
        for path in LISTS:
            for question in questions(path):
                self.assertEqual(set(question.get("criteria").split()) - known, set(), f"{path.name} {question.get('id')}")

    # Rule: the same question has the same answers, or they could not be shown beside each other.
    def test_same_tags_have_the_same_values(self):
        seen = {}
        for path in LISTS:
            for question in questions(path):
                if question.get("type") in ("scale", "choice"):
                    key = (question.get("type"), *sorted(question.get("criteria").split()))
                    values = [option.get("value") for option in question.iter(SPACE + "option")]
                    self.assertEqual(seen.setdefault(key, values), values, f"{path.name} {question.get('id')}")

    def rows(self, heading):
        """The first column of the guide's table with this heading."""
        table = re.search(rf"^\| {heading} \|.*?\n\n", README, re.MULTILINE | re.DOTALL).group()
        return re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)


class Words(unittest.TestCase):
    # Rule: quotation marks and ellipses as they are printed, in the manner of each language.
    def test_marks_are_those_of_the_language(self):
        for path in [*LISTS, POOL]:
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
        for path in [*LISTS, POOL]:
            for source in tree.parse(path).getroot().findall(".//{*}source"):
                for name, numbers in re.findall(r"([a-z-]+) \((\d+\.\d[\d., ]*)\)", source.text):
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
            self.assertGreaterEqual(len(named), 2, question.get("id"))


class DisturbingQuestions(unittest.TestCase):
    def setUp(self):
        self.questions = list(tree.parse(POOL).getroot().iter(POOL_SPACE + "question"))

    def test_have_their_form(self):
        done = validate("disturbing-questions.rng", POOL)
        self.assertEqual(done.returncode, 0, done.stderr)

    # Rule: the form lets nothing else through.
    def test_form_refuses_what_is_not_one(self):
        good = POOL.read_text(encoding="utf-8")
        for find, put in (("<why>", "<hint/><why>"), (' id="', ' key="'), ("<text>\n      <sv>", "<text>\n      <se>")):
            bad = good.replace(find, put, 1).replace("</sv>", "</se>", 1 if "<se>" in put else 0)
            self.assertNotEqual(bad, good)
            self.assertNotEqual(validate("disturbing-questions.rng", "-", input=bad).returncode, 0, put)

    # Rule: the id is kept in the case that was asked.
    def test_have_an_id_each(self):
        ids = [question.get("id") for question in self.questions]
        self.assertGreaterEqual(len(ids), 12)
        self.assertEqual(len(set(ids)), len(ids))

    # Rule: a disturbing question is short, in both languages, and asks.
    def test_are_short_and_ask(self):
        for question in self.questions:
            for language in ("sv", "en"):
                text, why = (question.findtext(f"{POOL_SPACE}{name}/{POOL_SPACE}{language}", "") for name in ("text", "why"))
                self.assertRegex(text, r"\?$", question.get("id"))
                self.assertLessEqual(len(text), 150, text)
                self.assertTrue(20 < len(why) <= 260, f"{question.get('id')}: {why}")


if __name__ == "__main__":
    check.main()
