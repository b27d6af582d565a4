"""What the form of a checklist cannot say of Beakta's own: shared words, the reader's eye, and no list forgotten.

And the pool of disturbing questions, which stands beside the lists and has a form of its own.
"""

import json
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
EXAMPLE = re.search(r"^```xml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL).group(1)


def questions(path):
    return tree.parse(path).getroot().iter(SPACE + "question")


def texts(path, language, inside=None):
    """Every text in a language, or those of the elements inside which they stand."""
    place = f"{{*}}{inside}/{{*}}{language}" if inside else f"{{*}}{language}"
    return [" ".join(element.text.split()) for element in tree.parse(path).getroot().findall(".//" + place)]


def rows(heading):
    """The first column of the guide's table with this heading."""
    table = re.search(rf"^\| {heading} \|.*?\n\n", README, re.MULTILINE | re.DOTALL).group()
    return re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)


def validate(form, *paths, **options):
    return check.run("xmllint", "--noout", "--nonet", "--relaxng", FOLDER / form, *paths, **options)


class Form(unittest.TestCase):
    # Rule: the form that is given to others is the form that ours have.
    def test_every_list_has_it(self):
        done = validate("checklist.rng", *LISTS)
        self.assertEqual(done.returncode, 0, done.stderr)


    # Rule: what the guide shows is a list: whoever begins from it begins from something that is right.
    def test_the_worked_example_has_it(self):
        done = validate("checklist.rng", "-", input=EXAMPLE)
        self.assertEqual(done.returncode, 0, done.stderr)

    # Rule: words without a language are Swedish, and only a source may be written so.
    def test_only_a_source_names_no_language(self):
        for name, refused in (("source", False), ("summary", True), ("why", True)):
            plain = re.sub(rf"<{name}><sv>(.*?)</sv>(<en>.*?</en>)?</{name}>", rf"<{name}>\1</{name}>", EXAMPLE)
            self.assertIn(f"</{name}>", plain)
            self.assertNotRegex(plain, rf"<{name}><sv>")
            self.assertEqual(validate("checklist.rng", "-", input=plain).returncode != 0, refused, name)


class Registers(unittest.TestCase):
    # Rule: a list that is written is shipped, and the guide says where it comes from.
    def test_every_list_is_shipped(self):
        shipped = (check.SOURCE / "src/core/beakta-core.gresource.xml").read_text(encoding="utf-8")
        carried = sorted(re.findall(r"checklists/([\w-]+)\.xml", shipped))
        self.assertEqual(carried, sorted([path.stem for path in LISTS] + [POOL.stem]))

    def test_every_list_is_in_the_guide(self):
        self.assertEqual(rows("list"), [path.stem for path in LISTS])

    # Rule: the same criterion has the same tag in every list.
    def test_every_tag_is_in_the_guide(self):
        known = set(rows("perspective") + rows("aspect"))
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


# Pairs that the tags have to tell apart, or an answer would be offered where it says something else.
SAME = (
    ("lagom 1.1", "regionalfonden 5.1"),
    ("lagom 2.1", "jim-stockholm 4.1"),
    ("lagom 2.2", "gavleborg 2.1"),
    ("lagom 2.4", "jim-stockholm 3.1"),
    ("lagom 3.1", "mainstreaming-cykel 3.1"),
    ("lagom 3.2", "gavleborg 5.2"),
    ("lagom 3.3", "dalarna 2.4"),
    ("lagom 3.3", "gavleborg 5.4"),
    ("lagom 3.3", "regionalfonden 5.3"),
    ("lagom 4.1", "mainstreaming-cykel 4.2"),
    ("lagom 4.2", "regionalfonden 4.1"),
    ("dalarna 4.2", "mainstreaming-utfall 3.4"),
    ("gavleborg 4.1", "regionalfonden 3.4"),
    ("rekrytering 2.3", "egen-verksamhet 3.1"),
)
OTHER = (
    ("gavleborg 1.1", "lagom 1.1"),  # the aim touches integration; integration holds all the way
    ("gavleborg 1.1", "dalarna 3.1"),  # the aim touches integration; there is a sub-goal
    ("gavleborg 2.1", "dalarna 2.1"),  # knowledge of integration; the skills of those who live in the county
    ("gavleborg 2.1", "mainstreaming-cykel 2.5"),  # it is there; it will be there in time
    ("gavleborg 3.1", "dalarna 2.3"),  # the money is divided up; it evens out conditions
    ("gavleborg 3.2", "lagom 2.1"),  # another distribution was examined; this one can be read
    ("lagom 2.1", "mainstreaming-cykel 2.2"),  # the grant; the ordinary budget
    ("lagom 2.3", "jim-stockholm 4.2"),  # who is bought from; what is required of them
    ("dalarna 3.3", "mainstreaming-cykel 2.4"),  # there are measures; there is one against each obstacle
    ("dalarna 3.3", "mainstreaming-cykel 4.2"),  # there are measures; they are changed in time
    ("dalarna 1.1", "mainstreaming-utfall 3.4"),  # a class has reasons; no change has
    ("jim-stockholm 3.3", "jim-stockholm 3.4"),  # there are jobs; they are good ones
)


class Tags(unittest.TestCase):
    def setUp(self):
        self.tags = {f"{path.stem} {question.get('id')}": set(question.get("criteria").split())
                     for path in LISTS for question in questions(path)}

    def share(self, pair):
        first, second = (self.tags[name] for name in pair)
        return 2 * len(first & second) > len(first | second)

    # Rule (beakta-offers.h, 2): questions ask for the same thing when more than half of all their tags are tags of both.
    def test_the_same_thing_is_known(self):
        for pair in SAME:
            self.assertTrue(self.share(pair), pair)

    def test_other_things_are_told_apart(self):
        for pair in OTHER:
            self.assertFalse(self.share(pair), pair)


def sentences(text):
    """Quotation marks end no sentence; “Skriv ”Inget” om …” is one."""
    return re.split(r"(?<=[.?!])\s+", re.sub("[”“’‘]", "", text))


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

    # Rule (klarspråk): a sentence is read in one breath.
    def test_no_sentence_is_too_long(self):
        for path in [*LISTS, POOL]:
            for language, most in (("sv", 25), ("en", 30)):
                for sentence in (sentence for text in texts(path, language) for sentence in sentences(text)):
                    self.assertLessEqual(len(sentence.split()), most, f"{path.name}: {sentence}")

    # Rule: a completion is sent as it stands: it asks from its first word, in whole sentences, of “ni”, and judges nothing.
    def test_completions_are_ready_to_be_sent(self):
        for path in LISTS:
            for question in questions(path):
                swedish, english = (question.find(f"{SPACE}completion/{SPACE}{language}").text for language in ("sv", "en"))
                place = f"{path.name} {question.get('id')}: {swedish} {english}"
                self.assertRegex(swedish, r"^Beskriv ", place)
                self.assertRegex(english, r"^Describe", place)
                asks = r"^(Beskriv|Skriv|Skicka|Bifoga|Ange|Ta med|Samla inte|Ändra|Gör|Hänvisa|Lämna|Peka ut|Om ni|Uppgifterna ska|En \w+)"
                for sentence in sentences(swedish):
                    self.assertRegex(sentence, asks, place)
                self.assertRegex(swedish, r"[.?]$", place)
                self.assertNotRegex(swedish, r"(?i)\b(du|sökanden|handläggaren|bristfällig\w*|otillräcklig\w*|avsl\w*|bevilja\w*)\b", place)

    # Rule: the caseworker is "du"; "ni" are those who are asked to complete, and those who write the examples.
    def test_the_caseworker_is_addressed_alike(self):
        for path in LISTS:
            for question in questions(path):
                for name in ("text", "why", "guidance", "follow-up"):
                    for element in question.iter(SPACE + name):
                        swedish = element.findtext(SPACE + "sv")
                        self.assertNotRegex(swedish, r"(?i)\b(ni|er|era|ert)\b", f"{path.name} {question.get('id')}: {swedish}")

    # Rule: whoever answers "partly" is asked what is missing, "no" whether there is an explanation, and each option something.
    def test_every_answer_is_followed_up(self):
        for path in LISTS:
            root = tree.parse(path).getroot()
            defaults = {option.get("value") for option in root.findall(f"{SPACE}defaults/{SPACE}option")}
            self.assertEqual(defaults, {"yes", "partly", "no", "not-relevant"}, path.name)
            for option in root.iter(SPACE + "option"):
                self.assertRegex(option.findtext(f"{SPACE}follow-up/{SPACE}sv", ""), r"[.?]$", f"{path.name} {option.attrib}")

    # Rule: help is of the question it stands at: no why, guidance or completion is there twice.
    def test_no_help_is_there_twice(self):
        for language in ("sv", "en"):
            seen = {}
            for path in LISTS:
                for question in questions(path):
                    for name in ("text", "why", "guidance", "completion"):
                        for element in question.iter(SPACE + name):
                            place = f"{path.name} {question.get('id')} {name}"
                            text = element.findtext(SPACE + language)
                            self.assertEqual(seen.setdefault(text, place), place, text)

    # Rule: no question asks for the origin of an individual; what is said of it is that it is not to be asked for.
    def test_nobody_is_asked_for_anybodys_origin(self):
        for path in LISTS:
            for question in questions(path):
                for name in ("text", "completion"):
                    text = question.findtext(f"{SPACE}{name}/{SPACE}sv")
                    for sentence in sentences(text):
                        if re.search(r"(?i)\b(ursprung|nationalitet|etnicitet|födelseland)\b", sentence):
                            self.assertRegex(sentence, r"(?i)\b(inte|utan|aldrig)\b", f"{path.name} {question.get('id')}")

    # Rule: every example is an example of its own.
    def test_no_example_is_there_twice(self):
        for language, marks in (("sv", "””"), ("en", "“”")):
            seen = {}
            for path in LISTS:
                for question in questions(path):
                    place = f"{path.name} {question.get('id')}"
                    examples = [example.findtext(SPACE + language) for example in question.iter(SPACE + "example")]
                    self.assertEqual(len(examples), 3, place)
                    for example in examples:
                        self.assertEqual((example[0], example[-1]), tuple(marks), place)
                        self.assertNotIn(example, seen, f"{place} and {seen.get(example)}")
                        seen[example] = place


class Example(unittest.TestCase):
    # Rule: the assessed example answers with what its list has to choose among.
    def test_its_answers_are_those_of_the_list(self):
        lists = {path.stem: {question.get("id"): question for question in questions(path)} for path in LISTS}
        for answer in json.loads((check.SOURCE / "data/examples/assessment.json").read_text(encoding="utf-8"))["answers"]:
            question = lists[answer["checklist"]][answer["question"]]
            if question.get("type") == "yes-partly-no":
                self.assertIn(answer["value"], ("yes", "partly", "no", "not-relevant"), answer)
            elif question.get("type") in ("scale", "choice"):
                self.assertIn(answer["value"], [option.get("value") for option in question.iter(SPACE + "option")], answer)


class Sources(unittest.TestCase):
    # Rule: a question that names others as its source, "gavleborg (1.1, 1.3)", names some that are there.
    def test_every_question_that_is_named_is_there(self):
        there = {path.stem: {question.get("id") for question in questions(path)} for path in LISTS}
        for path in [*LISTS, POOL]:
            for source in texts(path, "sv", "source"):
                for name, numbers in re.findall(r"([a-z-]+) \((\d+\.\d[\d., ]*)\)", source):
                    self.assertLessEqual(set(numbers.split(", ")), there.get(name, set()), f"{path.name}: {source}")

    # Rule: the English of a source is a translation of it: it names the same lists, questions, acts, places and years.
    def test_every_source_names_the_same_in_english(self):
        named = re.compile(r"\d[\d:./]*\d|\d|[a-z]+-[a-z]+(?= \(\d)")
        for path in [*LISTS, POOL]:
            for swedish, english in zip(texts(path, "sv", "source"), texts(path, "en", "source"), strict=True):
                self.assertEqual(sorted(named.findall(english)), sorted(named.findall(swedish)), f"{path.name}: {english}")
                self.assertNotRegex(english, r"(?i)\b(och|frågan|frågorna|checklistan|checklistorna|kap)\b|§", path.name)

    # Rule: what is cited is in the guide's tables: the systems of the sources, and provisions that somebody has looked up.
    def test_every_source_is_in_the_guide(self):
        known = rows("source") + ["Checklistan", "Checklistorna", "Frågan", "Jämför checklistan", "De fem tecknen"]
        laws = "|".join(rows("provision"))
        for path in [*LISTS, POOL]:
            for source in texts(path, "sv", "question/{*}source"):
                for part in re.split(r"(?<=[^p§]\.) (?=[A-ZÅÄÖ])", source):
                    if not re.match(rf"(?i)({laws}|lagen \(|förordningen \()", part):
                        self.assertTrue(part.startswith(tuple(known)), f"{path.name}: {part}")

    def test_every_provision_is_in_the_guide(self):
        table = re.search(r"^\| provision \|.*?\n\n", README, re.MULTILINE | re.DOTALL).group()
        known = {number: set(places.split(", ")) for number, places
                 in re.findall(r"^\| `[^`]+` \| ([\d:/]+) \| ([^|]*?) ?\|$", table, re.MULTILINE)}
        for path in [*LISTS, POOL]:
            for source in texts(path, "sv", "source"):
                number = None
                for found in re.finditer(r"\b(\d{4}:\d+|\d{4}/\d+)\b|((?:\d+ kap\. )?\d+ §|\d+ kap\.|artikel \d+)", source):
                    number = found.group(1) or number
                    self.assertIn(number, known, f"{path.name}: {source}")
                    if found.group(2):
                        self.assertIn(found.group(2), known[number], f"{path.name}: {source}")
                self.assertNotRegex(source, r"(?i)\b(diskriminerings|förvaltnings)lagen (?!\()", path.name)

    # Rule: what the help leans on is in the same table, under the law that it names.
    def test_every_provision_of_the_help_is_in_the_guide(self):
        table = re.search(r"^\| provision \|.*?\n\n", README, re.MULTILINE | re.DOTALL).group()
        known = [(name, number, set(places.split(", "))) for name, number, places
                 in re.findall(r"^\| `([^`]+)` \| ([\d:/]+) \| ([^|]*?) ?\|$", table, re.MULTILINE)]
        for path in LISTS:
            for question in questions(path):
                why = " ".join(question.findtext(f"{SPACE}why/{SPACE}sv").split())
                named = [law for law in known if law[0].removesuffix("s") in why.lower() or law[1] in why]
                place = f"{path.name} {question.get('id')}: {why}"
                self.assertLessEqual(set(re.findall(r"\b\d{4}:\d+\b|\b\d{4}/\d+\b", why)), {law[1] for law in named}, place)
                for number in (law[1] for law in named if law[1] in why):
                    self.assertRegex(why, rf"(?i)\b(lagen|förordningen)( [a-zåäö]+)* \({number}\)|\(EU\) {number}", place)
                found = re.findall(r"(?:\d+ kap\. )?\d+ §|\d+ kap\.|artikel \d+", why)
                self.assertLessEqual(set(found), set().union(*(law[2] for law in named)), place)

    # Rule: why a class is proposed, and what a score means, stand in the annex, which the applicant reads: they give the
    # caseworker no orders.
    def test_conclusions_address_no_caseworker(self):
        for path in LISTS:
            root = tree.parse(path).getroot()
            for element in [*root.findall(f".//{SPACE}because/*"), *root.findall(f".//{SPACE}score/{SPACE}value/*")]:
                self.assertNotRegex(element.text, r"(?i)\b(skriv|write)\b", path.name)

    # Rule: "lagom" is twelve questions drawn from the other lists: the four of a small grant, and the rest at the normal depth.
    def test_lagom_is_drawn_from_the_others(self):
        lagom = list(questions(FOLDER / "lagom.xml"))
        depths = [question.get("depth") for question in lagom]
        self.assertEqual((len(lagom), depths.count("short"), depths.count("normal")), (12, 4, 8))
        others = [path.stem for path in LISTS if path.stem != "lagom"]
        for question in lagom:
            named = [name for name in others if name in question.findtext(f"{SPACE}source/{SPACE}sv")]
            self.assertGreaterEqual(len(named), 2, question.get("id"))


    # Rule: the few questions of a small grant throw light on every horizontal criterion.
    def test_lagom_forgets_no_criterion_when_short(self):
        short = [question.get("criteria").split() for question in questions(FOLDER / "lagom.xml") if question.get("depth") == "short"]
        self.assertLessEqual({"integration", "mångfald", "jämställdhet", "icke-diskriminering"}, {tag for tags in short for tag in tags})

    # Rule: the right size is a choice: every list has few questions when short, and something left for the normal depth.
    def test_depths_differ(self):
        for path in LISTS:
            depths = [question.get("depth") for question in questions(path)]
            always = [question for question in questions(path) if question.get("depth") == "short" and question.find(SPACE + "when") is None]
            self.assertLessEqual(len(always), 8, path.name)
            self.assertIn("normal", depths, path.name)


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
