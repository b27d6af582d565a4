"""What a form of the application states is proposed as the applicant's word, and taken or dismissed by one key.

Rule: the applicant's claim beside the caseworker's answer wherever the application states one; never silently stored.
"""

import json
import os
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
CLAIM = 'Syftar direkt till ökad integration'


class Claims(WindowCase):
    def answer(self):
        return next((item for item in self.shown(NUMBER)['answers']
                     if (item['checklist'], item['question']) == ('gavleborg', '1.1')), {})

    def proposed(self):
        return [item['question'] for item in json.loads(self.control('--json', 'claims', NUMBER))['proposed']]

    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def find_note(self, window):
        return window.find('label', said('Proposed from the application: “%s”', 'Hur bedömer ni själva projektet?'),
                           where=lambda node: node.seen)

    def test_taken_and_dismissed_by_key(self):
        program, window = self.start_with_case(NUMBER)
        window.find('page tab', 'Checklista').press()
        self.find_note(window)
        window.find('label', CLAIM, where=lambda node: node.seen)
        self.picture('claim-proposed.png')
        self.assertFalse(self.answer().get('claim'), 'nothing is stored silently')

        keys('a')
        wait(lambda: self.answer().get('claim') == CLAIM, 'the key to take it')
        self.assertEqual(self.answer()['value'], '', 'a claim is no answer')
        place = next(item for item in self.shown(NUMBER)['passages'] if item['id'] == self.answer()['claim_passage'])
        self.assertEqual((place['quote'], place['mark']), (CLAIM, 'highlight'))
        window.find('push button', 'Fråga 1.1: ' + said('Show the Applicant’s Word'), where=lambda node: node.seen)
        self.picture('claim-taken.png')

        keys('ctrl+z')
        wait(lambda: not self.answer().get('claim'), 'it to be taken back')
        self.find_note(window)
        keys('shift+a')
        wait(lambda: 'gavleborg/1.1' not in self.proposed(), 'the key to dismiss it')
        self.assertFalse(self.answer().get('claim'))
        window.gone('push button', 'Fråga 1.1: ' + said('It Is the Applicant’s Word'))
        self.picture('claim-dismissed.png')


if __name__ == '__main__':
    sys.exit(unittest.main())
