"""What a person has typed is kept: over a step back, when the window is closed at once, when the case is left while
another program has the store, and when the program is killed."""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

from driver import Program, keys, swedish_keyboard, type_text, wait

PROGRAM = os.environ['BEAKTA_PROGRAM']
CONTROL = os.environ['BEAKTACTL']
EXAMPLES = pathlib.Path(os.environ['BEAKTA_EXAMPLES'])
NUMBER = '403-88-2026'
QUESTION = '1.1'
REASON = 'Målet går att räkna, och hälften av deltagarna är kvinnor.'


class Keeping(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='beakta-e2e-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = self.folder / 'cases.beakta'
        self.control('import', EXAMPLES / 'sprak-skog-och-arbete.docx', '--number', NUMBER, '--title', 'Språk, skog och arbete')
        self.control('answer', NUMBER, 'gavleborg', QUESTION, 'yes')
        swedish_keyboard()

    def control(self, *arguments):
        answer = subprocess.run([CONTROL, '--store', self.store, *arguments], capture_output=True, text=True)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return answer.stdout

    def saved_reason(self):
        shown = json.loads(self.control('--json', 'show', NUMBER))
        return next(answer['reason'] for answer in shown['answers'] if answer['question'] == QUESTION)

    def open_reason(self):
        """The program with the case open, and the keyboard in the reason of the question."""
        program = Program([PROGRAM], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        window = program.window()
        program.click(window, window.find('list item', re.compile('^Ej tilldelade')))
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        window.find('text', re.compile('^Text i '))
        window.find('push button', f'Fråga {QUESTION}: Ja')
        # The first question without an answer is current; the one before it is answered.
        keys('k')
        reason = window.find('text', f'Fråga {QUESTION}: Motivering', where=lambda node: node.seen)
        program.click(window, reason)
        wait(lambda: reason.has('focused'), 'the reason to have the keyboard')
        return program, window, reason

    def test_a_run_is_one_step(self):
        """What was typed in one go goes with one Ctrl+Z, and comes again with one Ctrl+Shift+Z; also for beaktactl."""
        program, window, reason = self.open_reason()
        type_text(REASON)
        wait(lambda: self.saved_reason() == REASON, 'the reason to be saved')
        entries = json.loads(self.control('--json', 'log', NUMBER))['entries']
        self.assertGreater(len([entry for entry in entries if entry['act'] == 'answer']), 2, 'a text is saved in pieces')

        keys('ctrl+z')
        wait(lambda: reason.text == '', 'the reason to be taken back')
        wait(lambda: self.saved_reason() == '', 'the step back to be saved')
        self.assertTrue(window.find('push button', f'Fråga {QUESTION}: Ja').has('pressed'), 'the answer is an earlier step')
        keys('ctrl+shift+z')
        wait(lambda: reason.text == REASON, 'the reason to come again')

        # The history has one line of it, with the words.
        window.find(None, where=lambda node: 'case.history' in node.actions()).press('case.history')
        window.find('label', re.compile(f'”{REASON}”'), where=lambda node: node.seen)
        self.assertEqual(len(window.all('label', re.compile('skrev motiveringen till 1.1'))), 1)
        self.assertEqual(program.close(window), 0)
        self.control('undo', NUMBER)
        self.assertEqual(self.saved_reason(), '')
        self.control('redo', NUMBER)
        self.assertEqual(self.saved_reason(), REASON)
        self.control('verify')

    def test_closed_at_once(self):
        """Closed in the moment after the last key: the text is there when the program is started again."""
        program, window, _ = self.open_reason()
        type_text(REASON)
        keys('ctrl+q')
        self.assertEqual(program.process.wait(20), 0)
        self.assertEqual(self.saved_reason(), REASON)

        program, window, reason = self.open_reason()
        self.assertEqual(reason.text, REASON)
        self.assertEqual(program.close(window), 0)

    def test_left_while_the_store_is_busy(self):
        """The case is left and the window closed while another program holds the store: the program ends when all is saved."""
        program, window, reason = self.open_reason()
        other = sqlite3.connect(self.store, isolation_level=None)
        self.addCleanup(other.close)
        other.execute('BEGIN IMMEDIATE')
        type_text(REASON)
        wait(lambda: reason.text == REASON, 'the reason')
        keys('alt+Left')
        window.find('list item', re.compile('^Mina|^Behöver'), where=lambda node: node.seen)
        self.assertEqual(self.saved_reason(), '')
        keys('ctrl+q')
        other.execute('ROLLBACK')
        self.assertEqual(program.process.wait(30), 0)
        self.assertEqual(self.saved_reason(), REASON)

    def set_groups(self, *labels):
        """The groups of the consequence analysis, by another program."""
        groups = [{'id': f'g{index}', 'label': label, 'variables': {}} for index, label in enumerate(labels, 1)]
        analysis = self.folder / 'analysis.json'
        analysis.write_text(json.dumps({'groups': groups, 'cells': [], 'resources': [], 'measures': []}))
        # Whoever types may be faster, and then nothing is changed.
        wait(lambda: subprocess.run([CONTROL, '--store', self.store, 'analysis', NUMBER, 'set', analysis],
                                    capture_output=True).returncode == 0, 'the groups to be taken', pause=0.3)

    def test_removed_under_the_hands(self):
        """A group is removed while its effect is typed: the words are shown, and the keys that follow do nothing else."""
        self.set_groups('Utrikes födda kvinnor')
        program, window, _ = self.open_reason()
        window.find('page tab', 'Konsekvenser').press()
        window.find('push button', re.compile('Om ansökan beviljas'), where=lambda node: node.seen).press()
        effect = window.find('text', re.compile('beviljas.*Motivering'), where=lambda node: node.seen)
        program.click(window, effect)
        typing = subprocess.Popen(['xdotool', 'type', '--delay', '40', 'Ingen annan insats, och ingen plan. ' * 6])
        wait(lambda: len(effect.text) > 10, 'the typing to begin')
        seen = effect.text
        self.set_groups()
        label = program.root.find('label', re.compile('^' + re.escape(seen)))
        typing.wait()
        wait(lambda: label.has('visible'), 'the words to stay')
        self.assertTrue(window.find('page tab', 'Konsekvenser').has('selected'), 'the keys were no shortcuts')
        program.root.find('push button', 'Stäng').press()
        self.assertEqual(program.close(window), 0)
        self.control('verify')

    def test_killed_while_typing(self):
        """Keys that come without a pause do not put off the saving: what was there a while ago is kept when it is killed."""
        program, window, reason = self.open_reason()
        typing = subprocess.Popen(['xdotool', 'type', '--delay', '30', 'ord ' * 200])
        self.addCleanup(typing.wait)
        wait(lambda: len(reason.text) > 20, 'the typing to begin')
        seen = reason.text
        time.sleep(1)
        self.assertIsNone(typing.poll(), 'the typing goes on')
        program.kill()
        self.assertTrue(self.saved_reason().startswith(seen), (seen, self.saved_reason()))
        self.control('verify')


if __name__ == '__main__':
    sys.exit(unittest.main())
