"""Several persons assess one case, each by themselves; what they answered is put together."""

import cli

CASE = "403-1201-2026"
QUOTE = "minst fyrtio deltagare, varav hälften kvinnor"


class Assessors(cli.Case):
    def setUp(self):
        super().setUp()
        self.make_case(CASE)
        self.do("--as", "anna", "lists", CASE, "use", "gavleborg", "--reason", "Passar.")
        self.do("--as", "anna", "assessors", CASE, "--add", "anna", "--add", "bo", "--add", "cilla")

    def answer(self, user, question, value, *more):
        return self.do_json("--as", user, "answer", CASE, "gavleborg", question, value, *more)["answer"]

    def done(self, *users):
        for user in users:
            self.do("--as", user, "assessors", CASE, "--done")

    def declare_anna(self):
        self.do("--as", "anna", "conflict", CASE, "none")

    def consolidate(self, *arguments, user="anna"):
        found = self.do_json("--as", user, "consolidate", CASE, *arguments)["lists"][0]
        return found, {item["question"]: item for item in found["questions"]}

    # Rule: each person's own answers are kept apart.
    def test_own_answers(self):
        self.answer("bo", "1.1", "yes", "--reason", "Målet är mätbart.", "--quote", QUOTE)
        self.answer("cilla", "1.1", "no")
        found = {user: self.do_json("--as", user, "show", CASE)["answers"] for user in ("anna", "bo", "cilla", "dan")}
        self.assertEqual([answer["value"] for answer in found["bo"]], ["yes"])
        self.assertEqual([answer["value"] for answer in found["cilla"]], ["no"])
        self.assertEqual((found["anna"], found["dan"]), ([], []))
        self.do("verify")

    # Rule: nobody is told what the others answered before they are done; who is done changes nothing more.
    def test_blind(self):
        self.answer("bo", "1.1", "yes", "--reason", "Hemligt skäl.")
        self.refuse("--as", "cilla", "consolidate", CASE, saying="--done")
        self.refuse("--as", "cilla", "agreement", CASE, saying="--done")
        self.assertNotIn("Hemligt", self.do("--as", "cilla", "show", CASE).out)
        self.done("cilla")
        self.assertIn("Hemligt", self.do("--as", "cilla", "consolidate", CASE).out)
        self.refuse("--as", "cilla", "answer", CASE, "gavleborg", "1.1", "no", saying="--not-done")
        self.do("--as", "cilla", "assessors", CASE, "--not-done")
        self.answer("cilla", "1.1", "no")

    # Rule: disagreements first; what is agreed is settled in one act, with the reasons and the evidence of all, and in one undo.
    def test_consolidated(self):
        self.do("--as", "anna", "list")
        for user, reason in (("anna", "Ja, tydligt."), ("bo", "Står i målen."), ("cilla", "")):
            self.answer(user, "1.1", "yes", "--reason", reason, "--quote", QUOTE)
            self.answer(user, "1.3", "partly" if user == "bo" else "no", "--reason", f"Skäl av {user}")
        self.done("anna", "bo", "cilla")
        found, items = self.consolidate()
        self.assertEqual([item["question"] for item in found["questions"]], ["1.3", "1.1"])
        self.assertEqual((found["to_choose"], found["to_accept"]), (1, 1))
        self.assertEqual((items["1.1"]["accord"], items["1.3"]["accord"]), ("agreed", "disputed"))

        self.refuse("--as", "anna", "consolidate", CASE, "--accept-agreed", saying="beaktactl conflict")
        self.declare_anna()
        found, items = self.consolidate("--accept-agreed")
        self.assertEqual((found["settled"], items["1.1"]["settled"]), (1, "settled"))
        self.assertEqual(items["1.1"]["whose"], ["anna", "bo", "cilla"])
        found, items = self.consolidate("--take", "bo", "gavleborg/1.3")
        self.assertEqual((found["settled"], items["1.3"]["whose"]), (2, ["bo"]))
        self.assertEqual({answer["value"] for answer in items["1.3"]["answers"]}, {"partly", "no"})

        whole = {answer["question"]: answer for answer in self.do_json("--as", "dan", "show", CASE)["answers"]}
        self.assertEqual(whole["1.1"]["reason"], "anna: Ja, tydligt.\nbo: Står i målen.")
        self.assertEqual(len(whole["1.1"]["evidence"]), 1)
        self.assertEqual((whole["1.3"]["value"], whole["1.3"]["reason"]), ("partly", "Skäl av bo"))

        self.do("--as", "anna", "undo", CASE)
        self.do("--as", "anna", "undo", CASE)
        found, items = self.consolidate()
        self.assertEqual((found["settled"], items["1.1"]["settled"]), (0, "open"))
        self.do("verify")

    # Rule: a settled answer is open again when an assessor answers otherwise.
    def test_reopened(self):
        for user in ("anna", "bo", "cilla"):
            self.answer(user, "1.1", "yes")
        self.done("anna", "bo", "cilla")
        self.declare_anna()
        self.consolidate("--accept-agreed")
        self.do("--as", "bo", "assessors", CASE, "--not-done")
        self.answer("bo", "1.1", "no")
        item = self.consolidate()[1]["1.1"]
        self.assertEqual((item["accord"], item["settled"]), ("disputed", "reopened"))

    # Rule: the caseworker of the case puts the answers together; nothing is proposed over a dispute.
    def test_who_and_when(self):
        for user in ("anna", "bo", "cilla"):
            self.answer(user, "1.1", "yes" if user == "bo" else "no")
        self.done("anna", "bo", "cilla")
        self.refuse("--as", "anna", "stage", CASE, "proposed", saying="consolidate")
        self.refuse("--as", "anna", "consolidate", CASE, "--take", "dan", "gavleborg/1.1", saying="dan")
        self.refuse("--as", "anna", "consolidate", CASE, "--take", "bo", "gavleborg/9.9", saying="9.9")
        self.refuse("--as", "anna", "consolidate", CASE, "--take", "bo", status=2)
        self.refuse("--as", "dan", "assessors", CASE, "--done", saying="dan")

    # Rule: to be released takes nothing away, and a case with one caseworker is as before.
    def test_released(self):
        self.answer("bo", "1.1", "yes")
        self.do("--as", "anna", "assessors", CASE, "--remove", "anna", "--remove", "bo", "--remove", "cilla")
        self.refuse("--as", "anna", "consolidate", CASE, saying="--add")
        self.answer("bo", "1.1", "no")
        self.assertEqual(self.do_json("--as", "anna", "show", CASE)["answers"][0]["value"], "no")
        self.do("--as", "anna", "assessors", CASE, "--add", "bo")
        self.assertEqual(self.do_json("--as", "bo", "show", CASE)["answers"][0]["value"], "yes")

    # Rule: agreement is computed on answers, and where all have answered alike nothing can be said.
    def test_agreement(self):
        questions = ["1.1", "1.3", "2.1"]
        for question in questions:
            for user in ("anna", "bo"):
                self.answer(user, question, "yes")
        self.answer("anna", "1.4", "no")
        self.done("anna", "bo", "cilla")
        measured = self.do_json("--as", "anna", "agreement", CASE)["agreement"][0]
        self.assertEqual((measured["questions"], measured["same"], measured["assessors"]), (3, 3, 2))
        self.assertIsNone(measured["krippendorff"])
        self.assertEqual(measured["strength"], "unknown")
        self.assertIn("cannot be said", self.do("--as", "anna", "agreement", CASE).out)

        self.do("--as", "bo", "assessors", CASE, "--not-done")
        self.answer("bo", "1.4", "no")
        measured = self.do_json("--as", "anna", "agreement", CASE)["agreement"][0]
        self.assertEqual((measured["cohen"], measured["fleiss"], measured["strength"]), (1, 1, "full"))
        alone = self.do_json("--as", "anna", "agreement", CASE, "--question", "gavleborg/1.4")["agreement"]
        self.assertEqual([(found["questions"], found["same"]) for found in alone], [(1, 1)])

    # Rule: one question over several cases. By hand: both answer in four cases, alike in three. Cohen: chance 1/2 · 1/4 + 1/2 · 3/4
    # = 1/2, kappa 1/2. Fleiss: 3 of 8 answers are yes, chance 34/64, kappa 7/15. Krippendorff: 1 − (1/4) / (15/28) = 8/15.
    def test_agreement_on_a_question_over_cases(self):
        numbers = [CASE, *(f"403-{number}-2026" for number in (1, 2, 3))]
        for number in numbers[1:]:
            self.make_case(number)
            self.do("--as", "anna", "lists", number, "use", "gavleborg", "--reason", "Passar.")
            self.do("--as", "anna", "assessors", number, "--add", "anna", "--add", "bo")
        for number, values in zip(numbers, (("yes", "yes"), ("yes", "no"), ("no", "no"), ("no", "no"))):
            for user, value in zip(("anna", "bo"), values):
                self.do("--as", user, "answer", number, "gavleborg", "1.1", value)
                self.do("--as", user, "answer", number, "gavleborg", "1.3", "yes")
                self.do("--as", user, "assessors", number, "--done")
        (found,) = self.do_json("--as", "anna", "agreement", *numbers, "--question", "gavleborg/1.1")["agreement"]
        self.assertEqual((found["questions"], found["same"], found["assessors"]), (4, 3, 2))
        self.assertAlmostEqual(found["cohen"], 1 / 2)
        self.assertAlmostEqual(found["fleiss"], 7 / 15)
        self.assertAlmostEqual(found["krippendorff"], 8 / 15)
        self.assertEqual(found["strength"], "moderate")

    # Rule: another answer than theirs, of whatever kind, with a reason; it is nobody's.
    def test_own_answers_settle(self):
        self.declare_anna()
        self.answer("anna", "1.2", "Fler i arbete")
        self.answer("bo", "1.2", "no")
        self.answer("anna", "1.1", "yes")
        self.answer("bo", "1.1", "no")
        self.done("anna", "bo", "cilla")

        def own(question, *arguments):
            found = self.consolidate(f"gavleborg/{question}", *arguments, "--reason", "Min bedömning.")[1][question]
            answers = self.do_json("--as", "dan", "show", CASE)["answers"]
            (answer,) = [answer for answer in answers if answer["question"] == question]
            self.assertEqual((found["settled"], found["whose"], answer["reason"]), ("settled", [], "Min bedömning."))
            return answer["value"], answer["goal"]

        self.assertEqual(own("1.2", "--answer", "Mål saknas"), ("no", None))
        self.assertEqual(own("1.2", "--answer", "ej relevant"), ("not-relevant", None))
        value, goal = own("1.2", "--answer", "Tio fler", "--goal", "baseline=12", "--goal", "target=22")
        self.assertEqual((value, goal["what"], goal["baseline"], goal["target"]), ("", "Tio fler", "12", "22"))
        self.assertEqual(own("1.1", "--answer", "delvis"), ("partly", None))

        one = ("--as", "anna", "consolidate", CASE, "gavleborg/1.2")
        self.refuse(*one, "--answer", "delvis", "--reason", "R.", saying=["1.2", "what is to be reached", "not-relevant"])
        self.refuse(*one, "--answer", "no", status=2, saying="--reason")
        self.refuse(*one, "--answer", "no", "--reason", " ", status=2, saying="--reason")
        self.refuse(*one, "--answer", "no", "--take", "bo", "--reason", "R.", status=2, saying="--take")
        self.refuse("--as", "anna", "consolidate", CASE, "--answer", "no", "--reason", "R.", status=2, saying="CHECKLIST/QUESTION")
        self.assertEqual(self.consolidate()[1]["1.2"]["settled"], "settled")


if __name__ == "__main__":
    cli.main()
