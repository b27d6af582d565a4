"""What of an application has been used, beside its text: shown and never shown, cited, missing; the words of a perspective."""

import getpass
import json
import os
import re
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-88-2026'
PARTS = [('Målgrupp', 'Projektet vänder sig till utrikes födda kvinnor som står långt från arbetsmarknaden.'),
         ('Mål', 'Minst fyrtio deltagare ska vara i arbete efter projektet, varav hälften kvinnor.'),
         ('Organisation', 'Styrgruppen har tre ledamöter från kommunen.'),
         ('Tidplan', 'Projektet pågår från våren till hösten.')]
FILLING = 'Så här ser det ut i kommunen, och så har det sett ut länge nu. ' * 6
TEXT = '\n\n'.join(f'{name}\n\n{sentence}\n\n' + '\n\n'.join([FILLING] * 6) for name, sentence in PARTS) + '\n'


class Coverage(WindowCase):
    def setUp(self):
        super().setUp()
        self.control('import', self.write('ansökan.txt', TEXT), '--number', NUMBER, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())
        self.control('conflict', NUMBER, 'none')
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--reason', 'Skäl.', '--quote', 'utrikes födda kvinnor')
        self.control('answer', NUMBER, 'gavleborg', '2.1', 'yes', '--reason', 'Skäl.')

    def open(self):
        program, window = self.start()
        return program, window, self.open_case(program, window, NUMBER)

    def coverage(self):
        return json.loads(self.control('--json', 'coverage', NUMBER))['documents'][0]

    def picture(self, program, name):
        if 'PICTURES' in os.environ:
            program.screenshot(os.path.join(os.environ['PICTURES'], name))

    def rows(self, window, name):
        """The names of the rows of a list, by the first word of each."""
        names = [row.name for row in window.find('list', name, lambda node: node.seen).children()]
        return {name.split(':')[0]: name for name in names}

    def never_shown(self, window):
        words = said('coverage\x04Never shown to you').split('\x04')[-1]
        row = window.find('list item', re.compile('^' + words), lambda node: node.seen)
        return int(re.search(r'(\d+)', row.name)[1])

    # Rule: "never shown" still means it after a restart, for who read; and what was read grows as it stands on the screen.
    def test_what_was_shown_is_remembered(self):
        program, window, _ = self.open()
        keys('ctrl+shift+c')
        first = wait(lambda: self.never_shown(window) < 100 and self.never_shown(window), 'something to have been shown')
        keys('Escape', 'Next', 'Next')
        keys('ctrl+shift+c')
        after = wait(lambda: self.never_shown(window) < first and self.never_shown(window), 'more to have been shown')
        self.picture(program, 'coverage-strip.png')
        self.assertEqual(program.close(window), 0)

        document = self.coverage()
        self.assertGreater(document['shown'], 0)
        self.assertGreater(document['never_shown'], 0)

        program, window, _ = self.open()
        keys('ctrl+shift+c')
        wait(lambda: self.never_shown(window) <= after, 'what was shown yesterday')
        self.assertEqual(program.close(window), 0)

    # Rule: each part tells what it is used for, the missing ones are named, and an answer without evidence is one step away.
    def test_parts(self):
        program, window, text = self.open()
        keys('ctrl+shift+c')
        rows = wait(lambda: 'Tidplan' in self.rows(window, said('Parts of the Application'))
                    and self.rows(window, said('Parts of the Application')), 'the parts')
        self.assertEqual(set(rows), {name for name, _ in PARTS})
        self.assertRegex(rows['Målgrupp'], '[1-9]')
        missing = window.find('label', re.compile('Budget'), lambda node: node.seen)
        self.assertIn('Uppföljning', missing.name)
        self.picture(program, 'coverage-parts.png')

        row = window.find('list item', re.compile('^Tidplan'), lambda node: node.seen)
        program.click(window, row)
        wait(lambda: text.character_extents(text.text.index('Tidplan'))[1] in range(0, 900), 'Tidplan to be in sight')

        answers = window.find('list', said('Answers without Evidence'), lambda node: node.seen)
        answer = next(iter(answers.children()))
        self.assertIn('2.1', answer.name)
        # Below the parts that are missing; the wheel brings it into sight.
        above = answer.extents()[1]
        program.click(window, row, 5)
        wait(lambda: answer.extents()[1] < above - 20, 'the answer to be in sight')
        program.click(window, answer)
        window.find(None, re.compile(r'^Fråga 2\.1: '), lambda node: node.has('selected'))
        self.assertEqual(program.close(window), 0)

    # Rule: the words of a perspective are counted part by part, gone through by key, and their absence is told, not judged.
    def test_words(self):
        program, window, text = self.open()
        keys('ctrl+shift+k')
        rows = wait(lambda: 'Tidplan' in self.rows(window, said('The words in each part'))
                    and self.rows(window, said('The words in each part')), 'the parts')
        self.assertRegex(rows['Målgrupp'], '[1-9]')
        self.assertNotRegex(rows['Tidplan'], '[1-9]')
        absent = window.find('label', re.compile('Organisation, Tidplan'), lambda node: node.seen)
        self.assertTrue(absent)
        window.find('label', said('That words are absent says nothing about quality. The same may be said in other words.'),
                    lambda node: node.seen)

        keys('F5')
        window.find('label', re.compile(r'^1 \w+ [1-9]'), lambda node: node.seen)
        self.picture(program, 'coverage-words.png')
        self.assertEqual(text.accessible.get_text_iface().get_caret_offset(), text.text.index('utrikes'))
        button = window.find('push button', said('Frame the words in the text'), lambda node: node.seen)
        self.assertTrue(button.has('pressed') or button.has('checked'))
        keys('F6')
        wait(lambda: not (button.has('pressed') or button.has('checked')), 'the frames to be taken away')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    unittest.main()
