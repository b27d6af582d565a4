"""Two write in the same field at the same time: both texts are shown, nothing is dropped, and the person chooses.

Rule: two programs on one store: conflicts are shown with both texts for each answer, and nothing is written over unseen.
"""

import re
import subprocess
import sys
import time
import unittest

from case import WindowCase
from driver import said, wait

NUMBER = '403-77-2026'
THEIRS = 'Målen går att räkna.'


class Clashes(WindowCase):
    def saved_reason(self):
        return next((answer['reason'] for answer in self.shown(NUMBER)['answers'] if answer['question'] == '1.1'), '')

    def clash(self):
        """Somebody types in the reason of a question, and somebody else writes there in the middle of it."""
        program, window = self.start_with_case(NUMBER)
        reason = window.find('text', 'Fråga 1.1: Motivering', where=lambda node: node.seen)
        program.click(window, reason)
        typing = subprocess.Popen(['xdotool', 'type', '--delay', '25', 'Inget mål har siffror. ' * 8])
        self.addCleanup(typing.wait)
        wait(lambda: len(reason.text) > 20, 'the typing to begin')
        for attempt in range(12):
            self.control('answer', NUMBER, 'gavleborg', '1.1', 'no', '--reason', f'{THEIRS} {attempt}')
            if window.find_now('push button', said('_Keep Mine')) is not None or typing.poll() is not None:
                break
        typing.wait()
        return program, window, reason

    def test_both_texts_are_kept(self):
        program, window, reason = self.clash()
        keep = window.find('push button', said('Keep _Both'), where=lambda node: node.seen)
        mine = reason.text
        self.assertIn('Inget mål har siffror.', mine)
        window.find('label', re.compile(re.escape(THEIRS)), where=lambda node: node.seen)
        self.assertTrue(self.saved_reason().startswith(THEIRS), self.saved_reason())

        # Typing goes on in one's own words, and the count in the bar below waits.
        window.find('push button', re.compile('^[0-9]+ (sak|thing)'), where=lambda node: node.seen, walk=window.walk_back)

        # Killed, and started again: both are there.
        time.sleep(0.3)
        program.kill()
        program, window = self.start()
        if window.find_now('text', 'Fråga 1.1: Motivering') is None:
            self.open_case(program, window, NUMBER)
        window.find('push button', re.compile('^[0-9]+ (sak|thing)'), where=lambda node: node.seen, walk=window.walk_back).press()
        dialog = program.window(said('Written at the Same Time'))
        dialog.find('push button', said('Keep _Both')).press()
        wait(lambda: mine.strip() in self.saved_reason() and THEIRS in self.saved_reason(), 'both to be saved')
        self.assertEqual(program.close(window), 0)
        self.control('verify')


if __name__ == '__main__':
    sys.exit(unittest.main())
