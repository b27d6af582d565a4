"""The search of the queue while it is written: what is proposed is for what stands there, to the last letter."""

import sys
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

NUMBER = '403-1201-2026'
APPLICANTS = {'Hagaby kommun', 'Nordanvind Tillväxt AB', 'Sjövikens byalag'}


def seen(node):
    return node.seen


class Search(WindowCase):
    def proposed(self, window):
        box = window.find_now(None, said('What can be written here'), seen)
        return {node.name for node in box.walk() if node.name in APPLICANTS and node.seen} if box else set()

    # Rule: the letter that was written last counts, and so does each that is taken away.
    def test_proposals_follow(self):
        program, window = self.start()
        window.find('push button', said('_Try with an Example')).press()
        window.find('page tab', 'Granskning', where=seen, timeout=60)
        keys('Escape')
        window.find('label', NUMBER, where=seen)

        keys('ctrl+f')
        field = window.find(None, where=lambda node: node.seen and node.has('focused') and node.has('editable'))
        type_text('sökande:')
        wait(lambda: self.proposed(window) == APPLICANTS, 'all applicants')
        type_text('h')
        wait(lambda: self.proposed(window) == {'Hagaby kommun'}, 'those that begin so')
        keys('BackSpace')
        wait(lambda: self.proposed(window) == APPLICANTS, 'all applicants again')
        type_text('s')
        wait(lambda: self.proposed(window) == {'Sjövikens byalag'}, 'those that begin with another letter')

        keys('Down')
        keys('Return')
        wait(lambda: field.text.rstrip() == 'sökande:"Sjövikens byalag"', 'the words to be taken')
        wait(lambda: window.find_now('label', NUMBER, seen) is None, 'the cases of others to go')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
