"""A case asks for the declaration before anything is done in it; who has a conflict of interest does not open its documents.

And roles are given in the preferences.
"""

import getpass
import json
import os
import re
import subprocess
import sys
import unittest

from case import CONTROL, WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'


class Declaration(WindowCase):
    def declared(self):
        return {told['person']: told for told in json.loads(self.control('--json', 'conflict', NUMBER))['declarations']}

    def answer_of(self, window, words):
        return window.find('push button', re.compile(f'^({words})$'), where=lambda node: node.seen)

    # Rule: asked for before the first act; what the case may touch is hinted at; "no" is one press, and the line is gone.
    def test_none(self):
        self.control('import', self.example('först.docx'), '--number', '403-1-2026')
        self.control('interest', 'add', 'yrkessvenska')
        program, window = self.start_with_case(NUMBER)
        window.find('label', re.compile('yrkessvenska .*ansökan.docx'), where=lambda node: node.seen)
        self.answer_of(window, 'Nej|No').press()
        wait(lambda: self.declared().get(getpass.getuser(), {}).get('conflicted') is False, 'the declaration')
        wait(lambda: window.find_now('push button', re.compile('^(Ja ?…|Yes ?…)$'), lambda node: node.has('showing')) is None, 'the line to go')
        self.assertEqual(program.close(window), 0)

    # Rule: whoever has a conflict of interest is told instead of the document, and can withdraw it.
    def test_conflicted(self):
        program, window = self.start_with_case(NUMBER)
        self.answer_of(window, 'Ja ?…|Yes ?…').press()
        dialog = program.window(said('Conflict of Interest'))
        dialog.find(None, re.compile('närstående är part|close to me is a party'), where=lambda node: node.role != 'label').press()
        dialog.find('push button', said('_Declare'), where=lambda node: node.has('sensitive')).press()
        wait(lambda: self.declared().get(getpass.getuser(), {}).get('point') == 'party', 'the declaration')
        window.find('label', said('The Documents Are Closed to You'), where=lambda node: node.seen)
        wait(lambda: window.find_now('text', re.compile('^Text i '), lambda node: node.has('showing')) is None, 'the text to go')
        self.assertIn('conflict', self.refused('text', NUMBER))

        self.control('conflict', NUMBER, 'none')
        window.find('text', re.compile('^Text i '), where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    def refused(self, *arguments):
        answer = subprocess.run([CONTROL, '--store', self.store, *arguments], capture_output=True, text=True,
                                env={**os.environ, 'LANGUAGE': 'en'})
        self.assertEqual(answer.returncode, 1)
        return answer.stderr


class Roles(WindowCase):
    # Rule: an administrator gives roles in the preferences.
    def test_given(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER)
        self.control('role', 'give', 'anna', 'caseworker')
        program, window = self.start()
        window.find('push button', where=lambda node: node.seen)
        keys('ctrl+comma')
        preferences = program.window(re.compile('Inställningar|Preferences'))
        preferences.find('page tab', re.compile('^(Personer|People)$')).press()
        preferences.find('label', 'anna', where=lambda node: node.seen)
        self.assertIn('anna', self.control('role', 'list'))
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
