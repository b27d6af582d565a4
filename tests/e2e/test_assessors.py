"""Three persons assess one case in one store, each by themselves; the caseworker puts their answers together in the window.

Rules: each person's own answers are kept apart; nobody sees the others' before they are done; disagreements come first, and what is
agreed is accepted with one key and one undo; the answer of the case says whose it was.
"""

import getpass
import json
import os
import re
import subprocess
import sys
import unittest

from case import CONTROL, WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'


class Assessors(WindowCase):
    def as_user(self, user, *arguments):
        answer = subprocess.run([CONTROL, '--store', self.store, '--json', '--as', user, *map(str, arguments)],
                                capture_output=True, text=True)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return json.loads(answer.stdout)

    def values(self, user):
        return {answer['question']: answer['value'] for answer in self.as_user(user, 'show', NUMBER)['answers']}

    def settled(self):
        found = self.as_user(getpass.getuser(), 'consolidate', NUMBER)['lists'][0]
        return {item['question']: item for item in found['questions'] if item['settled'] == 'settled'}

    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def label(self, window, english, *values):
        words = said(english, *values)
        return window.find('label', where=lambda node: node.seen and node.name == words)

    def open_as(self, *arguments):
        program, window = self.start(*arguments)
        self.open_case(program, window, NUMBER)
        window.find('page tab', 'Checklista').press()
        return program, window

    def settle_without_goal(self, program, window):
        """That there is no goal can be the answer of the case too; undo takes it back."""
        window.find('push button', said('Own Words…'), where=lambda node: node.seen).press()
        dialog = program.window(said('In Words of Your Own'))
        combo = dialog.find('combo box', said('Answer'))
        combo.find('push button').press()
        combo.find('list item', where=lambda node: node.seen and node.has('focused'))
        keys('Down', 'Return')
        combo.find('label', 'Mål saknas', where=lambda node: node.seen)
        dialog.find('text', said('Reason'), where=lambda node: node.seen).write('Ingen av dem är ett mål.')
        dialog.find('push button', said('_Settle').replace('_', ''), where=lambda node: node.seen).press()
        wait(lambda: '1.2' in self.settled(), 'that there is no goal')
        found = self.as_user('dan', 'show', NUMBER)['answers']
        self.assertEqual([(item['value'], item['goal']) for item in found if item['question'] == '1.2'], [('no', None)])
        keys('ctrl+z')
        wait(lambda: '1.2' not in self.settled(), 'it to be undone')

    def settle_goal(self, program, window):
        """A measurable goal in words of one's own begins with what somebody wrote, and is nobody's."""
        window.find('push button', said('Own Words…'), where=lambda node: node.seen).press()
        dialog = program.window(said('In Words of Your Own'))
        self.assertEqual(dialog.find('text', 'vad som ska uppnås', where=lambda node: node.seen).text, 'Fler i arbete')
        dialog.find('text', 'utgångsläge', where=lambda node: node.seen).write('12')
        dialog.find('text', said('Reason'), where=lambda node: node.seen).write('Alla tre tal behövs.')
        self.picture('own-goal.png')
        dialog.find('push button', said('_Settle').replace('_', ''), where=lambda node: node.seen).press()
        wait(lambda: '1.2' in self.settled(), 'the goal')
        self.assertEqual(self.settled()['1.2']['whose'], [])
        found = self.as_user('dan', 'show', NUMBER)['answers']
        goal = next(answer['goal'] for answer in found if answer['question'] == '1.2')
        self.assertEqual((goal['what'], goal['baseline'], goal['target']), ('Fler i arbete', '12', '40'))

    def test_three_assess_and_one_puts_together(self):
        me = getpass.getuser()
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg', '--caseworker', me)

        # The caseworker asks two others, and assesses too.
        self.as_user(me, 'assessors', NUMBER, '--add', me, '--add', 'bo')
        program, window = self.open_as()
        next(node for node in window.walk() if 'case.assessors' in node.actions()).press('case.assessors')
        dialog = program.window(said('Assessors of the Case'))
        dialog.find('text', said('Somebody else, by user name'), lambda node: node.has('editable')).write('cilla')
        dialog.find('push button', said('Ask')).press()
        wait(lambda: len(self.as_user(me, 'assessors', NUMBER)['assessors']) == 3, 'the third to be asked')
        self.picture('assessors.png')
        keys('Escape')

        # Each answers by themselves; in the window as on the command line.
        window.find('push button', 'Fråga 1.1: Ja', where=lambda node: node.seen).press()
        wait(lambda: self.values(me).get('1.1') == 'yes', 'the own answer')
        self.assertEqual(self.values('bo'), {})
        for user, value in (('bo', 'yes'), ('cilla', 'yes')):
            self.as_user(user, 'answer', NUMBER, 'gavleborg', '1.1', value, '--reason', f'Skäl av {user}.')
        for user, value in ((me, 'yes'), ('bo', 'partly'), ('cilla', 'no')):
            self.as_user(user, 'answer', NUMBER, 'gavleborg', '1.3', value, '--reason', f'Trea av {user}.')
        for user, value in ((me, 'no'), ('bo', 'no'), ('cilla', 'yes')):
            self.as_user(user, 'answer', NUMBER, 'gavleborg', '2.1', value, '--reason', f'Tvåa av {user}.')
        self.as_user('bo', 'answer', NUMBER, 'gavleborg', '1.2', 'Fler i arbete', '--goal', 'target=40')

        # Who puts answers together has declared before: the line above the case asks.
        window.find('push button', re.compile('^(Nej|No)$'), where=lambda node: node.seen).press()

        # Before one is done, nothing of the others is shown.
        window.find('push button', said('Put Together'), where=lambda node: node.seen).press()
        self.label(window, 'Your Own Answers First')
        self.picture('blind.png')
        for user in ('bo', 'cilla'):
            self.as_user(user, 'assessors', NUMBER, '--done')
        window.find('push button', said('I Am Done'), where=lambda node: node.seen).press()

        # Disagreements first: one's answer is taken by its number, another by its button.
        self.label(window, '%1$u to choose · %2$u agreed · %3$u waiting · %4$u settled', 3, 1, 0, 0)
        self.picture('together.png')
        self.settle_without_goal(program, window)
        self.settle_goal(program, window)
        window.find('push button', said('Take the answer of %1$s: %2$s', 'bo', 'Delvis'), where=lambda node: node.seen).press()
        wait(lambda: self.settled().get('1.3', {}).get('whose') == ['bo'], 'the answer of the second')
        self.label(window, '%1$u to choose · %2$u agreed · %3$u waiting · %4$u settled', 1, 1, 0, 2)
        window.find('push button', said('Take the answer of %1$s: %2$s', 'cilla', 'Ja'), where=lambda node: node.seen)

        # Everything that is agreed: one button, one undo.
        window.find('push button', re.compile(re.escape(said('Accept the %u on Which All Agree', 1))),
                    where=lambda node: node.seen).press()
        wait(lambda: '1.1' in self.settled(), 'what is agreed')
        self.assertEqual(sorted(self.settled()['1.1']['whose']), sorted(['bo', 'cilla', me]))
        keys('ctrl+z')
        wait(lambda: '1.1' not in self.settled(), 'what is agreed to be undone')
        self.assertEqual(set(self.settled()), {'1.2', '1.3'})

        # The same by the keyboard: one's answer by its number.
        node = window.find('push button', said('Take the answer of %1$s: %2$s', 'cilla', 'Ja'), where=lambda node: node.seen)
        wait(lambda: node.has('focusable'), 'the row')
        keys('2')
        wait(lambda: self.settled().get('2.1', {}).get('whose') == ['cilla'], 'the answer of the second in order')
        wait(lambda: len(self.settled()) == 3, 'all three to be settled')

        # Nobody's own answer has been touched.
        self.assertEqual(self.values('cilla')['1.3'], 'no')
        self.picture('settled.png')
        self.control('verify')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
