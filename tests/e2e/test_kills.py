"""The real program is killed while somebody types, at any moment, again and again: at most 250 ms of typing are lost, and nothing of
what had been saved."""

import os
import random
import subprocess
import sys
import time
import unittest

from case import WindowCase
from driver import keys, wait

NUMBER = '403-78-2026'
REASON = 'Fråga 1.2: Motivering'

# In a part of a night: build-aux/nightly.
PART = int(os.environ.get('BEAKTA_PART', '0'))
N_KILLS = 40 if PART else 6

# What may be lost, in seconds, and how long is typed at most.
LOST = 0.25
LONGEST = 1.6


class Kills(WindowCase):
    def start(self, *arguments, **environment):
        return super().start(*arguments, XDG_STATE_HOME=str(self.folder / 'state'), **environment)

    def saved_reason(self):
        return next((answer['reason'] for answer in self.shown(NUMBER)['answers'] if answer['question'] == '1.2'), '')

    def type_and_kill(self, program, reason, words, until):
        """What was in the window, and when: each text had been typed by its time."""
        typing = subprocess.Popen(['xdotool', 'type', '--delay', '25', words])
        self.addCleanup(typing.wait)
        seen = []
        end = time.monotonic() + until
        while time.monotonic() < end:
            text = reason.text
            seen.append((time.monotonic(), text))
            time.sleep(0.01)
        killed = time.monotonic()
        program.kill()
        # What is left of the typing must not go into the window that opens next.
        typing.wait()
        return killed, seen

    def test_typing(self):
        randomness = random.Random(250 + PART)
        program, window = self.start_with_case(NUMBER)
        keys('j')
        reason = window.find('text', REASON, where=lambda node: node.seen)
        program.click(window, reason)
        # Where the person is, is noted within half a second of their moving; how little of the words is lost is what is tried.
        time.sleep(1)
        for i in range(N_KILLS):
            before = reason.text
            killed, seen = self.type_and_kill(program, reason, f'ord{i} ' * 20, randomness.uniform(0.2, LONGEST))
            due = [text for when, text in seen if when <= killed - LOST]
            saved = self.saved_reason()
            self.assertTrue(saved.startswith(before), (before, saved))
            if due:
                self.assertTrue(saved.startswith(due[-1]), (due[-1], saved))

            program, window = self.start()
            reason = window.find('text', REASON, where=lambda node: node.seen)
            wait(lambda: reason.has('focused'), 'the keyboard to be in the words')
            self.assertEqual(reason.text, saved)
            keys('ctrl+End')
        self.control('verify')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
