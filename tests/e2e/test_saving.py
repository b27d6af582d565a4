"""What was done and cannot be saved: said plainly, kept, and saved as soon as that is possible.

Rule: a change is durable before the interface shows it as saved; nothing that was typed is lost because it could not be.
"""

import os
import re
import shutil
import sqlite3
import sys
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

NUMBER = '403-77-2026'


class Saving(WindowCase):
    def write_reason(self, program, window, text):
        reason = window.find('text', 'Fråga 1.1: Motivering', where=lambda node: node.seen)
        program.click(window, reason)
        type_text(text)
        wait(lambda: reason.text == text, 'the words in the field')
        return reason

    def find_low(self, window, role, name):
        return window.find(role, name, where=lambda node: node.seen, walk=window.walk_back)

    def find_trouble(self, window, why):
        """The bar below the page, and what the status says."""
        self.find_low(window, 'label', said(why))
        self.find_low(window, 'label', said('Your latest changes in %s are not saved yet', NUMBER))
        self.find_low(window, 'label', said('Not saved'))

    def find_saved(self, window):
        self.find_low(window, 'label', re.compile('^Sparat '))
        words = said('Your latest changes in %s are not saved yet', NUMBER)
        wait(lambda: window.find_now('label', words, lambda node: node.seen, window.walk_back) is None, 'the bar to go')

    def saved_answer(self):
        answers = self.shown(NUMBER)['answers']
        return (answers[0]['value'], answers[0]['reason']) if answers else None

    def test_full_disk(self):
        self.mount('size=3m')
        program, window = self.start_with_case(NUMBER)
        fill = self.fill_disk()
        reason = self.write_reason(program, window, 'Går inte att räkna.')
        self.find_trouble(window, 'The disk is full, so this was not saved. Everything saved before is kept. '
                                  'Free some space and try again.')
        self.assertEqual(reason.text, 'Går inte att räkna.')
        self.assertIsNone(self.saved_answer())

        # The work goes on, and waits too: after Escape the keys are the page's.
        keys('Escape', '3')
        no = window.find('push button', 'Fråga 1.1: Nej')
        wait(lambda: no.has('pressed'), 'the answer to be chosen')

        # Closing asks first.
        window.press('window.close')
        question = program.window(said('Your Latest Changes Are Not Saved'))
        question.find('push button', said('_Keep Beakta Open')).press()

        # The bar follows to the queue, and what was written is there when the case is opened again.
        keys('Escape')
        window.find('list item', re.compile('^Behöver agera'), where=lambda node: node.seen)
        self.find_low(window, 'label', said('Your latest changes in %s are not saved yet', NUMBER))
        fill.unlink()
        wait(lambda: self.saved_answer() == ('no', 'Går inte att räkna.'), 'the answer to be saved')
        self.open_case(program, window, NUMBER)
        self.find_saved(window)
        self.assertEqual(program.close(window), 0)
        self.control('verify')

    def test_registering_on_full_disk(self):
        self.mount('size=3m')
        application = self.write('ansökan.txt', 'Ansökan om projektmedel. ' * 20000)
        program, window = self.start(application)
        facts = program.window(said('New Case'))
        facts.find('text', 'Diarienummer').write(NUMBER)
        fill = self.fill_disk()
        facts.find('push button', said('_Register')).press()
        facts.find(None, said('The disk is full, so this was not saved. Everything saved before is kept. '
                              'Free some space and try again.'))
        self.assertEqual(self.numbers(), [])
        fill.unlink()
        facts.find('push button', said('_Register')).press()
        window.find('text', 'Text i ansökan.txt', where=lambda node: node.seen)
        self.assertEqual(self.numbers(), [NUMBER])
        self.assertEqual(program.close(window), 0)

    def test_other_program_writes(self):
        program, window = self.start_with_case(NUMBER)
        other = sqlite3.connect(self.store, isolation_level=None)
        self.addCleanup(other.close)
        other.execute('BEGIN IMMEDIATE')
        self.write_reason(program, window, 'Strax.')
        self.find_trouble(window, 'Another program is writing to the case store. Nothing was lost. Try again in a moment.')
        other.execute('ROLLBACK')
        # Nobody presses anything: it is tried again by and by.
        self.find_saved(window)
        self.assertEqual(self.saved_answer(), ('', 'Strax.'))
        self.assertEqual(program.close(window), 0)

    def test_file_is_moved_and_put_back(self):
        program, window = self.start_with_case(NUMBER)
        away = self.folder / 'away'
        self.store.rename(away)
        self.write_reason(program, window, 'Var är den?')
        gone = ('The case store was moved or deleted while it was open, so this was not saved. '
                'Put the file back where it was, and try again.')
        self.find_trouble(window, gone)

        # Another file in its place is not the store that is open.
        shutil.copy(away, self.store)
        self.find_low(window, 'push button', said('_Try Again')).press()
        self.find_trouble(window, gone)

        os.replace(away, self.store)
        self.find_saved(window)
        self.assertEqual(self.saved_answer(), ('', 'Var är den?'))
        self.assertEqual(program.close(window), 0)
        self.control('verify')

    def test_damaged_while_open(self):
        program, window = self.start_with_case(NUMBER)
        with open(self.store, 'r+b') as file:
            file.seek(4096)
            file.write(b'\xff' * 4096 * 60)
        reason = self.write_reason(program, window, 'Skadad.')
        self.find_trouble(window, 'The case store is damaged. It was left as it is. Restore the latest backup, '
                                  'and keep the damaged file.')
        self.assertEqual(reason.text, 'Skadad.')
        window.press('window.close')
        program.window(said('Your Latest Changes Are Not Saved')).find('push button', said('_Close Without Saving')).press()
        self.assertEqual(program.process.wait(20), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
