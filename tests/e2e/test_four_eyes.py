"""Two people and one case: proposed by one, returned and approved by another, never by the proposer.

Both work on the same store; the second one starts the program in another person's name, as an administrator of a store may.
"""

import datetime
import getpass
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
REMARK = 'Skriv vem som utser ledamöterna i styrgruppen.'


class FourEyes(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='beakta-e2e-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = self.folder / 'cases.beakta'

    def start(self, *arguments):
        program = Program([PROGRAM, *arguments], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        return program, program.window()

    def stage(self):
        answer = subprocess.run([CONTROL, '--store', self.store, '--json', 'show', NUMBER], capture_output=True, text=True, check=True)
        return re.search(r'"stage" : "([^"]*)"', answer.stdout).group(1)

    def open_case(self, program, window, queue):
        """The case from a tab of the queue."""
        tab = window.find('list item', re.compile(f'^{queue}'))
        program.click(window, tab)
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        window.find('page tab', 'Granskning', where=lambda node: node.seen)

    def declare(self, window):
        """Says that there is no conflict of interest, where the line above the case asks."""
        window.find('push button', re.compile('^(Nej|No)$'), where=lambda node: node.seen).press()

    def reply(self, program, window):
        """The remark is a point: it is replied to before the case is proposed again."""
        window.find('push button', said('Reply…'), where=lambda node: node.seen).press()
        dialog = program.window(said('Reply to the Point'))
        dialog.find('text', where=lambda node: node.has('editable')).write('Nu står det i 1.1.')
        dialog.find('push button', said('_Resolve').replace('_', ''), where=lambda node: node.has('sensitive')).press()
        window.find('push button', said('Reply Otherwise…'), where=lambda node: node.seen)

    def propose(self, program, window):
        window.find('push button', re.compile('^Föreslå')).press()
        program.window('Föreslå').find('push button', re.compile('Lämna över')).press()
        wait(lambda: self.stage() == 'proposed', 'the case to be proposed')

    def test_returned_and_approved_by_another(self):
        # The caseworker proposes the example.
        program, window = self.start()
        window.find('push button', 'Pröva med ett exempel').press()
        window.find('push button', re.compile('^Föreslå'), where=lambda node: node.has('sensitive'))
        self.declare(window)
        self.propose(program, window)

        # The proposer is told that somebody else must review it, and has nothing to press.
        window.find('page tab', 'Granskning').press()
        window.find('label', re.compile('^Du har föreslagit ärendet'))
        self.assertIsNone(window.find_now('push button', 'Godkänn', lambda node: node.has('sensitive') and node.has('visible')))
        self.assertEqual(program.close(window), 0)

        # Somebody else returns it, with a remark.
        program, window = self.start('--as', 'b.holm')
        self.open_case(program, window, 'Att granska')
        self.declare(window)
        window.find('page tab', 'Granskning').press()
        window.find('text', 'Anmärkning').write(REMARK)
        window.find('push button', 'Återlämna', where=lambda node: node.has('sensitive')).press()
        wait(lambda: self.stage() == 'returned', 'the case to be returned')
        self.assertEqual(program.close(window), 0)

        # The caseworker sees the remark, and proposes again.
        program, window = self.start()
        self.open_case(program, window, 'Behöver agera')
        window.find('page tab', 'Granskning').press()
        window.find('label', re.compile(re.escape(REMARK)))
        self.reply(program, window)
        self.propose(program, window)
        self.assertEqual(program.close(window), 0)

        # Now it is approved.
        program, window = self.start('--as', 'b.holm')
        self.open_case(program, window, 'Att granska')
        window.find('page tab', 'Granskning').press()
        window.find('push button', 'Godkänn', where=lambda node: node.has('sensitive')).press()
        wait(lambda: self.stage() == 'approved', 'the case to be approved')
        self.assertEqual(program.close(window), 0)
        log = subprocess.run([CONTROL, '--store', self.store, 'log', NUMBER], capture_output=True, text=True, check=True).stdout
        self.assertRegex(log, 'b.holm')
        subprocess.run([CONTROL, '--store', self.store, 'verify'], check=True, capture_output=True)

    def control(self, *arguments):
        return subprocess.run([CONTROL, '--store', self.store, *arguments], capture_output=True, text=True, check=True).stdout

    # Rule: a deputy approves in the window with the supervisor's role, and the history says for whom.
    def test_deputy(self):
        program, window = self.start()
        window.find('push button', 'Pröva med ett exempel').press()
        window.find('push button', re.compile('^Föreslå'), where=lambda node: node.has('sensitive'))
        self.declare(window)
        self.propose(program, window)
        self.assertEqual(program.close(window), 0)
        today = datetime.date.today().isoformat()
        self.control('role', 'give', getpass.getuser(), 'caseworker')
        self.control('role', 'give', 's.chef', 'supervisor')
        self.control('role', 'give', 'b.holm', 'caseworker')
        self.control('deputy', 'appoint', 'b.holm', today, today, '--for', 's.chef')

        program, window = self.start('--as', 'b.holm')
        self.open_case(program, window, 'Att granska')
        self.declare(window)
        window.find('page tab', 'Granskning').press()
        window.find('push button', 'Godkänn', where=lambda node: node.has('sensitive')).press()
        wait(lambda: self.stage() == 'approved', 'the case to be approved')
        next(node for node in window.walk() if 'case.history' in node.actions()).press('case.history')
        window.find('label', re.compile('^b.holm, .*s.chef'), where=lambda node: node.has('visible'))
        self.assertEqual(program.close(window), 0)
        self.control('verify')


if __name__ == '__main__':
    sys.exit(unittest.main())
