"""After the program has been killed it opens where the person was: the case, the question, and the caret in the words; at most
250 ms of typing are lost. After an ordinary end it opens the queue."""

import subprocess
import sys
import time
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'


class Places(WindowCase):
    def start(self, *arguments, **environment):
        return super().start(*arguments, XDG_STATE_HOME=str(self.folder / 'state'), **environment)

    def saved_reason(self):
        return next((answer['reason'] for answer in self.shown(NUMBER)['answers'] if answer['question'] == '1.2'), '')

    def test_opens_where_it_was_killed(self):
        program, window = self.start_with_case(NUMBER)
        keys('j')
        reason = window.find('text', 'Fråga 1.2: Motivering', where=lambda node: node.seen)
        program.click(window, reason)
        typing = subprocess.Popen(['xdotool', 'type', '--delay', '30', 'ord ' * 80])
        self.addCleanup(typing.wait)
        wait(lambda: len(reason.text) > 60, 'the typing to begin')
        time.sleep(1.2)
        seen = reason.text
        time.sleep(0.25)
        self.assertIsNone(typing.poll(), 'the typing goes on')
        program.kill()
        # What is left of the typing must not go into the window that opens next.
        typing.wait()
        self.assertTrue(self.saved_reason().startswith(seen), (seen, self.saved_reason()))

        program, window = self.start()
        window.find('label', said('Beakta ended unexpectedly. Here is where you were.'))
        reason = window.find('text', 'Fråga 1.2: Motivering', where=lambda node: node.seen)
        wait(lambda: reason.has('focused'), 'the keyboard to be in the words')
        self.assertTrue(reason.text.startswith(seen))
        self.assertGreater(reason.accessible.get_text_iface().get_caret_offset(), 20)

        # An ordinary end leaves nothing to come back to.
        self.assertEqual(program.close(window), 0)
        program, window = self.start()
        window.find('label', NUMBER, where=lambda node: node.seen)
        self.assertIsNone(window.find_now('text', 'Fråga 1.2: Motivering', lambda node: node.seen))
        self.assertEqual(program.close(window), 0)
        self.control('verify')


if __name__ == '__main__':
    sys.exit(unittest.main())
