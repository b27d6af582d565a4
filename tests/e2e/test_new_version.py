"""A new version of an application: added in the window, what changed looked at and accepted, the two versions compared."""

import getpass
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile

from driver import Program, keys, said, type_text, wait

PROGRAM = os.environ['BEAKTA_PROGRAM']
CONTROL = os.environ['BEAKTACTL']
NUMBER = '403-1201-2026'
FIRST = """Språk, skog och arbete

Målgrupp
Projektet vänder sig till utrikes födda kvinnor och män som står långt från arbetsmarknaden, i första hand de som
saknar gymnasieutbildning. Vi räknar med minst fyrtio deltagare, varav hälften kvinnor.

Mål och aktiviteter
Efter projektet ska fler vara i arbete eller studier än före. Varje deltagare får en handledare under hela tiden.

Organisation
Styrgruppen ska ha minst tre ledamöter med egen erfarenhet av att etablera sig i Sverige.
"""
SECOND = (FIRST.replace('minst fyrtio deltagare', 'minst femtio deltagare')
          .replace('Styrgruppen ska ha minst tre ledamöter med egen erfarenhet av att etablera sig i Sverige.\n',
                   'Projektet leds av kommunens näringslivskontor.\n')
          .replace('Målgrupp\n', 'Bakgrund\nKommunen har arbetat med frågan sedan 2019.\n\nMålgrupp\n'))
QUOTES = {'1.1': 'Vi räknar med minst fyrtio deltagare, varav hälften kvinnor.', '2.1': 'Styrgruppen ska ha minst tre ledamöter',
          '1.2': 'Varje deltagare får en handledare'}


class NewVersion(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='beakta-e2e-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = self.folder / 'store' / 'cases.beakta'
        self.store.parent.mkdir()
        (self.folder / 'ansökan.txt').write_text(FIRST, encoding='utf-8')
        (self.folder / 'ny.txt').write_text(SECOND, encoding='utf-8')
        self.control('import', self.folder / 'ansökan.txt', '--number', NUMBER, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())
        for question, quote in QUOTES.items():
            value = 'Varje deltagare har en handledare' if question == '1.2' else 'yes'
            self.control('answer', NUMBER, 'gavleborg', question, value, '--reason', 'Skäl.', '--quote', quote)

    def control(self, *arguments):
        return subprocess.run([CONTROL, '--store', self.store, *arguments], capture_output=True, text=True, check=True).stdout

    def states(self):
        marks = json.loads(self.control('--json', 'marks', NUMBER))['marks']
        return {mark['answers'][0].split('/')[1]: (mark['passage']['state'], mark['passage']['document']) for mark in marks}

    def case(self):
        """All that the store knows of the case: what it is, its marks, and what was done to it."""
        return [self.control('--json', *what, NUMBER) for what in (['show'], ['marks'], ['log'], ['text'])]

    def hold_reader(self):
        """A reader that does not begin before the file that it names is gone; it leaves its number in another."""
        reader, held, number = self.folder / 'reader', self.folder / 'held', self.folder / 'number'
        held.touch()
        reader.write_text(f'#!/bin/sh\necho $$ > {number}.new && mv {number}.new {number}\n'
                          f'while [ -e {held} ]; do sleep 0.05; done\nexec {os.environ["BEAKTA_READER"]} "$@"\n', encoding='utf-8')
        reader.chmod(0o755)
        self.addCleanup(held.unlink, missing_ok=True)
        return reader, held, number

    def choose(self, program, window, name):
        """The file that is a new version of what is read."""
        keys('ctrl+shift+n')
        chooser = program.window(said('Choose the New Version'))
        keys('ctrl+l')
        type_text(str(self.folder / name))
        chooser.find('push button', said('_Add').replace('_', '')).press()

    def picture(self, program, name):
        if 'PICTURES' in os.environ:
            program.screenshot(os.path.join(os.environ['PICTURES'], name))

    def test_changed_passages_are_accepted(self):
        program = Program([PROGRAM], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        window = program.window()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        text = window.find('text', where=lambda node: 'fyrtio deltagare' in node.text)
        program.click(window, text)

        # The file is chosen; what became of the passages is told in a window of its own.
        self.choose(program, window, 'ny.txt')
        review = program.window(said('After the New Version'))
        self.assertEqual(self.states(), {'1.1': ('changed', 1), '1.2': ('moved', 2), '2.1': ('lost', 1)})
        review.find('label', re.compile('femtio'))

        # Every passage is in the list, the one that only moved too.
        review.find('label', said('The same words, in another place'))
        review.find('label', QUOTES['1.2'])
        self.picture(program, 'review.png')

        # One key accepts the new words; the passage that was lost is kept where it was.
        keys('a')
        wait(lambda: self.states()['1.1'] == ('exact', 2), 'the new place to be accepted')
        review.gone('push button', re.compile('^' + re.escape(said('Accept the new place'))))
        keys('e')
        wait(lambda: self.states()['2.1'] == ('exact', 1), 'the earlier words to be kept')
        review.find('label', said('Every passage has its place'))
        keys('Escape')

        # The two versions stand side by side.
        text = window.find('text', where=lambda node: 'femtio deltagare' in node.text)
        program.click(window, text)
        keys('ctrl+d')
        compare = program.window(said('Compare Versions'))
        compare.find('label', 'ansökan.txt')
        compare.find('label', 'ny.txt')
        both = re.compile('fyrtio deltagare.*femtio deltagare', re.DOTALL)
        compare.find(name=both)

        # N goes to what differs; D leaves out what is the same.
        keys('n', 'n')
        keys('d')
        compare.gone(name=re.compile('Varje deltagare får en handledare'))
        compare.find(name=both)
        self.picture(program, 'compare.png')
        keys('Escape')
        self.assertEqual(program.complaints(), [])

    def pack(self, name, was='', becomes=''):
        """The document with numbered headings, with some of its words changed."""
        parts = pathlib.Path(__file__).parents[1] / 'fixtures' / 'documents' / 'lists.docx'
        with zipfile.ZipFile(self.folder / name, 'w') as archive:
            for part in sorted(path for path in parts.rglob('*') if path.is_file()):
                words = part.read_text(encoding='utf-8')
                archive.writestr(str(part.relative_to(parts)), words.replace(was, becomes) if was else words)

    # Rule: headings and items stand with their numbers where two versions are compared, as they do where one is read. Numbers are no
    # words: they differ from nothing.
    def test_compared_headings_have_their_numbers(self):
        self.pack('första.docx')
        self.pack('andra.docx', 'Behov', 'Behov i kommunen')
        self.control('import', self.folder / 'första.docx', '--number', '403-7-2026', '--caseworker', getpass.getuser())
        self.control('add', '403-7-2026', self.folder / 'andra.docx', '--replaces', '1')
        program = Program([PROGRAM], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        window = program.window()
        program.click(window, window.find('label', '403-7-2026', where=lambda node: node.seen))
        keys('Return')
        text = window.find('text', where=lambda node: 'Behov i kommunen' in node.text)
        program.click(window, text)
        keys('ctrl+d')

        compare = program.window(said('Compare Versions'))
        compare.find(name=re.compile(r'1\.1 Behov\b.*1\.1 Behov i kommunen', re.DOTALL))
        compare.find(name='1 Bakgrund')
        self.picture(program, 'compare-numbers.png')
        keys('Escape')
        self.assertEqual(program.complaints(), [])

    # Rule: a new version that is on its way tells so, and can be stopped: then nothing has happened to the case, nobody goes on
    # reading, and it can be added later (design.md 3: what takes long shows progress and can be cancelled).
    def test_stopped_leaves_the_case_as_it_was(self):
        reader, held, number = self.hold_reader()
        program = Program([PROGRAM], {'BEAKTA_STORE': str(self.store), 'BEAKTA_READER': str(reader)})
        self.addCleanup(program.end)
        window = program.window()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        text = window.find('text', where=lambda node: 'fyrtio deltagare' in node.text)
        before = self.case()

        self.choose(program, window, 'ny.txt')
        progress = program.window(said('Reading the New Version'))
        progress.find('label', 'ny.txt')
        progress.find('progress bar', said('How far the new version has come'))
        wait(number.exists, 'the reader to begin')
        reading = pathlib.Path('/proc', number.read_text().strip())
        self.assertTrue(reading.exists())
        self.picture(program, 'progress.png')
        progress.find('push button', said('_Stop').replace('_', '')).press()

        wait(lambda: not reading.exists(), 'the reader to be ended')
        wait(lambda: not progress.seen, 'the progress to be gone')
        self.assertEqual(self.case(), before)
        self.assertIn('fyrtio deltagare', text.text)
        self.assertEqual(self.states(), {question: ('exact', 1) for question in QUOTES})

        held.unlink()
        program.click(window, text)
        self.choose(program, window, 'ny.txt')
        review = program.window(said('After the New Version'))
        self.assertEqual(self.states(), {'1.1': ('changed', 1), '1.2': ('moved', 2), '2.1': ('lost', 1)})
        review.find('label', re.compile('femtio'))
        self.assertEqual(program.complaints(), [])


if __name__ == '__main__':
    unittest.main()
