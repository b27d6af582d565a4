"""The queue is put in order: several cases flagged in one go with one undo, a view that is saved, and a case in a window of its own."""

import json
import re
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

BLUE = re.compile('^(Blue|Blå)$')
NUMBERS = ('403-1-2026', '403-2-2026', '403-3-2026')


class Order(WindowCase):
    def setUp(self):
        super().setUp()
        for number in NUMBERS:
            self.control('import', self.example(f'{number}.docx'), '--number', number, '--checklist', 'gavleborg')

    def lines(self):
        return {case['number']: case for case in json.loads(self.control('--json', 'list'))['cases']}

    def flags(self):
        return [self.lines()[number]['flag'] for number in NUMBERS]

    def show_all(self, program, window):
        program.click(window, window.find('list item', re.compile('^Alla')))
        return window.find('label', NUMBERS[0], where=lambda node: node.seen)

    # Rule: bulk actions with one undo, chosen as in a file manager.
    def test_flag_several_with_one_undo(self):
        program, window = self.start()
        program.click(window, self.show_all(program, window))
        keys('ctrl+a')
        window.find('label', said('%s selected', '3', count=3), where=lambda node: node.seen)
        keys('ctrl+g')
        dialog = program.window(said('Flag'))
        dialog.find('push button', BLUE).press()
        dialog.find('push button', said('_Flag'), where=lambda node: node.seen).press()
        wait(lambda: self.flags() == ['blue'] * 3, 'three blue flags')
        window.find('label', BLUE, where=lambda node: node.seen)
        window.find('push button', said('_Undo'), where=lambda node: node.seen).press()
        wait(lambda: self.flags() == [''] * 3, 'no flag')
        self.assertEqual(program.close(window), 0)

    # Rule: every act has a key. The list's own keys are not in their way: Ctrl+Shift+A is one of those.
    def test_each_act_has_a_key(self):
        program, window = self.start()
        program.click(window, self.show_all(program, window))
        keys('ctrl+a')
        for key, title in ('ctrl+d', 'Assign'), ('ctrl+g', 'Flag'), ('ctrl+t', 'Tag'), ('ctrl+h', 'Pause Until'):
            window.find('label', said('%s selected', '3', count=3), where=lambda node: node.seen)
            keys(key)
            program.window(said(title))
            keys('Escape')
            wait(lambda: len([child for child in program.root.children() if child.name]) == 1, 'one window')
        self.assertEqual(program.close(window), 0)

    # Rule: a case that is left has the keyboard in its row again, also when it is another row by then; the next one is a key away.
    def test_keyboard_comes_back(self):
        program, window = self.start()
        program.click(window, self.show_all(program, window))
        keys('Down', 'Return')
        text = window.find('text', where=lambda node: node.name == f'Text i {NUMBERS[1]}.docx' and node.seen)
        wait(lambda: text.has('focused'), 'the case to be opened')
        keys('1')
        wait(lambda: self.shown(NUMBERS[1])['answers'], 'the answer')
        keys('Escape')
        wait(lambda: self.get_focused_row(window), 'the row to have the keyboard')
        self.open_again(window, text)

        # Rule: so it is when somebody else alters it meanwhile.
        self.control('--as', 'eva', 'stage', NUMBERS[1], 'received', '--reason', 'Börjar om')
        self.control('--as', 'eva', 'answer', NUMBERS[0], 'gavleborg', '1.1', 'no')
        self.find_stage(window, 'Inkommet', 2)
        self.open_again(window, text)
        keys('ctrl+a')
        window.find('label', said('%s selected', '3', count=3), where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    def find_stage(self, window, words, count):
        wait(lambda: len([node for node in window.walk() if node.role == 'label' and node.name == words and node.seen]) == count,
             f'{count} in the stage {words}')

    def open_again(self, window, text):
        keys('Return')
        wait(lambda: text.has('focused') and text.name == f'Text i {NUMBERS[1]}.docx', 'the same case again')
        keys('Escape')
        wait(lambda: self.get_focused_row(window), 'the row to have the keyboard')

    def get_focused_row(self, window):
        return window.find_now('table row', where=lambda node: node.has('focused'))

    # Rule: saved views.
    def test_saved_view(self):
        program, window = self.start()
        program.click(window, self.show_all(program, window))
        keys('ctrl+s')
        dialog = program.window(said('Save View'))
        keys('ctrl+a')
        type_text('Mina favoriter')
        dialog.find('push button', said('_Save')).press()
        view = window.find('list item', 'Mina favoriter', where=lambda node: node.seen)
        program.click(window, window.find('list item', re.compile('^Mina$')))
        window.find('label', said('Nothing Here'), where=lambda node: node.seen)
        program.click(window, view)
        window.find('label', NUMBERS[1], where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: multiple windows, each with a case of its own.
    def test_two_windows(self):
        program, window = self.start()
        program.click(window, self.show_all(program, window))
        keys('ctrl+Return')
        other = program.window(re.compile('Språk.* – Beakta'))
        other.find('text', where=lambda node: node.name.startswith('Text i ') and node.seen)
        window.find('label', NUMBERS[1], where=lambda node: node.seen)
        other.press('window.close')
        wait(lambda: len([child for child in program.root.children() if child.name]) == 1, 'one window')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    unittest.main()
