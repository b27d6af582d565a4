"""Usage: help, options before and after, and status 2 with one line."""

import cli

COMMANDS = ["import", "add", "reread", "list", "show", "text", "read", "checklists", "checklist", "answer", "comment", "analysis", "findings",
            "stage", "report", "log", "undo", "redo", "search", "verify", "export", "backup", "erase", "restore"]


class Usage(cli.Case):
    def test_help_lists_every_command(self):
        shown = self.do("--help").out
        self.assertEqual(shown, self.do("help").out)
        for command in COMMANDS:
            self.assertIn(f"  {command} ", shown)

    def test_every_command_has_help(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                shown = self.do(command, "--help").out
                self.assertIn(f"beaktactl {command}", shown)
                self.assertEqual(shown, self.do("help", command).out)

    def test_manual_names_every_command_and_option(self):
        manual = (cli.EXAMPLES.parent / "beaktactl.1").read_text(encoding="utf-8").replace("\\-", "-")
        for command in COMMANDS:
            self.assertIn(command, manual)
            options = {word.strip(",").split("=")[0] for word in self.do(command, "--help").out.split()
                       if word.startswith("--")}
            self.assertEqual({option for option in options if option not in manual}, set(), command)

    def test_version(self):
        self.assertRegex(self.do("--version").out, r"^beaktactl \d+\.\d+\.\d+\n$")

    def test_wrong_usage_is_status_2(self):
        for arguments in ([], ["okänt"], ["show"], ["show", "1", "2"], ["list", "--okänd"], ["answer", "1", "2", "3"],
                          ["checklist", "äta", "x"], ["report", "1", "annex"], ["report", "1", "annex", "-o", "a.doc"],
                          ["report", "1", "roman", "-o", "a.pdf"], ["analysis", "1", "sett", "x"], ["--store"],
                          ["comment", "1", "  "], ["comment", "1", "x", "--quote", "a", "--question", "b/c"],
                          ["answer", "1", "2", "3", "4", "--quote", "a", "--occurrence", "0"]):
            with self.subTest(arguments=arguments):
                self.refuse(*arguments, status=2)
        self.assertFalse(self.store.exists())

    def test_options_stand_before_or_after(self):
        other = self.folder / "annan.beakta"
        path = self.write("a.txt", cli.APPLICATION)
        number = self.do("import", path, "--store", other).out.strip()
        self.assertFalse(self.store.exists())
        self.assertEqual(self.do("--json", "--store", other, "list").document, self.do("list", "--store", other, "--json").document)
        self.do("--store", other, "show", number)

    def test_words_after_two_dashes_are_words(self):
        number = self.make_case()
        self.do("comment", "--", number, "--json")
        self.assertEqual(self.do_json("show", number)["comments"][0]["text"], "--json")

    # Rule: Swedish words are understood whatever the locale is.
    def test_plain_c_locale_takes_swedish(self):
        number = self.do("import", self.write("ansökan.txt", cli.APPLICATION), "--title", "Språk", LC_ALL="C").out.strip()
        self.do("comment", number, "Åtgärden är välgrundad.", "--quote", "utrikes födda kvinnor", LC_ALL="C")
        self.assertEqual(self.do_json("show", number)["comments"][0]["text"], "Åtgärden är välgrundad.")

    def test_bytes_that_are_no_text_are_refused(self):
        number = self.make_case()
        self.refuse("comment", number, b"\xff\xfe".decode("utf-8", "surrogateescape"), status=2)


if __name__ == "__main__":
    cli.main()
