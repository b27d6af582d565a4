"""What came inside another document: a scan in a PDF, a picture in the case of an e-service. It is added, opened and recognised."""

import base64
import getpass
import pathlib
import re
import shutil
import subprocess
import unittest
import zipfile

from case import CONTROL, WindowCase
from driver import keys, said, wait

from test_pictures import can_recognise

FIXTURES = pathlib.Path(__file__).parents[1] / 'fixtures' / 'documents'
NUMBER = '403-92-2026'
LABEL = 'Pages of %s, page %u of %u. Choose Read as Text to have it read aloud.'
WORDS = 'affären några år'


class Attachments(WindowCase):
    def open(self, path):
        subprocess.run([CONTROL, '--store', self.store, 'import', path, '--number', NUMBER, '--checklist', 'gavleborg',
                        '--caseworker', getpass.getuser()], capture_output=True)
        program, window = self.start()
        program.click(window, window.find('label', NUMBER, where=lambda node: node.seen))
        keys('Return')
        return program, window

    def documents(self):
        return {document['name']: document for document in self.shown(NUMBER)['documents']}

    def button(self, window, english):
        return window.find('push button', said(english).replace('_', ''), where=lambda node: node.seen)

    def choose_document(self, window, name):
        keys('ctrl+shift+h')
        row = window.find('list item', re.compile('^' + re.escape(name)), where=lambda node: node.seen)
        keys('Home')
        wait(lambda: row.has('focused') or keys('Down'), 'the row of the document', pause=0.3)
        keys('Return')

    def recognise(self, program, window, name):
        """The document has no text; then it has, and it is said how it came about."""
        self.assertEqual(self.documents()[name]['refused'], 'no-text')
        window.find(None, said(LABEL, name, 1, 2), where=lambda node: node.seen)
        self.button(window, '_Recognise Text (OCR)').press()
        if not can_recognise():
            program.window(said('Text Recognition Is Not Installed')).find('push button', said('_Close').replace('_', '')).press()
            return
        window.find('label', re.compile(re.escape(said('The text was recognised in pictures and may hold errors; compare it with the document.'))))
        document = self.documents()[name]
        self.assertFalse(document['refused'])
        self.assertIn(WORDS, ' '.join(self.control('text', NUMBER, str(document['number'])).split()))

    # Rule: files inside a PDF are offered as documents, and one of them that is a picture can be recognised (issue 3).
    def test_scan_inside_a_pdf(self):
        if shutil.which('qpdf') is None:
            self.skipTest('the program qpdf, which puts one PDF into another, is not here')
        outer = self.folder / 'ansökan.pdf'
        subprocess.run(['qpdf', FIXTURES / 'report.pdf', '--add-attachment', FIXTURES / 'scan.pdf', '--filename=bilaga.pdf', '--', outer],
                       check=True)
        program, window = self.open(outer)
        self.button(window, 'Add the _Files as Documents').press()
        wait(lambda: 'bilaga.pdf' in self.documents(), 'the file as a document', pause=0.3)
        self.assertEqual(self.documents()['bilaga.pdf']['within'], 1)
        self.choose_document(window, 'bilaga.pdf')
        self.recognise(program, window, 'bilaga.pdf')

        # There and back by key: the list has the keyboard every time that it opens.
        for name in ('ansökan.pdf', 'bilaga.pdf'):
            self.choose_document(window, name)
            window.find(None, said(LABEL, name, 1, 2), where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    def pack(self, name):
        """A fixture that lies there as a folder, as the package that it is of."""
        with zipfile.ZipFile(self.folder / name, 'w', zipfile.ZIP_DEFLATED) as package:
            for part in sorted((FIXTURES / name).rglob('*')):
                package.write(part, part.relative_to(FIXTURES / name))
        return self.folder / name

    # Rule: a scan that was pasted into a Word document is offered as a document, shown as pages and recognised (issue 3).
    def test_scan_inside_a_word_document(self):
        program, window = self.open(self.pack('pasted.docx'))
        window.find('label', re.compile(re.escape(said('The file holds pictures and no text; perhaps they are scanned papers. '
                                                       'It is kept as an attachment.'))))
        self.button(window, 'Add the _Pictures as Documents').press()
        wait(lambda: 'bild-2.png' in self.documents(), 'the pictures as documents', pause=0.3)
        self.assertEqual(self.documents()['bild-1.tiff']['within'], 1)
        window.find('label', re.compile(re.escape(said('Its pictures are documents of the case: choose them in the list of documents.'))))
        self.assertIsNone(window.find_now('push button', said('Add the _Pictures as Documents').replace('_', ''),
                                          where=lambda node: node.seen))
        self.choose_document(window, 'bild-1.tiff')
        self.recognise(program, window, 'bild-1.tiff')
        self.assertEqual(program.close(window), 0)

    # Rule: the same in one step.
    def test_scan_inside_a_writer_document_is_recognised_at_once(self):
        if not can_recognise():
            self.skipTest('text cannot be recognised here')
        program, window = self.open(self.pack('pasted.odt'))
        self.button(window, '_Recognise Text (OCR)').press()
        wait(lambda: 'bild-1.tiff' in self.documents(), 'the picture as a document', pause=0.5)
        document = self.documents()['bild-1.tiff']
        self.assertEqual((document['within'], document['refused']), (1, None))
        self.assertIn(WORDS, ' '.join(self.control('text', NUMBER, str(document['number'])).split()))
        self.assertEqual(program.close(window), 0)

    # Rule: beside a short letter pictures are offered quietly; beside a long text they are not.
    def test_pictures_beside_a_text(self):
        program, window = self.open(self.pack('letter.docx'))
        window.find('label', re.compile(re.escape(said('There are pictures inside the document, perhaps of papers.'))))
        self.button(window, 'Add the _Pictures as Documents').press()
        wait(lambda: 'bild-2.png' in self.documents(), 'the pictures as documents', pause=0.3)
        self.assertEqual(program.close(window), 0)

    # Rule: attachments of an e-service are documents, and a picture among them can be recognised (issue 3).
    def test_picture_inside_an_e_service(self):
        text = (FIXTURES / 'e-service.xml').read_text('latin-1')
        start, end = text.index('<EncodedData>') + 13, text.index('</EncodedData>')
        case = self.folder / 'ärende.xml'
        case.write_text(text[:start] + base64.b64encode((FIXTURES / 'scan.tif').read_bytes()).decode() + text[end:], 'latin-1')
        program, window = self.open(case)
        window.find('text', where=lambda node: node.name.startswith('Text i ') and node.seen)
        name = next(name for name, document in self.documents().items() if document['type'] == 'tiff')
        self.choose_document(window, name)
        self.recognise(program, window, name)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    unittest.main(verbosity=2)
