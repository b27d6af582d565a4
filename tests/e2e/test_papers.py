"""A paper is saved from its preview: over another only when a person says so, and with plain words when it cannot be."""

import getpass
import re
import unittest

from case import WindowCase
from driver import keys, said, wait

OLD = 'det som stod där'


class Papers(WindowCase):
    def save_as(self, program, path):
        """In the preview: the name as it was typed."""
        self.preview.find('push button', re.compile('^Spara')).press()
        chooser = program.window(said('Save Paper'))
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(str(path))
        keys('Return')

    def open_preview(self):
        program, _ = self.start_with_case()
        keys('ctrl+p')
        self.preview = program.window(re.compile('Förhandsgranskning'))
        return program

    # Rule: a file that exists is asked about, also when the program completed its name.
    def test_a_file_that_is_there_is_asked_about(self):
        program = self.open_preview()
        old = self.write('bilaga.pdf', OLD)

        self.save_as(program, self.folder / 'bilaga')
        program.window(said('Replace the File?')).find('push button', said('_Keep It')).press()
        wait(lambda: old.read_bytes() == OLD.encode(), 'the old file to stay')

        self.save_as(program, self.folder / 'bilaga')
        program.window(said('Replace the File?')).find('push button', said('_Replace')).press()
        wait(lambda: old.read_bytes().startswith(b'%PDF-1.7'), 'the new file')
        self.assertEqual(program.complaints(), [])

    # Rule: the name decides the format; what is a table is written from the case behind the paper.
    def test_the_name_decides_the_format(self):
        program = self.open_preview()
        for name, start in [('svar.csv', '\ufeffChecklista;'.encode()), ('svar.xlsx', b'PK'), ('bilaga.html', b'<!DOCTYPE html>')]:
            path = self.folder / name
            self.save_as(program, path)
            wait(lambda: path.exists() and path.read_bytes().startswith(start), name)
        self.assertEqual(program.complaints(), [])

    # Rule: what no font has is told when the paper is saved, until somebody has read it: which characters, on which pages.
    def test_what_is_not_drawn_is_told(self):
        number = '403-78-2026'
        self.control('import', self.example('ansökan.docx'), '--number', number, '--checklist', 'gavleborg', '--caseworker',
                     getpass.getuser())
        self.control('answer', number, 'gavleborg', '1.1', 'ja', '--reason', 'Tecknet \ue000.')
        program, window = self.start()
        self.open_case(program, window, number)
        keys('ctrl+p')
        self.preview = program.window(re.compile('Förhandsgranskning'))
        path = self.folder / 'bilaga.pdf'
        self.save_as(program, path)
        dialog = program.window(re.compile(re.escape(path.name)))
        dialog.find('label', re.compile(r'U\+E000 \(\d+\)'))
        dialog.find('push button', said('_Close')).press()
        self.assertTrue(path.read_bytes().startswith(b'%PDF-1.7'))
        self.assertEqual(program.complaints(), [])

    # Rule: a disk that fills while writing leaves the old file whole, and the window says so.
    def test_a_full_disk_is_told(self):
        whole = self.folder
        self.folder = whole / 'liten'
        self.folder.mkdir()
        self.mount('size=16k')
        small, self.folder = self.folder, whole
        program = self.open_preview()

        self.save_as(program, small / 'bilaga')
        self.preview.find('label', said('The disk is full, so the file was not saved. Free some space and try again.'))
        self.assertEqual(list(small.iterdir()), [])


if __name__ == '__main__':
    unittest.main()
