"""A case that has been proposed or approved: everything can be read, nothing altered, and the window says why.

Rule: an answer of a frozen proposal never changes; a step back unfreezes it, logged, with a reason.
"""

import getpass
import re
import sys
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

NUMBER = '403-1201-2026'
REASON = 'Budgeten ska räknas om.'
FIELDS = ('text', 'entry', 'spin button', 'check box', 'combo box')


class Frozen(WindowCase):
    def start_with_example(self):
        program, window = self.start()
        window.find('push button', said('_Try with an Example')).press()
        window.find('page tab', 'Konsekvenser', where=lambda node: node.seen, timeout=60)
        # What has never been shown has no size, and would not be looked at.
        for pane in ('Konsekvenser', 'Kommentarer', 'Granskning', 'Checklista'):
            window.find('page tab', pane).press()
            wait(lambda: window.find('page tab', pane).has('selected'), f'the pane {pane}')
        wait(lambda: window.find_now('text', 'Fråga 1.1: Motivering', lambda node: node.seen), 'the questions')
        return program, window

    def move(self, stage, *by):
        self.control(*by, 'conflict', NUMBER, 'none')
        self.control(*by, 'stage', NUMBER, stage)

    def writable(self, window):
        return sorted({node.name for node in window.walk() if node.role in FIELDS and node.seen and node.has('editable')})

    def pressable_answers(self, window):
        name = re.compile('^Fråga .*: (Ja|Delvis|Nej|Ej relevant)$|bedömning: (Syftar till|Bidrar|Ingen förändring|Försvårar)$')
        return [node.name for node in window.walk() if node.role == 'push button' and node.has('sensitive')
                and name.search(node.name)]

    def state(self):
        shown = self.shown(NUMBER)
        return {name: shown[name] for name in ('answers', 'analysis', 'passages', 'comments') if name in shown}

    def find_said(self, window, words):
        return window.find('label', words, where=lambda node: node.seen, walk=window.walk_back)

    def test_proposed_and_approved(self):
        program, window = self.start_with_example()
        self.assertIn('Fråga 1.1: Motivering', self.writable(window))
        self.assertIn('Fråga 1.1: Ja', self.pressable_answers(window))
        before = self.state()

        # Somebody proposes it elsewhere: the window follows, and says why it is locked.
        self.move('proposed')
        window.find('label', said('Locked: %s proposed the case, and it awaits review.', getpass.getuser()),
                    where=lambda node: node.seen)
        wait(lambda: not self.pressable_answers(window), 'the answers to be locked')
        # Comments are no part of the proposal.
        self.assertEqual(self.writable(window), ['Ny kommentar'])

        # No key alters anything, and each says why.
        view = window.find('text', re.compile('^Text i '), where=lambda node: node.seen)
        start = view.text.index('Sammanfattning')
        program.drag_over_text(window, view, start, start + 13)
        why = said('This is not possible at the stage of the case. A step back opens it again.')
        for key in ('1', '4', 'e', 'p'):
            keys(key)
            self.find_said(window, why)
        self.assertEqual(self.state(), before)

        # Approved by another it is locked as well.
        self.move('approved', '--as', 'b.holm')
        locked = re.escape(said('Locked: the case is at the stage “%s”.', '…')).replace('…', '.+')
        window.find('label', re.compile(f'^{locked}$'), where=lambda node: node.seen)
        self.assertEqual((self.writable(window), self.pressable_answers(window)), (['Ny kommentar'], []))
        keys('2')
        self.find_said(window, why)
        self.assertEqual(self.state(), before)
        self.assertEqual(program.close(window), 0)

    def test_taken_back_with_a_reason(self):
        program, window = self.start_with_example()
        self.move('proposed')
        window.find('push button', said('Take Back…'), where=lambda node: node.seen).press()
        question = program.window(said('Take the Case Back?'))
        act = question.find('push button', said('_Take Back'))
        self.assertFalse(act.has('sensitive'), 'a step back without a reason')
        field = question.find('text', where=lambda node: node.has('editable'))
        program.click(question, field)
        type_text(REASON)
        act.press()
        wait(lambda: self.shown(NUMBER)['case']['stage'] == 'assessing', 'the case to be taken back')
        wait(lambda: 'Fråga 1.1: Motivering' in self.writable(window), 'the reason to be writable again')
        self.assertIn(REASON, self.control('log', NUMBER))
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
