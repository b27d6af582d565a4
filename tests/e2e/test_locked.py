"""Rule: a locked PDF asks for its password, says when it is wrong, can be kept without reading and be opened later; its pages
ask again when the case is opened anew (issue 3)."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from driver import Program, keys, said, swedish_keyboard, type_text, wait

FIXTURE = pathlib.Path(__file__).parents[1] / 'fixtures' / 'documents' / 'locked.pdf'
CONTROL = os.environ['BEAKTACTL']
LABEL = 'Pages of %s, page %u of %u. Choose Read as Text to have it read aloud.'


class Locked(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix='beakta-e2e-')
        self.addCleanup(folder.cleanup)
        self.store = pathlib.Path(folder.name) / 'cases.beakta'
        note = pathlib.Path(folder.name) / 'anteckning.txt'
        note.write_text('En annan handling.\n', encoding='utf-8')
        self.control('import', note, '--number', '403-1-2026')
        swedish_keyboard()

    def control(self, *words):
        return subprocess.run([CONTROL, '--store', self.store, *map(str, words)], capture_output=True, text=True, check=True).stdout

    def test_asks_and_asks_again(self):
        program = Program([os.environ['BEAKTA_PROGRAM'], str(FIXTURE)], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        program.window(said('Password Needed')).find('text')
        type_text('fel')
        keys('Return')
        dialog = program.window(said('Wrong Password'))
        dialog.find('push button', said('_Keep Without Reading')).press()

        # It is registered without its text, and the document itself asks.
        register = said('_Register')
        dialog = wait(lambda: next((n for n in program.root.children() if n.find_now('push button', register)), None), 'the facts')
        dialog.find('push button', register).press()
        button = said('Type the _Password…')
        window = wait(lambda: next((n for n in program.root.children() if n.find_now('push button', button)), None), 'the case')
        window.find('push button', button).press()
        program.window(said('Password Needed')).find('text')
        type_text('hemligt 42')
        keys('Return')
        wait(lambda: 'Sjöviken' in self.text(), 'the text of the document')
        self.assertNotIn(b'hemligt 42', self.store.read_bytes())

        # The pages need not ask for what has just been typed.
        window.find(None, said(LABEL, 'locked.pdf', 1, 2), where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)
        self.reopen()

    def reopen(self):
        """Opened anew the pages ask again; a wrong password is said, and without it the text is read (issue 3)."""
        program = Program([os.environ['BEAKTA_PROGRAM']], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        window = program.window()
        program.click(window, window.find('label', 'BEAKTA-2026-1', where=lambda node: node.seen))
        keys('Return')
        program.window(said('Password Needed')).find('text')
        type_text('fel')
        keys('Return')
        dialog = program.window(said('Wrong Password'))
        dialog.find('push button', said('Read the _Text')).press()
        text = window.find('text', said('Text of %s', 'locked.pdf'), where=lambda node: node.seen)
        wait(lambda: 'Sjöviken' in text.text, 'the text of the document')

        window.find('push button', said('Type the _Password…'), where=lambda node: node.seen).press()
        program.window(said('Password Needed')).find('text')
        type_text('hemligt 42')
        keys('Return')
        window.find(None, said(LABEL, 'locked.pdf', 1, 2), where=lambda node: node.seen)
        self.assertNotIn(b'hemligt 42', self.store.read_bytes())
        self.assertEqual(program.close(window), 0)

    def text(self):
        found = subprocess.run([CONTROL, '--store', self.store, 'text', 'BEAKTA-2026-1'], capture_output=True, text=True, check=False)
        return found.stdout


if __name__ == '__main__':
    sys.exit(unittest.main())
