"""What one checklist of the case says is offered in another, and taken over by one click or one key.

Rule: a question answered in one list is offered in another with its evidence, never copied silently.
"""

import getpass
import os
import subprocess
import sys
import time
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
REASON = 'Två anställda har egen erfarenhet.'


class Offers(WindowCase):
    def answer(self):
        return next((item for item in self.shown(NUMBER)['answers']
                     if (item['checklist'], item['question']) == ('lagom', '2.2')), {})

    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def find_note(self, window, beginning, end):
        return window.find('label', where=lambda node: node.seen and node.name.startswith(beginning)
                           and node.name.endswith(end))

    def test_offered_taken_over_and_taken_back(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'lagom',
                     '--caseworker', getpass.getuser())
        self.control('answer', NUMBER, 'gavleborg', '2.1', 'yes', '--reason', REASON)
        # The list that was answered last is the one that is shown: they must not be of the same second.
        second = int(time.time())
        wait(lambda: int(time.time()) > second, 'the clock')
        self.control('answer', NUMBER, 'lagom', '1.1', 'yes')
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        window.find('page tab', 'Checklista').press()
        window.find('push button', 'Fråga 1.1: Ja', where=lambda node: node.seen)
        for _ in range(3):
            keys('j')

        self.find_note(window, said('Answered in %1$s: %2$s', '', '').split(':')[0].strip(), '2.1: Ja')
        self.picture('offer.png')
        self.assertFalse(self.answer().get('value'), 'nothing is copied silently')

        window.find('push button', 'Fråga 2.2: ' + said('Use the Answer'), where=lambda node: node.seen).press()
        wait(lambda: self.answer().get('value') == 'yes', 'the answer to be taken over')
        self.assertEqual((self.answer()['reason'], self.answer()['taken_from']), (REASON, 'gavleborg/2.1'))
        self.find_note(window, said('Taken over from %s', '').strip(), ' 2.1')
        self.picture('taken.png')

        keys('ctrl+z')
        wait(lambda: not self.answer().get('value'), 'the answer to be taken back')
        keys('u')
        wait(lambda: self.answer().get('value') == 'yes', 'the key to take it over')


if __name__ == '__main__':
    sys.exit(unittest.main())
