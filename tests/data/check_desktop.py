"""The desktop file: valid, and translated."""

import pathlib
import unittest

import check

FORMATS = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "application/pdf",
    "application/vnd.beakta.case+zip",
    "text/html",
    "text/plain",
}


class DesktopFile(unittest.TestCase):
    def setUp(self):
        self.file = pathlib.Path(check.ARGUMENTS[0])
        self.lines = self.file.read_text(encoding="utf-8").splitlines()

    def value(self, key):
        return next((line.split("=", 1)[1] for line in self.lines if line.startswith(key + "=")), None)

    def test_is_valid(self):
        result = check.run("desktop-file-validate", self.file)
        self.assertEqual((result.returncode, result.stdout + result.stderr), (0, ""))

    # Rule: open by button, by drag and drop, by command line and from the file manager.
    def test_opens_every_format_that_beakta_reads(self):
        self.assertEqual(set(self.value("MimeType").rstrip(";").split(";")), FORMATS)
        self.assertIn("%F", self.value("Exec"))

    def test_names_its_own_icon(self):
        icon = check.SOURCE / "data/icons/hicolor/scalable/apps" / (self.value("Icon") + ".svg")
        self.assertTrue(icon.is_file(), icon)


if __name__ == "__main__":
    check.main()
