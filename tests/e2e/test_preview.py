"""The paper beside the case: it says what is written, stays where it is read, and leads back to where its words come from."""

import os
import re
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

NUMBER = '403-77-2026'
WORDS = 'Målgruppen är avgränsad efter kön och födelseland.'
QUOTED = 'minst fyrtio deltagare, varav hälften kvinnor'


class Preview(WindowCase):
    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def paper_says(self, words):
        """A paragraph of the paper, for those who do not see it."""
        return self.window.find('link', where=lambda node: words in node.name)

    def open_preview(self):
        program, self.window = self.start_with_case(NUMBER)
        keys('ctrl+shift+p')
        self.paper_says('Språk, skog och arbete')
        return program

    # Rule: what is written beside it comes to the paper without anything else being done.
    def test_it_follows_what_is_written(self):
        program = self.open_preview()
        self.picture('preview-before.png')
        reason = self.window.find('text', 'Fråga 1.1: Motivering')
        program.click(self.window, reason)
        type_text(WORDS)
        self.paper_says(WORDS)
        self.picture('preview-after.png')
        self.assertEqual(program.complaints(), [])

    # Rule: a paragraph leads to the question that it is about; a quotation to its place in the document.
    def test_it_leads_back(self):
        program = self.open_preview()
        program.click(self.window, self.paper_says('viktigaste mätbara mål'))
        self.window.find('text', 'Fråga 1.2: Motivering', where=lambda node: node.seen)
        self.paper_says('viktigaste mätbara mål')
        self.picture('preview-link.png')
        self.assertEqual(program.complaints(), [])

    # Rule: a quotation leads to its place in the document, which stands where the paper stood.
    def test_a_quotation_leads_to_the_document(self):
        program = self.open_preview()
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--quote', QUOTED)
        button = self.window.find('push button', said('Preview beside the questions'))
        program.click(self.window, self.paper_says(QUOTED))
        wait(lambda: not button.has('pressed'), 'the document in the place of the paper')
        self.window.find('text', where=lambda node: node.name.startswith('Text i ') and node.seen)
        self.picture('preview-quotation.png')
        self.assertEqual(program.complaints(), [])

    # Rule: Escape among the questions puts it away too, before it leads out of the case.
    def test_escape_beside_it(self):
        program = self.open_preview()
        button = self.window.find('push button', said('Preview beside the questions'))
        yes = self.window.find(None, re.compile('^Fråga 1.1: Ja'), where=lambda node: node.seen)
        program.click(self.window, yes)
        wait(lambda: button.has('pressed'), 'the paper beside the questions')
        keys('Escape')
        wait(lambda: not button.has('pressed'), 'the paper to go away')
        self.window.find(None, re.compile('^Fråga 1.1: Ja'), where=lambda node: node.seen)
        self.assertEqual(program.complaints(), [])

    # Rule: the same key shows it and puts it away, and so does Escape in it; the keyboard is in the document then.
    def test_it_is_put_away(self):
        program = self.open_preview()
        button = self.window.find('push button', said('Preview beside the questions'))
        for key in ('ctrl+shift+p', 'Escape'):
            wait(lambda: button.has('pressed'), 'the paper beside the questions')
            keys(key)
            wait(lambda: not button.has('pressed'), 'the paper to go away')
            self.window.find('text', where=lambda node: node.name.startswith('Text i ') and node.has('focused'))
            keys('ctrl+shift+p')
        self.assertEqual(program.complaints(), [])


if __name__ == '__main__':
    sys.exit(unittest.main())
