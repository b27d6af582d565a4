"""What the application itself answers: proposed from the labels of its forms, taken or dismissed."""

import os
import pathlib

import cli

FIXTURES = pathlib.Path(os.environ["BEAKTA_FIXTURES"])
LISTS = ("dalarna", "egen-verksamhet", "gavleborg", "hedemora-jamstalldhet", "jim-stockholm", "lagom", "mainstreaming-cykel",
         "mainstreaming-utfall", "overenskommelsen", "regionalfonden", "rekrytering")
WORSE = "Inrikes födda unga som också söker arbete i skogen kan uppleva att de ställs åt sidan. Vi har inte sett några tecken " \
        "på det i tidigare projekt."
EQUAL = "Lika många kvinnor som män ska delta. Vi vet att kvinnor hittills har fått färre praktikplatser och riktar därför en " \
        "del av insatserna till dem."
OWN = "Syftar direkt till ökad integration"
NEUTRAL = "Ingen förändring. Projektet är integrationsneutralt."

# What each example says of each question, looked at by eye.
EXAMPLES = {
    "sprak-skog-och-arbete.docx": {
        "gavleborg/1.1": OWN, "regionalfonden/5.2": OWN,
        "dalarna/2.4": WORSE, "regionalfonden/5.3": WORSE, "gavleborg/5.4": WORSE, "jim-stockholm/4.4": WORSE, "lagom/3.3": WORSE,
        "hedemora-jamstalldhet/2.1": EQUAL,
        "gavleborg/4.1": "Kommundirektör, skolchef, två företag, Arbetsförmedlingen och minst tre ledamöter med egen erfarenhet "
                         "av att etablera sig i Sverige. Ledamöterna är ännu inte utsedda.",
        "gavleborg/4.2": "Åtta deltagare från tidigare kurser. Arvode enligt kommunens regler."},
    "inkubator-nordanvind.pdf": {
        "gavleborg/1.1": NEUTRAL, "regionalfonden/5.2": NEUTRAL,
        "hedemora-jamstalldhet/2.1": "Ingen förändring. Alla bedöms lika efter sin idé.",
        "jim-stockholm/6.1": "Bidrar. Två av tre branscher rör energi och hållbara livsmedel."},
    "motesplats-sjoviken.odt": {},
}


class Claims(cli.Case):
    def assess(self, path, number="1", lists=("gavleborg", "jim-stockholm")):
        self.do("import", path, "--number", number)
        for name in lists:
            self.do("lists", number, "use", name, "--reason", "Prövas mot alla listor.")
        return number

    def proposed(self, number):
        return {item["question"]: " ".join(item["claim"].split()) for item in self.do_json("claims", number)["proposed"]}

    # Rule: on the examples everything that is stated is found, and nothing else.
    def test_examples(self):
        for count, (name, expected) in enumerate(EXAMPLES.items()):
            with self.subTest(name):
                self.assertEqual(self.proposed(self.assess(cli.EXAMPLES / name, str(count), LISTS)), expected)

    # Rule: better none than a wrong one: no form of the fixtures answers any question of the lists.
    def test_fixtures(self):
        for count, name in enumerate(("e-service.xml", "form.html", "fields.html", "tables.pdf", "wrapped.txt", "flat.fodt")):
            with self.subTest(name):
                self.assertEqual(self.proposed(self.assess(FIXTURES / name, f"F{count}", LISTS)), {})

    # Rule: nothing is stored until it is taken; then it is kept with its place, and is no answer.
    def test_taken(self):
        number = self.assess(cli.EXAMPLES / "inkubator-nordanvind.pdf")
        self.assertEqual(self.do_json("show", number)["answers"], [])
        left = self.do_json("claims", number, "--take", "gavleborg/1.1")["proposed"]
        self.assertNotIn("gavleborg/1.1", [item["question"] for item in left])

        shown = self.do_json("show", number)
        answer = shown["answers"][0]
        self.assertEqual((answer["claim"], answer["value"], answer["evidence"]), (NEUTRAL, "", []))
        passage = next(item for item in shown["passages"] if item["id"] == answer["claim_passage"])
        self.assertEqual((passage["quote"], passage["mark"], passage["heading"]),
                         (NEUTRAL, "highlight", "11 Horisontella kriterier"))
        self.refuse("claims", number, "--take", "gavleborg/1.1", saying="nothing is proposed")
        self.do("undo", number)
        self.assertIn("gavleborg/1.1", self.proposed(number))

    # Rule: what is dismissed is not proposed again, and says nothing.
    def test_dismissed(self):
        number = self.assess(cli.EXAMPLES / "inkubator-nordanvind.pdf")
        self.do("claims", number, "--dismiss", "jim-stockholm/6.1")
        self.assertNotIn("jim-stockholm/6.1", self.proposed(number))
        self.assertEqual(self.do_json("show", number)["answers"][0]["claim"], "")
        self.refuse("claims", number, "--dismiss", "jim-stockholm/6.1", saying="nothing is proposed")
        self.do("undo", number)
        self.assertIn("jim-stockholm/6.1", self.proposed(number))

    # Rule: a new version of the document takes the place of the one before.
    def test_new_version(self):
        number = self.assess(self.write("a.txt", "Styrgrupp: tre kvinnor och tre män\n"))
        self.assertEqual(self.proposed(number), {"gavleborg/4.1": "tre kvinnor och tre män"})
        self.do("add", number, self.write("b.txt", "Styrgrupp: sju män\n"), "--replaces", "1")
        self.assertEqual(self.proposed(number), {"gavleborg/4.1": "sju män"})

    # Rule: where two documents state different things, nothing is proposed.
    def test_two_documents(self):
        number = self.assess(self.write("a.txt", "Styrgrupp: tre kvinnor och tre män\n"))
        self.do("add", number, self.write("b.txt", "Styrgrupp: sju män\n"))
        self.assertEqual(self.proposed(number), {})

    def test_printed(self):
        number = self.assess(self.write("a.txt", "Styrgrupp: tre kvinnor och tre män\n"))
        printed = self.do("claims", number).out
        self.assertIn("gavleborg/4.1", printed)
        self.assertIn("under “Styrgrupp” (a.txt", printed)
        self.assertIn("    tre kvinnor och tre män", printed)
        self.assertIn("answers none of the questions", self.do("claims", number, "--take", "gavleborg/4.1").out)


if __name__ == "__main__":
    cli.main()
