"""Some pages of a paper, printed in the real window: through the dialog of the platform, to its printer of files.

What GTK does with a range can only be seen there: in a program it is silent, and its printer of files is found by nobody else.
"""

import os
import re
import shutil
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, wait

NUMBER = '403-77-2026'
FIRST, LAST = 2, 3
PRINTER, PAGES, PRINT = 'Skriv ut till fil', 'Sidor:', 'Skriv ut'   # the words of GTK's own dialog


def words(pdf, first, last):
    return subprocess.run(['pdftotext', '-f', str(first), '-l', str(last), pdf, '-'], capture_output=True, text=True,
                          check=True).stdout.replace('\f', '').split()


class Printing(WindowCase):
    def setUp(self):
        super().setUp()
        if shutil.which('pdftotext') is None:
            print('SKIP: pdftotext is not installed', file=sys.stderr)
            self.skipTest('pdftotext is not installed')

    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def choose(self, program):
        """The printer of files, and two of the pages."""
        dialog = program.window(PRINT)
        program.click(dialog, dialog.find('label', PRINTER, where=lambda node: node.seen))
        dialog.find('check box', PAGES, where=lambda node: node.seen).press()
        entry = dialog.find('text', where=lambda node: node.seen and node.has('editable') and node.has('sensitive'))
        entry.write(f'{FIRST}-{LAST}')
        self.picture('printing.png')
        return dialog

    def test_a_range_of_pages(self):
        documents = self.folder / 'dokument'
        documents.mkdir()
        self.write('user-dirs.dirs', f'XDG_DOCUMENTS_DIR="{documents}"\n')
        program, window = self.start_with_case(NUMBER, XDG_CONFIG_HOME=str(self.folder))
        self.control('report', NUMBER, 'annex', '-o', self.folder / 'bilaga.pdf')
        keys('ctrl+p')
        preview = program.window(re.compile('Förhandsgranskning'))
        preview.find('push button', re.compile('^Skriv ut')).press()
        dialog = self.choose(program)
        dialog.find('push button', PRINT, where=lambda node: node.seen).press()

        printed = wait(lambda: next(documents.iterdir(), None), 'the printed pages')
        wait(lambda: printed.read_bytes().rstrip().endswith(b'%%EOF'), 'the last of the printed pages')
        told = subprocess.run(['pdfinfo', printed], capture_output=True, text=True, check=True).stdout
        self.assertIn(NUMBER, printed.name)
        self.assertRegex(told, rf'Pages: +{LAST - FIRST + 1}\n')
        self.assertRegex(told, r'Page size: +59\d.*84\d')
        self.assertEqual(words(printed, 1, LAST - FIRST + 1), words(self.folder / 'bilaga.pdf', FIRST, LAST))
        self.assertEqual(program.complaints(), [])


if __name__ == '__main__':
    sys.exit(unittest.main())
