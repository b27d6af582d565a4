"""The decision of an approved case is recorded in the window, and corrected: 31 § förvaltningslagen."""

import datetime
import getpass
import sys
import unittest

from case import WindowCase
from driver import TEXTS, keys, plain, said, wait

NUMBER = '403-1201-2026'


def outcome(english):
    return plain(TEXTS.pgettext('outcome', english))


def seen(node):
    return node.seen


class Decision(WindowCase):
    def approved(self):
        program, window = self.start()
        window.find('push button', said('_Try with an Example')).press()
        window.find('page tab', 'Granskning', where=seen, timeout=60)
        self.control('conflict', NUMBER, 'none')
        self.control('stage', NUMBER, 'proposed')
        self.control('--as', 'b.holm', 'conflict', NUMBER, 'none')
        self.control('--as', 'b.holm', 'stage', NUMBER, 'approved')
        return program, window

    def case_says(self, *names):
        shown = self.shown(NUMBER)['case']
        return [shown[name] for name in names]

    def button(self, window, name):
        return window.find('push button', said(name).replace('_', ''), where=seen)

    # Rule: an approved case is decided with what the law asks for; the presenter is proposed, and a day to come is no day.
    def test_recorded_and_corrected(self):
        program, window = self.approved()
        self.button(window, 'Record the Decision…').press()
        dialog = program.window(said('Decision'))
        save = self.button(dialog, '_Save')
        self.assertFalse(save.has('sensitive'))
        name = said('%s: %s', said('What was decided'), outcome('Granted in part'))
        dialog.find('push button', name, where=seen).press()
        wait(lambda: save.has('sensitive'), 'the outcome to be enough')

        day = dialog.find('text', said('The day of the decision'), where=seen)
        day.write('2999-01-01')
        wait(lambda: not save.has('sensitive'), 'a day to come to be refused')
        today = datetime.date.today().isoformat()
        day.write(today)
        dialog.find('text', said('Who decided'), where=seen).write('C. Norling')
        wait(lambda: save.has('sensitive'), 'the decision to be whole')
        save.press()
        wait(lambda: self.case_says('stage') == ['decided'], 'the case to be decided')
        self.assertEqual(self.case_says('outcome', 'decided', 'decided_by'), ['partly-granted', today, 'C. Norling'])

        # The review says what was recorded, and leads to the correction.
        window.find('page tab', 'Granskning').press()
        window.find('label', 'C. Norling', where=seen)
        self.button(window, 'C_orrect…').press()
        dialog = program.window(said('Decision'))
        dialog.find('push button', said('%s: %s', said('What was decided'), outcome('Granted')), where=seen).press()
        dialog.find('text', said('Why it is corrected'), where=seen).write('Fel utfall skrevs in.')
        self.button(dialog, '_Save').press()
        wait(lambda: self.case_says('outcome') == ['granted'], 'the correction')
        self.assertIn('Fel utfall skrevs in.', self.control('log', NUMBER))


if __name__ == '__main__':
    sys.exit(unittest.main())
