"""A store that cannot be opened, or only read: the window says what happened, what was kept and what to do, and stays."""

import re
import sqlite3
import sys
import unittest

from case import WELCOME, WindowCase
from driver import keys, plain, said


class Opening(WindowCase):
    def find_problem(self, window, title, words):
        window.find('label', said(title), where=lambda node: node.seen)
        window.find('label', said(words), where=lambda node: node.seen)
        window.find('label', plain(str(self.store)), where=lambda node: node.seen)

    def try_again(self, window):
        window.find('push button', said('_Try Again'), where=lambda node: node.seen).press()

    def test_full_disk(self):
        self.mount('size=1m')
        fill = self.fill_disk()
        program, window = self.start()
        self.find_problem(window, 'The Disk Is Full', 'There is no room on the disk to open the case store. What is in it is '
                                                      'kept. Free some space, and try again.')
        fill.unlink()
        self.try_again(window)
        window.find('label', WELCOME, where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    def test_folder_that_cannot_be_written(self):
        self.mount('size=9m')
        self.mount('remount', 'ro')
        program, window = self.start()
        self.find_problem(window, 'The Case Store Cannot Be Written To', 'There is no case store here yet, and none can be '
                          'made in this folder. Ask for permission to write in the folder, and try again.')
        self.mount('remount', 'rw')
        self.try_again(window)
        window.find('label', WELCOME, where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: a store that can only be read is opened for reading, and every page says so.
    def test_store_that_can_only_be_read(self):
        self.mount('size=9m')
        self.control('import', self.example('ansökan.docx'), '--number', '403-77-2026', '--checklist', 'gavleborg')
        self.mount('remount', 'ro')
        program, window = self.start()
        words = said('The case store can only be read. Nothing can be changed here.')
        window.find('label', words, where=lambda node: node.seen)
        program.click(window, window.find('list item', re.compile('^Alla')))
        self.open_case(program, window, '403-77-2026')
        window.find('label', words, where=lambda node: node.seen)
        reason = window.find('text', 'Fråga 1.1: Motivering', where=lambda node: node.seen)
        self.assertFalse(reason.has('editable'))
        self.assertFalse(window.find('push button', re.compile('^Föreslå')).has('sensitive'))
        keys('1')
        window.find('label', said('The case store cannot be written to. Nothing was changed. Ask for write permission to the file.'))
        self.assertEqual(self.shown('403-77-2026')['answers'], [])
        self.assertEqual(program.close(window), 0)

    def test_store_that_is_busy(self):
        other = sqlite3.connect(self.store, isolation_level=None)
        self.addCleanup(other.close)
        other.execute('BEGIN EXCLUSIVE')
        program, window = self.start()
        self.find_problem(window, 'The Case Store Is Busy', 'Another program is writing to the case store. Nothing was lost. '
                                                            'Try again in a moment.')
        other.execute('ROLLBACK')
        self.try_again(window)
        window.find('label', WELCOME, where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    def test_damaged_store(self):
        self.control('import', self.example('ansökan.docx'))
        with open(self.store, 'r+b') as file:
            file.seek(4096)
            file.write(b'\xff' * 4096 * 60)
        before = self.store.read_bytes()
        program, window = self.start()
        self.find_problem(window, 'The Case Store Is Damaged', 'The case store is damaged. It was left as it is. Restore the '
                                                               'latest backup, and keep the damaged file.')
        self.assertEqual(program.close(window), 0)
        self.assertEqual(self.store.read_bytes(), before)


if __name__ == '__main__':
    sys.exit(unittest.main())
