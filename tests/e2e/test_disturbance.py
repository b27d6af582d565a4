"""One disturbing question a case, after the list's own: skipped with one key, never counted, and undone like all else."""

import json
import os
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'


class Disturbance(WindowCase):
    def question(self):
        return json.loads(self.control('--json', 'question', NUMBER))

    def test_skipped_brought_back_and_replied_to(self):
        program, window = self.start_with_case()
        window.find('page tab', 'Checklista').press()
        text = self.question()['question']['text']['sv']
        window.find('label', text, where=lambda node: node.has('visible'))
        window.find('push button', said('Skip the Question'), where=lambda node: node.has('visible'))
        findings = self.control('--json', 'findings', NUMBER)

        keys('x')
        wait(lambda: self.question()['skipped'], 'the question to be skipped')
        wait(lambda: not window.find_now('label', text, lambda node: node.seen), 'the question to go')
        self.assertEqual(self.control('--json', 'findings', NUMBER), findings, 'it counts nowhere')

        keys('ctrl+z')
        wait(lambda: not self.question()['skipped'], 'the skip to be undone')
        self.control('question', NUMBER, '--reply', 'Bara männen.')
        window.find('text', where=lambda node: node.text == 'Bara männen.')
        if 'E2E_PICTURES' in os.environ:
            for _ in range(16):
                keys('j')
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], 'disturbance.png')], check=False)


if __name__ == '__main__':
    sys.exit(unittest.main())
