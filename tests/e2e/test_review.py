"""A review from the first point to the approval: a supervisor writes two points, on a question and on a passage, and returns the
case; the caseworker replies to each and proposes again; the supervisor sees the replies and only what changed, and approves.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from driver import Program, keys, said, wait

PROGRAM = os.environ['BEAKTA_PROGRAM']
CONTROL = os.environ['BEAKTACTL']
NUMBER = '403-1201-2026'
ASKED = 'Vem utser ledamöterna i styrgruppen?'
DOUBTED = 'Hur vet de det?'


class Review(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='beakta-e2e-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = self.folder / 'cases.beakta'

    def control(self, *arguments):
        run = subprocess.run([CONTROL, '--store', self.store, '--json', *arguments], capture_output=True, text=True, check=True)
        return json.loads(run.stdout) if run.stdout else None

    def review(self):
        return self.control('--as', 'b.holm', 'review', NUMBER)

    def stage(self):
        return self.control('show', NUMBER)['case']['stage']

    def start(self, queue, *arguments):
        """The case from a tab of the queue. It opens at its review for whoever is here to review, or to reply."""
        program = Program([PROGRAM, *arguments], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        window = program.window()
        program.click(window, window.find('list item', re.compile(f'^{queue}')))
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        window.find('page tab', 'Granskning', where=lambda node: node.seen and node.has('selected'))
        return program, window

    def button(self, root, english):
        return root.find('push button', said(english).replace('_', ''), where=lambda node: node.has('sensitive') and node.seen)

    def write_point(self, program, window, text):
        self.button(window, '_Write a Point…').press()
        dialog = program.window(said('Write a Review Point'))
        dialog.find('text', said('Review point')).write(text)
        self.button(dialog, '_Write').press()
        window.find('label', text)

    def reply(self, program, window, words):
        open_points = sum(point['state'] == 'open' for point in self.review()['points'])
        self.button(window, 'Reply…').press()
        dialog = program.window(said('Reply to the Point'))
        dialog.find('text', where=lambda node: node.has('editable')).write(words)
        self.button(dialog, '_Resolve').press()
        wait(lambda: sum(point['state'] == 'open' for point in self.review()['points']) == open_points - 1, 'the reply to be saved')

    def propose(self, program, window):
        window.find('push button', re.compile('^Föreslå')).press()
        program.window('Föreslå').find('push button', re.compile('Lämna över')).press()
        wait(lambda: self.stage() == 'proposed', 'the case to be proposed')

    def make_proposed_example(self):
        program = Program([PROGRAM], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        window = program.window()
        window.find('push button', 'Pröva med ett exempel').press()
        window.find('push button', re.compile('^Föreslå'), where=lambda node: node.has('sensitive'))
        self.control('conflict', NUMBER, 'none')
        self.control('--as', 'b.holm', 'conflict', NUMBER, 'none')
        self.propose(program, window)
        self.assertEqual(program.close(window), 0)

    def return_with_two_points(self):
        program, window = self.start('Att granska', '--as', 'b.holm')
        window.find('label', said('Worth a Look'), where=lambda node: node.seen)
        # On the question that is looked at: nothing is selected in the text.
        self.write_point(program, window, ASKED)
        # On a passage, as the command line writes it; the window follows.
        passage = next(passage for passage in self.control('show', NUMBER)['passages'])
        self.control('--as', 'b.holm', 'review', NUMBER, 'add', DOUBTED, '--quote', passage['quote'])
        window.find('label', DOUBTED)
        kinds = {point['text']: point['target_kind'] for point in self.review()['points']}
        self.assertEqual(kinds, {ASKED: 'answer', DOUBTED: 'passage'})
        self.assertIsNone(window.find_now('push button', 'Godkänn', lambda node: node.has('sensitive')))
        self.button(window, 'Återlämna').press()
        wait(lambda: self.stage() == 'returned', 'the case to be returned')
        self.assertEqual(program.close(window), 0)

    def test_from_points_to_approval(self):
        self.make_proposed_example()
        self.return_with_two_points()

        # The caseworker sees both at once, and replies to each; one answer is changed.
        program, window = self.start('Behöver agera')
        window.find('label', ASKED)
        window.find('label', DOUBTED)
        self.reply(program, window, 'Det står nu i motiveringen.')
        self.reply(program, window, 'Se bilagan.')
        question = next(point['target'] for point in self.review()['points'] if point['text'] == ASKED)
        answer = next(answer for answer in self.control('show', NUMBER)['answers'] if answer['checklist'] + '/' + answer['question'] == question)
        self.control('answer', NUMBER, answer['checklist'], answer['question'], answer['value'], '--reason', 'Kommunstyrelsen utser dem.')
        self.propose(program, window)
        self.assertEqual(program.close(window), 0)

        # The supervisor sees the replies, and what changed and nothing else.
        program, window = self.start('Att granska', '--as', 'b.holm')
        window.find('label', re.compile('Det står nu i motiveringen'))
        window.find('label', re.compile('Se bilagan'))
        window.find('label', said('Changed Since the Return'), where=lambda node: node.seen)
        window.find('label', re.compile('→.*Kommunstyrelsen utser dem'))
        self.assertEqual([(change['kind'], change['id']) for change in self.review()['changes']], [('answer', question)])
        self.button(window, 'Godkänn').press()
        wait(lambda: self.stage() == 'approved', 'the case to be approved')
        self.assertEqual(program.close(window), 0)
        subprocess.run([CONTROL, '--store', self.store, 'verify'], check=True, capture_output=True)


if __name__ == '__main__':
    sys.exit(unittest.main())
