"""Files dropped on the window, with a real pointer out of another program's window."""

import re
import sys
import unittest

from case import WELCOME, WindowCase
from driver import keys, said, wait


class Drops(WindowCase):
    def drop(self, program, window, node, *what, over=None):
        """Drags what onto node; over is what the window says before the button is let go."""
        source = self.drag(*what)
        source.hold_over(program, window, node)
        if over is not None:
            window.find('label', over, where=lambda label: label.seen)
        taken = source.let_go()
        source.end()
        return taken

    # Rule: an application is opened by dropping it; before the button is let go, the window says what that will do.
    def test_file_becomes_case(self):
        program, window = self.start()
        welcome = window.find('label', WELCOME, where=lambda node: node.seen)
        first = self.example('ansökan, åäö.docx')
        second = self.write('bilaga.txt', 'Budget\n\nPersonal 2 140 000 kr.\n')
        folder = self.folder / 'mapp'
        folder.mkdir()

        self.assertTrue(self.drop(program, window, welcome, first, second, folder, over=said('Let Go to Register a Case')))
        facts = program.window(said('New Case'))
        self.assertEqual(facts.find('text', 'Sökande').text, 'Hagaby kommun')
        # Rule: what was left out is said together with what was taken in.
        facts.find(None, re.compile('^mapp: .*' + re.escape(said('%s It was left out.', '').strip())))
        facts.find('push button', said('_Register')).press()
        window.find('text', 'Text i ansökan, åäö.docx', where=lambda node: node.seen)
        number, = self.numbers()
        self.assertEqual([document['name'] for document in self.shown(number)['documents']], ['ansökan, åäö.docx', 'bilaga.txt'])
        self.assertEqual(program.close(window), 0)

    # Rule: what is no file gets a polite word, and nothing is registered.
    def test_folder_and_words_are_refused(self):
        program, window = self.start()
        welcome = window.find('label', WELCOME, where=lambda node: node.seen)
        folder = self.folder / 'mapp'
        folder.mkdir()

        self.drop(program, window, welcome, folder)
        problem = program.window(said('The File Could Not Be Opened'))
        problem.find('label', re.compile(re.escape('mapp: ' + said('It is a folder, not a file.'))))
        problem.find('push button', said('_Close')).press()
        wait(lambda: len(list(program.root.children())) == 1, 'the dialog to close', pause=0.2)

        self.drop(program, window, welcome, '--text', 'Minst fyrtio personer deltar.')
        window.find('label', said('That was text, not a file. Save it as a file, and drop the file here.'))
        self.assertEqual(self.numbers(), [])
        self.assertEqual(program.close(window), 0)

    # Rule: over an open case, what the file is is asked; it is never taken for words, wherever it is dropped.
    def test_on_open_case_is_asked(self):
        program, window = self.start_with_case()
        reason = window.find('text', 'Fråga 1.1: Motivering', where=lambda node: node.seen)
        later = self.write('komplettering.txt', 'Vi räknar om målet till fyrtiofem personer.\n')

        self.drop(program, window, reason, later, over=said('Let Go to Add to the Case'))
        question = program.window(said('What Is the File?'))
        question.find('push button', said('_Add to This Case')).press()
        wait(lambda: len(self.shown('403-77-2026')['documents']) == 2, 'the document to be added')
        self.assertEqual(reason.text, '')

        # Over the text it is the same; saying no leaves all as it was.
        view = window.find('text', re.compile('^Text i '), where=lambda node: node.seen)
        self.drop(program, window, view, self.write('annan.txt', 'Något annat.\n'), over=said('Let Go to Add to the Case'))
        program.window(said('What Is the File?'))
        keys('Escape')
        wait(lambda: len(list(program.root.children())) == 1, 'the dialog to close', pause=0.2)
        self.assertEqual(len(self.shown('403-77-2026')['documents']), 2)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
