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
from driver import keys, said, type_text, wait

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

    def words(self, window):
        """All that the window says, as a screen reader finds it: names and texts of everything, also of what is not on the screen."""
        return '\n'.join(f'{node.name}\n{node.text}' for node in window.walk())

    # Rule: whoever has a conflict of interest is told so instead of the case, sees nothing of what is in it, and can withdraw it.
    def test_conflicted(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg', '--caseworker', getpass.getuser())
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--reason', 'HEMLIGT skäl', '--quote', 'yrkessvenska', '--document', '1', '--occurrence', '1')
        self.control('comment', NUMBER, 'HEMLIG kommentar')
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        wait(lambda: not {'HEMLIGT', 'yrkessvenska'} - set(re.findall(r'\w+', self.words(window))), 'the answer to be shown')
        self.answer_of(window, 'Ja ?…|Yes ?…').press()
        dialog = program.window(said('Conflict of Interest'))
        dialog.find(None, re.compile('närstående är part|close to me is a party'), where=lambda node: node.role != 'label').press()
        dialog.find('push button', said('_Declare'), where=lambda node: node.has('sensitive')).press()
        wait(lambda: self.declared().get(getpass.getuser(), {}).get('point') == 'party', 'the declaration')
        self.assert_closed(window)
        self.assertIn('conflict', self.refused('text', NUMBER))
        self.assertEqual(program.close(window), 0)

        program, window = self.start()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        self.assert_closed(window)
        keys('ctrl+shift+x')
        self.assert_closed(window)

        self.control('conflict', NUMBER, 'none')
        window.find('text', re.compile('^Text i '), where=lambda node: node.seen)
        wait(lambda: 'HEMLIGT' in self.words(window), 'the answer to be shown again')

        # Its own declaration is undone on the page that it made, which the keyboard gets away from too.
        self.control('conflict', NUMBER, 'party')
        self.assert_closed(window)
        keys('ctrl+z')
        window.find('text', re.compile('^Text i '), where=lambda node: node.seen)
        wait(lambda: 'HEMLIGT' in self.words(window), 'the answer to be shown after the undo')
        self.control('conflict', NUMBER, 'party')
        self.assert_closed(window)
        keys('Escape')
        window.find('label', NUMBER, where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    def assert_closed(self, window):
        window.find('label', said('The Case Is Closed to You'), where=lambda node: node.seen)
        wait(lambda: window.find_now('text', re.compile('^Text i '), lambda node: node.seen) is None, 'the text to go')
        words = self.words(window)
        self.assertIn(said('Change the Declaration…'), words)
        for closed in ('HEMLIG', 'yrkessvenska', 'ansökan.docx'):
            self.assertNotIn(closed, words)

    def refused(self, *arguments):
        answer = subprocess.run([CONTROL, '--store', self.store, *arguments], capture_output=True, text=True,
                                env={**os.environ, 'LANGUAGE': 'en'})
        self.assertEqual(answer.returncode, 1)
        return answer.stderr


class Queue(WindowCase):
    def row_says(self, window, words):
        return window.find_now(None, where=lambda node: node.name == words and node.has('visible')) is not None

    def choose_tab(self, program, window, name):
        program.click(window, window.find('list item', re.compile(f'^{name}')))

    def is_listed(self, window):
        return window.find_now('label', NUMBER, lambda node: node.seen) is not None

    # Rule: whoever is mentioned in a comment has to act, until they have answered; the row says so.
    def test_mentioned(self):
        me = getpass.getuser()
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg', '--caseworker', 'anna.ek')
        self.control('--as', 'anna.ek', 'comment', NUMBER, f'Vad säger du, @{me}?')
        program, window = self.start()
        self.choose_tab(program, window, 'Behöver agera')
        wait(lambda: self.is_listed(window), 'the case to be there to act in')
        wait(lambda: self.row_says(window, said('You are mentioned in a comment, and have not answered')), 'the row to say why')
        self.open_case(program, window, NUMBER)
        window.find('page tab', re.compile('^Kommentarer')).press()
        window.find('push button', re.compile('^Svara'), where=lambda node: node.seen).press()
        self.reply(program, window)
        wait(lambda: len(self.shown(NUMBER)['comments']) == 2, 'the answer')
        self.assertIn('@anna.ek', self.shown(NUMBER)['comments'][1]['text'])
        window.find('push button', said('Back to the cases')).press()
        self.choose_tab(program, window, 'Behöver agera')
        wait(lambda: not self.is_listed(window), 'the case to be gone')
        self.assertEqual(program.close(window), 0)

    def reply(self, program, window):
        """Names are offered in a reply as in a new comment, and taken by the keyboard."""
        field = window.find('text', said('Reply'), where=lambda node: node.seen and node.has('focused'))
        type_text('@anna')
        wait(lambda: field.text == '@anna', 'what was typed')
        keys('Return')
        wait(lambda: field.text == '@anna.ek ', 'the whole name')
        type_text('ja')
        keys('ctrl+Return')

    # Rule: a row hints at what the person has to do with, until they have declared; it says why they do not review.
    def test_hints(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER)
        self.control('interest', 'add', 'yrkessvenska')
        program, window = self.start()
        self.choose_tab(program, window, 'Alla')
        wait(lambda: self.row_says(window, said('May touch you: %s', 'yrkessvenska')), 'the hint')
        self.control('conflict', NUMBER, 'party')
        wait(lambda: self.row_says(window, said('You declared a conflict of interest')), 'the reason')
        self.assertFalse(self.row_says(window, said('May touch you: %s', 'yrkessvenska')))
        self.assertEqual(program.close(window), 0)


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
