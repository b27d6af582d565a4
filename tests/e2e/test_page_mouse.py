"""The pages of a PDF with the mouse: small pages, a page that is turned, words selected over columns and pages, and copied."""

import getpass
import pathlib
import re
import subprocess
import time
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-89-2026'
LABEL = 'Pages of %s, page %u of %u. Choose Read as Text to have it read aloud.'
COLUMNS = pathlib.Path(__file__).resolve().parents[1] / 'fixtures' / 'documents' / 'columns.pdf'

# As the pages are laid out: beside them, and above each.
MARGIN, GAP = 16, 12
PIXELS_A_POINT = 96 / 72


def squeeze(words):
    return ' '.join(words.split())


class Page:
    """Where the words of a page stand, in points, as another program tells it."""

    def __init__(self, path, number):
        told = subprocess.run(['pdftotext', '-bbox', '-f', str(number), '-l', str(number), path, '-'], capture_output=True,
                              text=True, check=True).stdout
        self.width, self.height = map(float, re.search(r'<page width="([\d.]+)" height="([\d.]+)"', told).groups())
        self.words = [(word, *map(float, box)) for *box, word in
                      re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<', told)]

    def find(self, words):
        """The boxes of the first and the last word of some that follow each other, once on the page."""
        wanted = words.split()
        found = [at for at in range(len(self.words)) if [word[0] for word in self.words[at:at + len(wanted)]] == wanted]
        assert len(found) == 1, (words, found)
        return self.words[found[0]][1:], self.words[found[0] + len(wanted) - 1][1:]


class PageMouse(WindowCase):
    def open_pages(self, source='inkubator-nordanvind.pdf', n_pages=5):
        self.path = self.example('ansökan.pdf', source)
        self.n_pages = n_pages
        self.control('import', self.path, '--number', NUMBER, '--checklist', 'gavleborg', '--caseworker', getpass.getuser())
        # No line comes above the pages while they are pointed at.
        self.control('conflict', NUMBER, 'none')
        self.program, self.window = self.start()
        self.program.click(self.window, self.window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        self.find_words(self.window)
        return self.find_page(1)

    def find_page(self, number):
        return self.window.find(None, said(LABEL, 'ansökan.pdf', number, self.n_pages), where=lambda node: node.seen)

    def fit(self, pages, page):
        """Pixels a point, and where a page begins whose width fits."""
        def stands_still():
            before = pages.extents()
            time.sleep(0.3)
            return before == pages.extents()

        wait(stands_still, 'the pages to stand still')
        x, y, width, _ = pages.extents()
        return (width - 2 * MARGIN) / page.width, x + MARGIN, y + GAP

    def percent(self):
        button = self.window.find('push button', re.compile(r'^\d+\s%$'), where=lambda node: node.seen)
        return int(re.match(r'\d+', button.name)[0])

    def drag(self, start, end):
        """From one place of the window to another, in steps as a hand does."""
        self.program.point(self.window, *map(round, start), 'mousedown', 1)
        for part in (0.3, 0.6, 1):
            self.program.point(self.window, *(round(start[i] + (end[i] - start[i]) * part) for i in (0, 1)))
        self.program.point(self.window, *map(round, end), 'mouseup', 1)

    def drag_over(self, first, last, to_window):
        """From just before the first word to just after the last; to_window tells where points of their pages are."""
        self.drag(to_window(first[0] + 0.5, (first[1] + first[3]) / 2), to_window(last[2] - 0.5, (last[1] + last[3]) / 2))

    def copied(self):
        """What the clipboard has, pasted where words are written."""
        keys('ctrl+c')
        field = self.window.find('text', 'Fråga 1.1: ' + said('Reason'), where=lambda node: node.seen)
        self.program.click(self.window, field)
        wait(lambda: field.has('focused'), 'the field to have the keyboard')
        keys('ctrl+a', 'ctrl+v')
        pasted = wait(lambda: field.text or None, 'the words to be pasted')
        keys('ctrl+a', 'Delete')
        wait(lambda: not field.text, 'the field to be empty')
        return squeeze(pasted)

    def end(self):
        self.assertEqual(self.program.close(self.window), 0)

    # Rule: a small page that is chosen is gone to, and the one that is read is the chosen one.
    def test_small_page_is_gone_to(self):
        self.open_pages()
        keys('F8')
        grid = self.window.find(None, said('Small pages'), where=lambda node: node.seen)
        small = grid.find(None, said('page %u', 4), where=lambda node: node.seen)
        self.program.click(self.window, small)
        self.find_page(4)
        small = grid.find(None, said('page %u', 2), where=lambda node: node.seen)
        self.program.click(self.window, small)
        self.find_page(2)
        self.end()

    # Rule: words are selected where they are seen, also on a page that has been turned by its button; four turns are none.
    def test_turned_page(self):
        pages = self.open_pages()
        page = Page(self.path, 1)
        button = self.window.find('push button', said('Turn the pages'), where=lambda node: node.seen)
        first, last = page.find('Projektet är integrationsneutralt.')

        # One quarter of a turn by the button, and three more by its key.
        for act, width, turn in ((button.press, page.height, lambda x, y: (page.height - y, x)),
                                 (lambda: keys('ctrl+r', 'ctrl+r', 'ctrl+r'), page.width, lambda x, y: (x, y))):
            act()
            scale = (pages.extents()[2] - 2 * MARGIN) / width
            wait(lambda: abs(self.percent() - 100 * scale / PIXELS_A_POINT) < 1.5, 'the turned page to fit')
            self.program.click(self.window, pages)
            keys('ctrl+Home')
            left, top, _, _ = pages.extents()

            def to_window(x, y):
                across, down = turn(x, y)
                return left + MARGIN + across * scale, top + GAP + down * scale

            self.drag_over(first, last, to_window)
            self.assertEqual(self.copied(), 'Projektet är integrationsneutralt.')
        self.end()

    # Rule: words are selected with the mouse from one page to the next, and copied in the order of the text.
    def test_over_two_pages(self):
        pages = self.open_pages()
        first, second = Page(self.path, 1), Page(self.path, 2)
        while first.height * self.percent() / 100 * PIXELS_A_POINT > pages.extents()[3] - 80:
            before = self.percent()
            keys('ctrl+minus')
            wait(lambda: self.percent() < before, 'smaller pages')
        keys('ctrl+Home')
        x, y, width, _ = pages.extents()
        scale = self.percent() / 100 * PIXELS_A_POINT
        left = x + (width - first.width * scale) / 2
        below = y + GAP + first.height * scale + GAP

        start, end = first.find('kunder utanför hemorten.')[0], second.find('företag skulle kunna möta.')[1]
        self.drag((left + (start[0] + 0.5) * scale, y + GAP + (start[1] + start[3]) / 2 * scale),
                  (left + (end[2] - 0.5) * scale, below + (end[1] + end[3]) / 2 * scale))
        copied = self.copied()
        self.assertTrue(copied.startswith('kunder utanför hemorten.'), copied)
        self.assertTrue(copied.endswith('Energiomställningen och de stora industrisatsningarna längs kusten skapar nu en '
                                        'efterfrågan som lokala företag skulle kunna möta.'), copied)
        self.end()

    # Rule: a column is selected without what stands beside it, and the next column follows it.
    def test_over_columns(self):
        pages = self.open_pages(COLUMNS, 1)
        page = Page(self.path, 1)
        scale, left, top = self.fit(pages, page)

        def to_window(x, y):
            return left + x * scale, top + y * scale

        self.drag_over(page.find('I den vänstra')[0], page.find('tre rader.')[1], to_window)
        self.assertEqual(self.copied(), 'I den vänstra spalten står det som ska läsas först, och det går över tre rader.')
        self.program.point(self.window, *map(round, to_window(300, 300)), 'click', 1)
        self.drag_over(page.find('tre rader.')[0], page.find('läsas sedan,')[1], to_window)
        self.assertEqual(self.copied(), 'tre rader. I den högra spalten står det som ska läsas sedan,')
        self.end()


if __name__ == '__main__':
    unittest.main(verbosity=2)
