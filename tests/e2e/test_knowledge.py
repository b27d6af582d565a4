"""What is known of a question stands beside it: its help, and what the office has answered before in other cases.

Rules: best first; no applicant and no title; a case with a declared conflict of interest is left out and counted; a copied
reason remembers where it came from; a case is opened only when it has been asked for.
"""

import getpass
import os
import re
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
EARLIER = 'Solrosens förening ansöker. Målet är att fyrtio kvinnor får arbete. Två språkstödjare anställs i projektet.'
REASON = 'Målet går att mäta.'


class Knowledge(WindowCase):
    def setUp(self):
        super().setUp()
        self.add_earlier('1-2025', 'no', '--reason', 'Det finns inget mål.')
        self.add_earlier('2-2025', 'yes', '--reason', REASON, '--quote', 'Målet är att fyrtio kvinnor får arbete')
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())

    def add_earlier(self, number, value, *more):
        self.control('import', self.write(f'{number}.txt', EARLIER), '--number', number, '--title', 'Solrosens språkväg',
                     '--applicant', 'Solrosens förening', '--caseworker', getpass.getuser())
        self.control('answer', number, 'gavleborg', '1.1', value, *more)

    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def begin(self):
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        window.find('push button', 'Fråga 1.1: Ja', where=lambda node: node.seen)
        return program, window

    def find_label(self, window, words):
        return window.find('label', where=lambda node: node.seen and words in node.name)

    def list_words(self, window):
        pane = window.find_now(where=lambda node: node.seen and node.role != 'label' and node.name == said('Knowledge'))
        return [node.name for node in pane.all('label') if node.seen] if pane else []

    def answer(self):
        return next((item for item in self.shown(NUMBER)['answers'] if item['question'] == '1.1'), {})

    def test_best_first_and_nobody_named(self):
        _program, window = self.begin()
        keys('i')
        self.find_label(window, REASON)
        self.find_label(window, said('Quotations are as the applicants wrote them, and may hold names.'))
        self.find_label(window, said('What the office has answered before'))
        self.picture('knowledge.png')
        words = self.list_words(window)
        self.assertLess(next(i for i, word in enumerate(words) if REASON in word),
                        next(i for i, word in enumerate(words) if 'Det finns inget mål.' in word))
        self.assertEqual([word for word in words if 'Solrosen' in word], [], 'neither applicant nor title')
        self.assertTrue([word for word in words if 'Målet är att fyrtio kvinnor får arbete' in word])

        use = said('Begin the Reason with This')
        window.find('push button', where=lambda node: node.seen and node.name.endswith(': ' + use)).press()
        wait(lambda: self.answer().get('reason') == REASON, 'the reason to be copied')
        self.assertIn('gavleborg/1.1 2-2025', self.answer()['reason_from'])
        self.assertFalse(self.answer().get('value'), 'the answer is never copied')
        self.find_label(window, '2-2025, gavleborg 1.1')
        keys('ctrl+z')
        wait(lambda: not self.answer().get('reason'), 'the reason to be taken back')

        keys('i')
        wait(lambda: not [word for word in self.list_words(window) if word == said('What the office has answered before')],
             'the pane to be closed')

    def test_case_is_opened_only_when_asked(self):
        program, window = self.begin()
        keys('i')
        self.find_label(window, REASON)
        open_case = said('Open the Case…')
        window.find('push button', where=lambda node: node.seen and node.name.endswith(': ' + open_case)).press()
        program.window(said('Open %s?', '2-2025')).find('push button', said('_Open the Case')).press()
        self.find_label(window, 'Solrosens språkväg')

    def declare_conflict(self, program, window):
        page = next(node for node in window.walk() if 'case.conflict' in node.actions())
        page.press('case.conflict')
        dialog = program.window(said('Conflict of Interest'))
        dialog.find(None, re.compile('närstående är part'), where=lambda node: node.role != 'label').press()
        dialog.find('push button', said('_Declare').replace('_', ''), where=lambda node: node.has('sensitive')).press()
        wait(lambda: [item for item in self.shown('2-2025')['conflicts'] if item['conflicted']], 'the declaration')

    def test_conflicted_case_is_left_out(self):
        program, window = self.start()
        self.open_case(program, window, '2-2025')
        self.declare_conflict(program, window)
        window.find('push button', 'Tillbaka till ärendena', where=lambda node: node.seen).press()
        # A button that is pressed so does what it does a quarter of a second later.
        wait(lambda: not window.find_now('label', said('The Case Is Closed to You'), lambda node: node.seen), 'the case to be left')
        self.open_case(program, window, NUMBER)
        window.find('push button', 'Fråga 1.1: Ja', where=lambda node: node.seen)
        keys('i')
        self.find_label(window, 'Det finns inget mål.')
        self.find_label(window, said('%u case is left out: you have declared a conflict of interest in it.', 1))
        self.assertFalse([word for word in self.list_words(window) if REASON in word])
        self.picture('conflict.png')


if __name__ == '__main__':
    sys.exit(unittest.main())
