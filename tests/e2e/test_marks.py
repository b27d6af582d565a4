"""The list of marks beside the text, by the question that one works in."""

import getpass
import re
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-90-2026'
QUOTES = {'1.1': 'utrikes födda kvinnor', '1.2': 'minst fyrtio deltagare'}
TEXT = 'Målgrupp\n\nProjektet vänder sig till utrikes födda kvinnor. Vi räknar med minst fyrtio deltagare.\n'


class Marks(WindowCase):
    def listed(self, window):
        """The quotations that the list shows."""
        marks = window.find_now('list', said('Marks'), lambda node: node.seen)
        names = [node.name for node in marks.walk() if node.role in ('list item', 'table row')] if marks else []
        return [quote for quote in QUOTES.values() if any(quote in name for name in names)]

    # Rule: the marks can be listed by the question of the moment, and follow it while one goes on to the next.
    def test_of_this_question(self):
        self.control('import', self.write('ansökan.txt', TEXT), '--number', NUMBER, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())
        for question in ('1.1', '1.2'):
            self.control('answer', NUMBER, 'gavleborg', question, 'yes' if question == '1.1' else '', '--reason', 'Skäl.',
                         '--quote', QUOTES[question])
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        program.click(window, window.find('label', re.compile('Vilket är projektets viktigaste mätbara mål'),
                                          where=lambda node: node.seen))
        keys('ctrl+shift+m')
        wait(lambda: self.listed(window) == [QUOTES['1.1'], QUOTES['1.2']], 'all marks')

        chosen = window.find('push button', where=lambda node: node.seen and node.find_now('label', said('All marks')))
        program.click(window, chosen)
        program.click(window, window.find('label', said('Of this question'), where=lambda node: node.seen))
        wait(lambda: self.listed(window) == [QUOTES['1.2']], 'the mark of the question')
        keys('k')
        wait(lambda: self.listed(window) == [QUOTES['1.1']], 'the mark of the question before')
        keys('j')
        wait(lambda: self.listed(window) == [QUOTES['1.2']], 'the mark of the next question')
        keys('j')
        window.find('label', said('The answer to this question stands on no mark that fits.'), where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
