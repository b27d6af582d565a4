"""A completion is asked for in the window: the points of the answers, a last day, the letter, and a case that waits."""

import datetime
import getpass
import re
import sys
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
MISSING = 'Ange hur många som ska delta.'


class Completion(WindowCase):
    def asked(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'no', '--reason', 'Antalet saknas.', '--missing', MISSING)
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        window.find('push button', re.compile('^' + re.escape(said('Request Completion…'))),
                    where=lambda node: node.seen).press()
        return program, window, program.window(said('Request Completion'))

    # Rule (beakta-workday.h, 1): the day that is proposed is a working day; another may be chosen, and is told.
    def test_a_last_day_is_a_working_day(self):
        program, window, dialog = self.asked()
        due = dialog.find('text', said('Last day for the answer'))
        self.assertLess(datetime.date.fromisoformat(due.text).weekday(), 5)
        self.assertGreaterEqual((datetime.date.fromisoformat(due.text) - datetime.date.today()).days, 21)

        due.write('2027-12-24')
        dialog.find('label', said('That is %1$s, when the office is closed. The next working day is %2$s.',
                                  said('Christmas Eve'), '2027-12-27'), where=lambda node: node.seen)
        due.write('2027-12-27')
        wait(lambda: not dialog.find_now('label', re.compile(re.escape(said('Christmas Eve'))), where=lambda node: node.seen),
             'the note to go')
        dialog.find('label', re.compile(re.escape(MISSING)))
        dialog.find('push button', said('_Make the Letter').replace('_', '')).press()

        preview = program.window(re.compile('Förhandsgranskning'))
        wait(lambda: self.shown(NUMBER)['case']['stage'] == 'awaiting-completion', 'the case to wait')
        self.assertEqual(self.shown(NUMBER)['case']['due'], '2027-12-27')
        preview.find(None, re.compile('.'))
        keys('Escape')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
