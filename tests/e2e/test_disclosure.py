"""A passage is masked in the text, and is nowhere in the copy that is saved."""

import getpass
import re
import unittest
import zipfile

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-91-2026'
NAME = 'Zackarias Qvarnlöf'
QUOTE = f'Kontaktperson är {NAME} med telefon 070-174 06 12'
TEXT = f'Målgrupp\n\n{QUOTE}.\n'


class Disclosure(WindowCase):
    def save(self, program, window, path):
        window.find('push button', said('_Save Copy…').replace('_', '')).press()
        chooser = program.window(said('Save Copy for Disclosure'))
        name = chooser.find('text', where=lambda node: node.seen and node.has('editable'))
        proposed = name.text
        name.write(str(path))
        keys('Return')
        return proposed

    # Rule: what somebody masks, in the text or as words, is in no copy that is saved, in whatever format; nor is it in its name.
    def test_a_masked_passage_is_nowhere_in_the_copy(self):
        self.control('import', self.write('ansökan.txt', TEXT), '--number', NUMBER, '--title', f'Stöd till {NAME}',
                     '--checklist', 'gavleborg', '--caseworker', getpass.getuser())
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--reason', 'Det står i ansökan.', '--quote', QUOTE)
        program, window = self.start()
        view = self.open_case(program, window, NUMBER)

        start = view.text.index('070-174')
        program.drag_over_text(window, view, start, start + len('070-174 06 12'))
        keys('shift+m')
        dialog = program.window(said('Mask in Copies for Disclosure'))
        dialog.find('push button', said('_Mask').replace('_', '')).press()
        wait(lambda: '070-174' in self.control('masks', 'list', NUMBER), 'the mask')

        keys('ctrl+shift+x')
        copy = program.window(said('Copy for Disclosure'))
        keys('ctrl+n')
        dialog = program.window(said('Mask in Copies for Disclosure'))
        dialog.find('text', said('Words to mask')).write(NAME)
        keys('Return')
        copy.find('list item', NAME, where=lambda node: node.seen)

        refused = self.folder / 'Qvarnlöf.pdf'
        self.save(program, copy, refused)
        copy.find('label', said('The name of the file tells what is masked, so nothing was saved. Choose another name.'))
        self.assertFalse(refused.exists())
        for suffix in ('pdf', 'odt', 'txt'):
            path = self.folder / f'kopia.{suffix}'
            proposed = self.save(program, copy, path)
            self.assertIn(NUMBER, proposed)
            self.assertNotIn('Qvarnlöf', proposed)
            wait(path.exists, suffix)
            copy.find('label', re.compile(re.escape(path.name)))
            self.check_copy(path)
        self.assertEqual(program.complaints(), [])

    def check_copy(self, path):
        parts = [path.read_bytes()]
        if path.suffix == '.odt':
            with zipfile.ZipFile(path) as package:
                parts = [package.read(name) for name in package.namelist()]
        for part in parts:
            for secret in ('Zackarias', 'Qvarnlöf', '070-174'):
                for encoding in ('utf-8', 'utf-16-be', 'latin-1'):
                    self.assertNotIn(secret.encode(encoding), part, path.name)


if __name__ == '__main__':
    unittest.main(verbosity=2)
