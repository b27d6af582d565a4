"""The reasons of a decision in the window: drafted from the answers, edited, and never overwritten unasked.

Rule (issue 5): every sentence is tied to what it says it from; editing keeps the ties; a sentence without support is shown as
such; regenerating never overwrites an edited sentence without asking.
"""

import json
import re
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

NUMBER = '403-77-2026'
QUOTE = 'Vi vill föra samman två behov: människor som vill in på arbetsmarknaden och företag som inte hittar folk.'
REASON = 'gavleborg/1.1/reason'
FIRST = 'Syftet är att utrikes födda ska komma i arbete.'
THEN = 'Syftet är ett annat, och gäller bara bygden.'
OWN = 'Syftet är arbete, med egna ord.'
NEW = 'Målgruppen har inte tillfrågats.'
ADDED = 'Det här är min egen slutsats.'


class Reasons(WindowCase):
    def answer(self, reason, *more):
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--reason', reason, *more)

    def sentences(self):
        return {one['id']: one for one in json.loads(self.control('--json', 'reasons', NUMBER))['sentences']}

    def button(self, window, words):
        return window.find('push button', words, where=lambda node: node.seen)

    def sentence(self, window, text):
        """The row of a sentence, whatever state is told after its words."""
        return self.button(window, re.compile('^' + re.escape(text)))

    def opened(self, window, text):
        self.sentence(window, text).press()
        return window.find('text', said('Sentence'), where=lambda node: node.seen)

    def annex(self):
        path = self.folder / 'bilaga.pdf'
        self.control('report', NUMBER, 'annex', '-o', path)
        text = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout
        return ' '.join(text.split())

    def test_drafted_edited_and_kept(self):
        program, window = self.start_with_case(NUMBER)
        window.find('page tab', said('Reasons')).press()
        window.find('label', said('Nothing Is Answered Yet'), where=lambda node: node.seen)

        # What is answered meanwhile is drafted from, when somebody asks for it.
        self.answer(FIRST, '--quote', QUOTE)
        self.button(window, said('_Draft from the Answers')).press()
        wait(lambda: self.sentences().get(REASON, {}).get('state') == 'as-drafted', 'the draft to be written')
        self.sentence(window, FIRST)

        # Edited in place, by the keyboard; it saves itself, and keeps its ties.
        view = self.opened(window, FIRST)
        keys('ctrl+a')
        type_text(OWN)
        wait(lambda: self.sentences()[REASON]['text'] == OWN, 'the words to be saved')
        edited = self.sentences()[REASON]
        self.assertEqual((edited['state'], list(edited['ties'])), ('edited', ['answer gavleborg/1.1']))
        self.assertEqual(view.text, OWN)
        keys('Escape')

        # The answer changes: both texts are shown, an update leaves the edited one, and one's own words are kept.
        self.answer(THEN)
        self.button(window, said('Take the new words: %s', THEN))
        self.control('answer', NUMBER, 'gavleborg', '1.3', 'no', '--reason', NEW)
        self.button(window, re.compile('^' + re.escape(f'{NEW} ({said("New in the draft; not among the reasons yet")})')))
        self.button(window, said('_Update the Reasons')).press()
        wait(lambda: self.sentences()['gavleborg/1.3/reason']['state'] == 'as-drafted', 'the reasons to follow')
        self.assertEqual((self.sentences()[REASON]['text'], self.sentences()[REASON]['state']), (OWN, 'ground-changed'))
        self.button(window, said('Keep my words: %s', OWN)).press()
        wait(lambda: self.sentences()[REASON]['state'] == 'edited', 'the words to be kept on the new ground')
        self.assertEqual((self.sentences()[REASON]['text'], self.sentences()[REASON]['drafted']), (OWN, THEN))

        # A sentence of one's own is without support, and said to be.
        self.button(window, said('_Write a Sentence…')).press()
        window.find('text', said('New sentence'), where=lambda node: node.seen)
        type_text(ADDED)
        self.button(window, said('_Add Sentence')).press()
        wait(lambda: any(one['text'] == ADDED and one['state'] == 'unsupported' for one in self.sentences().values()),
             'the sentence to be added')
        row = self.sentence(window, ADDED)
        self.assertIn(said('Without support: written by %s, %s', '', '').split(':')[0], row.name)

        # A tie leads to its question.
        self.opened(window, OWN)
        self.button(window, re.compile('^' + re.escape(said('Question %1$s: %2$s', '1.1', '').rstrip()))).press()
        window.find('push button', 'Fråga 1.1: Ja', where=lambda node: node.seen)

        paper = self.annex()
        self.assertIn(OWN, paper)
        self.assertIn(ADDED, paper)
        self.assertIn(NEW, paper)
        self.assertEqual(program.close(window), 0)
        self.control('verify')


if __name__ == '__main__':
    sys.exit(unittest.main())
