"""A picture as its pages: seen, its text recognised and stopped, its words marked on the picture."""

import getpass
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from case import CONTROL, WindowCase
from driver import keys, said, wait

FIXTURES = pathlib.Path(__file__).parents[1] / 'fixtures' / 'documents'
NUMBER = '403-91-2026'
LABEL = 'Pages of %s, page %u of %u. Choose Read as Text to have it read aloud.'
NAME = 'skannad.tif'


def can_recognise():
    return subprocess.run([os.environ['BEAKTA_READER'], '--can-recognise'], capture_output=True).returncode == 0


class Pictures(WindowCase):
    def open_picture(self, n_copies=1):
        picture = self.folder / NAME
        if n_copies == 1:
            shutil.copy(FIXTURES / 'scan.tif', picture)
        else:
            subprocess.run(['convert', *[FIXTURES / 'scan.tif'] * n_copies, picture], check=True)
        subprocess.run([CONTROL, '--store', self.store, 'import', picture, '--number', NUMBER, '--checklist', 'gavleborg',
                        '--caseworker', getpass.getuser()], capture_output=True)
        program, window = self.start()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        pages = window.find(None, said(LABEL, NAME, 1, 2 * n_copies), where=lambda node: node.seen)
        return program, window, pages

    def find_button(self, window, name):
        return window.find('push button', name, where=lambda node: node.seen)

    # Rule: a picture is shown as pages before it has a text, and beside it stand its small pages (issue 3).
    def test_is_shown_without_text(self):
        program, window, pages = self.open_picture()
        keys('F8')
        window.find(None, said('Small pages'), where=lambda node: node.seen)
        second = window.find(None, said('page %u', 2), where=lambda node: node.seen)
        program.click(window, second)
        window.find(None, said(LABEL, NAME, 2, 2), where=lambda node: node.seen)
        keys('ctrl+plus', 'ctrl+r')
        self.assertEqual(program.close(window), 0)

    # Rule: its text can be recognised, is marked as such, and is selected and marked on the picture.
    def test_recognised_words_are_marked(self):
        program, window, pages = self.open_picture()
        button = self.find_button(window, said('_Recognise Text (OCR)'))
        button.press()
        if not can_recognise():
            program.window(said('Text Recognition Is Not Installed')).find('push button', said('_Close')).press()
            self.assertEqual(program.close(window), 0)
            return

        window.find('label', re.compile(re.escape(said('The text was recognised in pictures and may hold errors; compare it with the document.'))))
        pages = window.find(None, said(LABEL, NAME, 1, 2), where=lambda node: node.seen)
        self.find_words(window)
        x, y, width, height = pages.extents()
        program.click(window, pages)
        keys('ctrl+Home', 'shift+Down', 'shift+Down', 'e')
        quote = wait(lambda: next((passage['quote'] for passage in self.shown(NUMBER)['passages']), None), 'the evidence', pause=0.3)
        self.assertGreater(len(quote.split()), 5)
        self.assertIn(' '.join(quote.split()), ' '.join(self.control('text', NUMBER).split()))
        self.assertEqual(program.close(window), 0)

    # Rule: a picture without words is said to be one, and recognising it is not advised again.
    def test_nothing_to_recognise(self):
        if not can_recognise():
            self.skipTest('text cannot be recognised here')
        picture = shutil.copy(FIXTURES / 'photos.docx' / 'word' / 'media' / 'image1.png', self.folder / NAME)
        subprocess.run([CONTROL, '--store', self.store, 'import', picture, '--number', NUMBER, '--checklist', 'gavleborg',
                        '--caseworker', getpass.getuser()], capture_output=True)
        program, window = self.start()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        self.find_button(window, said('_Recognise Text (OCR)')).press()
        program.window(said('The Document Could Not Be Read')).find('push button', said('_Close').replace('_', '')).press()
        window.find('label', re.compile(re.escape(said('No words were found in the pictures of the file. It is kept as an attachment.'))))
        self.assertIsNone(window.find_now('push button', said('_Recognise Text (OCR)'), where=lambda node: node.seen))
        self.assertEqual(self.shown(NUMBER)['documents'][0]['refused'], 'no-words')
        self.assertEqual(program.close(window), 0)

    # Rule: recognition shows how far it has come, and can be stopped; nothing is changed then.
    def test_recognition_is_stopped(self):
        if not can_recognise():
            self.skipTest('text cannot be recognised here')
        program, window, pages = self.open_picture(20)
        self.find_button(window, said('_Recognise Text (OCR)')).press()
        stop = self.find_button(window, said('Stop Reading'))
        window.find('label', re.compile(said('Page %1$u of %2$u', 'N', 40).replace('N', r'\d+')))
        stop.press()
        self.find_button(window, said('_Recognise Text (OCR)'))
        self.assertEqual(self.shown(NUMBER)['documents'][0]['refused'], 'no-text')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
