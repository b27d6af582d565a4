"""A PDF as its pages: dragged over, made evidence, searched, enlarged, gone about in, and read as text and back."""

import getpass
import re
import unittest

from case import WindowCase
from driver import keys, said, type_text, wait

NUMBER = '403-88-2026'
LABEL = 'Pages of %s, page %u of %u. Choose Read as Text to have it read aloud.'


def squeeze(words):
    return ' '.join(words.split())


class Pages(WindowCase):
    def open_pages(self):
        self.control('import', self.example('ansökan.pdf', 'inkubator-nordanvind.pdf'), '--number', NUMBER,
                     '--checklist', 'gavleborg', '--caseworker', getpass.getuser())
        program, window = self.start()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        pages = window.find(None, said(LABEL, 'ansökan.pdf', 1, 5), where=lambda node: node.seen)
        self.find_words(window)
        return program, window, pages

    def find_page(self, window, number):
        """What a screen reader is told."""
        window.find(None, said(LABEL, 'ansökan.pdf', number, 5), where=lambda node: node.seen)

    def drag(self, program, window, node, start, end):
        x, y, width, height = node.extents()
        program.point(window, x + int(width * start[0]), y + int(height * start[1]), 'mousedown', 1)
        for part in (0.3, 0.6, 1):
            program.point(window, x + int(width * (start[0] + (end[0] - start[0]) * part)),
                          y + int(height * (start[1] + (end[1] - start[1]) * part)))
        program.point(window, x + int(width * end[0]), y + int(height * end[1]), 'mouseup', 1)

    # Rule: words are selected on the page with the mouse, and what becomes evidence are the words of the document.
    def test_drag_becomes_evidence(self):
        program, window, pages = self.open_pages()
        self.drag(program, window, pages, (0.15, 0.3), (0.7, 0.6))
        keys('e')
        quote = wait(lambda: next((passage['quote'] for passage in self.shown(NUMBER)['passages']), None), 'the evidence', pause=0.3)
        words = squeeze(quote)
        self.assertGreater(len(words.split()), 5)
        self.assertIn(words, squeeze(self.control('text', NUMBER)))
        self.assertEqual(program.close(window), 0)

    # Rule: what is found is marked, counted and selected, and stays selected when the text is read instead.
    def test_found_words_are_the_same_in_the_text(self):
        program, window, pages = self.open_pages()
        keys('ctrl+f')
        entry = window.find('entry', 'Sök i handlingen', where=lambda node: node.seen)
        wait(lambda: entry.find_now('text', where=lambda node: node.has('focused')) or entry.has('focused'), 'the find bar')
        type_text('integrationsneutral')
        window.find('label', re.compile(r'^1 (av|of) \d+$'))
        keys('Escape', 'ctrl+shift+t')
        text = window.find('text', said('Text of %s', 'ansökan.pdf'), where=lambda node: node.seen)
        self.assertEqual(wait(lambda: text.selected_text() or None, 'a selection').lower(), 'integrationsneutral')
        keys('ctrl+shift+t')
        self.find_page(window, 1)
        self.assertEqual(program.close(window), 0)

    # Rule: Escape takes away the selection first; the case stays.
    def test_escape_leaves_the_selection_first(self):
        program, window, pages = self.open_pages()
        program.click(window, pages)
        keys('ctrl+a', 'Escape')
        self.find_page(window, 1)
        keys('ctrl+shift+t')
        text = window.find('text', said('Text of %s', 'ansökan.pdf'), where=lambda node: node.seen)
        self.assertFalse(text.selected_text())
        keys('ctrl+a')
        wait(lambda: text.selected_text(), 'a selection')
        keys('Escape')
        wait(lambda: not text.selected_text(), 'no selection')
        self.assertTrue(text.seen)
        keys('Escape')
        window.find('label', NUMBER, where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: page n of m: a number takes there, and keys take on; each is told.
    def test_page_is_gone_to(self):
        program, window, pages = self.open_pages()
        keys('ctrl+alt+g')
        window.find('text', where=lambda node: node.has('focused') and node.has('editable'))
        type_text('4')
        keys('Return')
        self.find_page(window, 4)
        keys('ctrl+Page_Down')
        self.find_page(window, 5)
        keys('ctrl+Home', 'shift+End')
        self.find_page(window, 1)
        self.assertEqual(program.close(window), 0)

    # Rule: any zoom, and back to the width.
    def test_zoom(self):
        program, window, pages = self.open_pages()

        def percent():
            button = window.find('push button', re.compile(r'^\d+\s%$'), where=lambda node: node.seen)
            return int(re.match(r'\d+', button.name)[0])

        fitted = percent()
        keys('ctrl+plus', 'ctrl+plus')
        wait(lambda: percent() > fitted, 'larger pages')
        keys('ctrl+minus', 'ctrl+minus', 'ctrl+minus')
        wait(lambda: percent() < fitted, 'smaller pages')
        keys('ctrl+0')
        wait(lambda: percent() == fitted, 'pages that fit')

        # With Ctrl held the wheel enlarges what is under the pointer; without it scrolls.
        x, y, width, height = pages.extents()
        program.point(window, x + width // 2, y + height // 2, 'keydown', 'ctrl', 'click', 4, 'click', 4, 'keyup', 'ctrl')
        wait(lambda: percent() > fitted, 'larger pages by the wheel')
        program.point(window, x + width // 2, y + height // 2, 'keydown', 'ctrl', 'click', 5, 'click', 5, 'keyup', 'ctrl')
        wait(lambda: percent() == fitted, 'the size before')
        program.point(window, x + width // 2, y + height // 2, *['click', 5] * 40)
        window.find(None, re.compile(re.escape(said(LABEL, 'ansökan.pdf', 'N', 5)).replace('N', '[2-5]')), where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
