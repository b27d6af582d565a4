"""Which checklists a case is proposed, with the reason; taken by one click, or something else chosen with a reason.

Rule: a rule proposes lists and depth; the caseworker may change it with a reason, which the journal keeps.
"""

import getpass
import json
import os
import subprocess
import sys
import unittest

from case import WindowCase
from driver import said, type_text, wait

NUMBER = '403-78-2026'


class Lists(WindowCase):
    def entries(self):
        return json.loads(self.control('--json', 'log', NUMBER))['entries']

    def lists(self):
        return {item['id']: item['depth'] for item in self.shown(NUMBER)['checklists']}

    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def test_something_else_with_a_reason_and_then_what_is_proposed(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--caseworker', getpass.getuser())
        proposal = json.loads(self.control('--json', '--language', 'sv', 'lists', NUMBER))['proposal']
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        window.find('page tab', 'Checklista').press()
        why = ' '.join(filter(None, (proposal['reason'], proposal['explanation'])))
        window.find('label', why, where=lambda node: node.seen)
        self.picture('lists.png')

        window.find('push button', where=lambda node: node.seen and node.name.startswith('Använd: Hedemora')).press()
        dialog = program.window(said('Why use something else than proposed?'))
        use = dialog.find('push button', said('_Use').replace('_', ''))
        self.assertFalse(use.has('sensitive'))
        self.assertEqual(self.lists(), {})
        type_text('Enligt strategen.')
        wait(lambda: use.has('sensitive'), 'the reason to be enough')
        use.press()
        wait(lambda: 'hedemora-jamstalldhet' in self.lists(), 'the list to be taken up')
        self.assertEqual(self.entries()[-1]['reason'], 'Enligt strategen.')

        self.control('undo', NUMBER)
        window.find('push button', said('Use What Is Proposed'), where=lambda node: node.seen).press()
        wait(lambda: self.lists() == {checklist: proposal['depth'] for checklist in proposal['checklists']},
             'the proposal to be taken')
        self.assertEqual(self.entries()[-1]['reason'], why)


if __name__ == '__main__':
    sys.exit(unittest.main())
