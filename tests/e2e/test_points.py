"""The points of a review after they have been sent: replied to, opened again and withdrawn by their dialogs; and a deputy who
reviews in the window instead of the supervisor.
"""

import datetime
import json
import re
import sys
import unittest

from case import WindowCase
from driver import said, wait

NUMBER = '403-1201-2026'
POINT = 'Vem utser ledamöterna i styrgruppen?'
OTHER = 'Skriv vad som händer efter projektet.'
REPLY = 'Det står nu i motiveringen.'
BETTER = 'Kommunstyrelsen utser dem.'
OPEN = 'Svaret säger inte vem.'
NEEDLESS = 'Det framgår av ansökan.'


def seen(node):
    return node.seen


class Points(WindowCase):
    def button(self, root, words):
        return root.find('push button', said(words), where=lambda node: node.has('sensitive') and node.seen)

    def points(self, user='b.holm'):
        return {point['text']: point for point in json.loads(self.control('--json', '--as', user, 'review', NUMBER))['points']}

    def states(self):
        return {text: point['state'] for text, point in self.points().items()}

    def make_proposed_example(self):
        program, window = self.start()
        window.find('push button', said('_Try with an Example')).press()
        window.find('page tab', 'Granskning', where=seen, timeout=60)
        self.assertEqual(program.close(window), 0)
        self.control('conflict', NUMBER, 'none')
        self.control('stage', NUMBER, 'proposed')

    def open_review(self, queue, *arguments):
        program, window = self.start(*arguments)
        program.click(window, window.find('list item', re.compile(f'^{queue}'), where=seen))
        self.open_case(program, window, NUMBER)
        window.find('page tab', 'Granskning', where=seen).press()
        return program, window

    def say(self, program, window, button, heading, words, answer):
        """What a button asks for in its dialog: nothing is done before something is written."""
        self.button(window, button).press()
        dialog = program.window(said(heading))
        act = dialog.find('push button', said(answer), where=seen)
        self.assertFalse(act.has('sensitive'))
        dialog.find('text', where=lambda node: node.has('editable')).write(words)
        wait(lambda: act.has('sensitive'), 'the words to be enough')
        act.press()

    # Rule: a point is replied to, otherwise again, opened again by who wrote it, and withdrawn with a reason; all by dialogs.
    def test_replied_reopened_withdrawn(self):
        self.make_proposed_example()
        reviewer = ('--as', 'b.holm')
        self.control(*reviewer, 'conflict', NUMBER, 'none')
        self.control(*reviewer, 'review', NUMBER, 'add', POINT)
        self.control(*reviewer, 'stage', NUMBER, 'returned')

        program, window = self.open_review('Behöver agera')
        self.say(program, window, 'Reply…', 'Reply to the Point', REPLY, '_Resolve')
        wait(lambda: self.states() == {POINT: 'resolved'}, 'the reply')
        self.say(program, window, 'Reply Otherwise…', 'Reply to the Point', BETTER, '_Resolve')
        wait(lambda: self.points()[POINT]['reply'] == BETTER, 'the other reply')
        self.assertEqual(program.close(window), 0)
        self.control('stage', NUMBER, 'proposed')

        program, window = self.open_review('Att granska', *reviewer)
        window.find('label', re.compile(re.escape(BETTER)), where=seen)
        self.say(program, window, 'Open Again…', 'Open the Point Again?', OPEN, '_Open Again')
        wait(lambda: self.states() == {POINT: 'open'}, 'the point to be open again')
        self.assertIsNone(window.find_now('push button', 'Godkänn', lambda node: node.has('sensitive')))
        self.say(program, window, 'Withdraw…', 'Withdraw the Point?', NEEDLESS, '_Withdraw')
        wait(lambda: self.states() == {POINT: 'withdrawn'}, 'the point to be withdrawn')
        self.button(window, '_Approve').press()
        wait(lambda: self.shown(NUMBER)['case']['stage'] == 'approved', 'the case to be approved')
        self.assertEqual(program.close(window), 0)

    # Rule: a deputy finds the cases of the supervisor in the queue, and is logged as the deputy.
    def test_deputy(self):
        today = datetime.date.today().isoformat()
        self.make_proposed_example()
        self.control('role', 'give', 'b.holm', 'supervisor')
        self.control('role', 'give', 'd.ek', 'caseworker')
        self.control('deputy', 'appoint', 'd.ek', today, today, '--for', 'b.holm')

        program, window = self.open_review('Att granska', '--as', 'd.ek')
        self.button(window, 'No').press()
        self.button(window, '_Approve').press()
        wait(lambda: self.shown(NUMBER)['case']['stage'] == 'approved', 'the case to be approved')
        self.assertEqual(self.shown(NUMBER)['reviews'][-1]['deputy_for'], 'b.holm')

        window.find(None, where=lambda node: 'case.history' in node.actions()).press('case.history')
        window.find('label', re.compile('d.ek, ställföreträdare för b.holm'), where=seen)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
