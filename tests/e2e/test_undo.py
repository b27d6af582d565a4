"""Undo in the real window: a registration that goes and comes back, or is erased; a list of cases in one go, and why an approval
stands."""

import getpass
import json
import os
import re
import subprocess
import sys
import unittest

from case import WELCOME, WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
# What stands lower in the window is a toast, not the header.
FOOT = 400

ROWS = 'Diarienummer;Ärende;Sökande\n403-1-2026;Språk;Hagaby\n403-2-2026;Arbete;Nyby\n403-3-2026;Bygd;Storby\n'


def picture(name):
    if 'E2E_PICTURES' in os.environ:
        subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)


class Undo(WindowCase):
    def undo_button(self, window):
        return window.find('push button', said('Undo'), where=lambda node: node.seen)

    # Rule: a registration is undone where it is seen, and the toast brings it back.
    def test_registration(self):
        program, window = self.start_with_case(NUMBER)
        self.undo_button(window).press()
        wait(lambda: self.numbers() == [], 'the case to leave the queue')
        window.find('label', said('The registration is undone: the case has left the queue'), where=lambda node: node.seen)
        picture('undo-registration.png')
        window.find('push button', said('_Redo'), where=lambda node: node.seen and node.extents()[1] > FOOT).press()
        wait(lambda: self.numbers() == [NUMBER], 'the case to come back')
        window.find('text', where=lambda node: node.name.startswith('Text i ') and node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: what is kept of a registration that was undone is seen in the main menu, and goes for good with a ground and the number.
    def test_registration_that_is_erased(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER)
        self.control('undo', NUMBER)
        program, window = self.start()
        window.find('label', WELCOME, where=lambda node: node.seen)
        keys('F10')
        window.find('menu item', said('_Undone Registrations…'), where=lambda node: node.seen).press()
        dialog = program.window(said('Undone Registrations'))
        dialog.find('list item', re.compile(f'^{NUMBER} · '), where=lambda node: node.seen)
        picture('undone-list.png')
        dialog.find('push button', said('Erase %s…', NUMBER), where=lambda node: node.seen).press()

        question = program.window(said('Erase the Undone Registration?'))
        erase = question.find('push button', said('_Erase'), where=lambda node: node.seen)
        self.assertFalse(erase.has('sensitive'))
        question.find('text', said('The decision that it rests on')).write('Beslut 17')
        question.find('text', said('The number of the case, once more')).write(NUMBER)
        picture('undone-erase.png')
        erase.press()
        dialog.find('label', said('%s is erased. Backups from before still hold it.', NUMBER), where=lambda node: node.seen)
        dialog.find('label', said('No Undone Registrations'), where=lambda node: node.seen)
        picture('undone-erased.png')

        self.assertEqual(json.loads(self.control('--json', 'erase', '--undone'))['undone'], [])
        self.assertEqual(json.loads(self.control('--json', 'verify'))['undone'], 0)
        keys('Escape')
        wait(lambda: len(list(program.root.children())) == 1, 'the list to close', pause=0.2)
        self.assertEqual(program.close(window), 0)
        self.assertNotIn(NUMBER.encode(), self.store.read_bytes())

    # Rule: one undo of a list, also after a restart; what somebody has worked on is left, and counted.
    def test_list(self):
        self.control('import', '--list', self.write('lista.csv', ROWS))
        self.control('--as', 'bo', 'comment', '403-2-2026', 'Jag tar den.')
        program, window = self.start()
        program.click(window, window.find('list item', re.compile('^Alla')))
        program.click(window, window.find('label', '403-1-2026', where=lambda node: node.seen))
        keys('ctrl+z')
        dialog = program.window(said('%1$u of %2$u case has left the queue', '2', '3', count=3))
        self.assertEqual(self.numbers(), ['403-2-2026'])
        picture('undo-list.png')
        dialog.find('push button', said('_Keep the Rest'), where=lambda node: node.seen).press()
        wait(lambda: window.find_now('label', '403-1-2026', where=lambda node: node.seen) is None, 'the lines to go')
        self.assertEqual(program.close(window), 0)

        program, window = self.start()
        program.click(window, window.find('list item', re.compile('^Alla')))
        program.click(window, window.find('label', '403-2-2026', where=lambda node: node.seen))
        keys('ctrl+shift+z')
        wait(lambda: len(self.numbers()) == 3, 'the cases to come back')
        window.find('label', '403-1-2026', where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: what is not undone says why where it is asked for.
    def test_document_that_somebody_marked(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg', '--caseworker',
                     getpass.getuser())
        self.control('add', NUMBER, self.write('bilaga.txt', 'Budget: 200 000 kronor, varav hälften till handledare.'))
        self.control('--as', 'bo', 'comment', NUMBER, 'Bra', '--quote', 'varav hälften till handledare')
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        why = said('There are marks in the document that came after, so it stays as it is. Remove the marks first.')
        button = self.undo_button(window)
        wait(lambda: why in (button.accessible.get_description() or ''), 'the reason on the button')
        button.press()
        window.find('label', why, where=lambda node: node.seen)
        picture('undo-refused.png')
        self.assertEqual(len(self.shown(NUMBER)['documents']), 2)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
