"""What comes in twice, and what is stopped on its way in: said, and nothing half done."""

import getpass
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

from case import CONTROL, WindowCase
from driver import keys, said, wait

FIXTURES = pathlib.Path(__file__).parents[1] / 'fixtures' / 'documents'


class Intake(WindowCase):
    def slow_reader(self, n_quick):
        """A program that reads the first n_quick files at once, and no other before it is ended."""
        script = self.write('reader', f'''#!/bin/bash
for turn in $(seq {n_quick}); do mkdir "{self.folder}/turn$turn" 2>/dev/null && exec "{os.environ['BEAKTA_READER']}" "$@"; done
exec sleep 60
''')
        script.chmod(0o755)
        return str(script)

    def close_dialog(self, program):
        wait(lambda: len(list(program.root.children())) == 1, 'the dialog to close', pause=0.2)

    # Rule: bytes that are a document of a case already are not registered again without a word.
    def test_known_file_offers_its_case(self):
        self.control('import', self.example('ansökan.docx'), '--number', '403-77-2026')
        copy = self.example('kopia.docx')
        program, window = self.start(copy)

        question = program.window(said('Already Registered'))
        question.find('label', re.compile('“kopia.docx”.*403-77-2026|”kopia.docx”.*403-77-2026'))
        question.find('push button', said('_Open %s', '403-77-2026')).press()
        window.find('text', 'Text i ansökan.docx', where=lambda node: node.seen)
        self.assertEqual(self.numbers(), ['403-77-2026'])
        self.assertEqual(program.close(window), 0)

        # A new case is registered by who says so.
        program, window = self.start(copy)
        program.window(said('Already Registered')).find('push button', said('_Register a New Case')).press()
        facts = program.window(said('New Case'))
        facts.find('text', 'Diarienummer').write('403-78-2026')
        facts.find('push button', said('_Register')).press()
        window.find('text', 'Text i kopia.docx', where=lambda node: node.seen)
        self.assertEqual(sorted(self.numbers()), ['403-77-2026', '403-78-2026'])
        self.assertEqual(program.close(window), 0)

    # Rule: who stops a reading is told how far it had come, and that nothing of it was kept.
    def test_stopped_reading_says_what_was_kept(self):
        files = [self.write(f'del {number}.txt', f'Del {number} av ansökan.\n') for number in (1, 2, 3)]
        program, window = self.start(*files, BEAKTA_READER=self.slow_reader(1))

        window.find('label', said('Reading %s…', 'del 2.txt'), where=lambda node: node.seen)
        window.find('push button', said('Stop Reading')).press()
        window.find('label', said('The reading was stopped after %1$u of %2$u files. None of them was saved.', 1, 3, count=3))
        self.assertEqual(self.numbers(), [])
        self.assertEqual(program.close(window), 0)

    def assert_retried(self, act, words):
        """The reader does this instead of reading; then it is mended."""
        reader = self.folder / 'reader'
        sound = f'#!/bin/sh\nexec "{os.environ["BEAKTA_READER"]}" "$@"\n'
        if act is not None:
            self.write('reader', f'#!/bin/sh\n{act}\n').chmod(0o755)
        held = {'BEAKTA_READER': str(reader), 'BEAKTA_READER_PATIENCE': '1'}
        subprocess.run([CONTROL, '--store', self.store, 'import', self.example('ansökan.docx'), '--number', '403-79-2026',
                        '--checklist', 'gavleborg', '--caseworker', getpass.getuser()], capture_output=True, env={**os.environ, **held})
        program, window = self.start(**held)
        program.click(window, window.find('label', '403-79-2026', where=lambda node: node.seen))
        keys('Return')
        window.find('label', re.compile(re.escape(said(words))))
        again = window.find('push button', said('_Try Again'), where=lambda node: node.seen)
        self.write('reader', sound).chmod(0o755)
        again.press()
        window.find('text', 'Text i ansökan.docx', where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: a file whose reader fell, hung or was not there is kept, shown as such, with a button that tries again (issue 3).
    def test_fallen_reader_is_tried_again(self):
        self.assert_retried('kill -SEGV $$', 'The program that reads documents broke down over the file. It is kept as an attachment.')

    def test_hanging_reader_is_tried_again(self):
        self.assert_retried('exec sleep 600', 'Reading the file took too much time or memory, and was stopped. It is kept as an attachment.')

    def test_missing_reader_is_tried_again(self):
        self.assert_retried(None, 'The program that reads documents could not be started. The file is kept as an attachment. '
                            'Reinstall Beakta.')

    # Rule: another try may find another reason: that one is kept and shown, with what can be done about it.
    def test_another_reason_is_shown(self):
        reader = self.write('reader', '#!/bin/sh\nkill -SEGV $$\n')
        reader.chmod(0o755)
        scan = shutil.copy(FIXTURES / 'scan.tif', self.folder)
        subprocess.run([CONTROL, '--store', self.store, 'import', scan, '--number', '403-79-2026', '--checklist', 'gavleborg',
                        '--caseworker', getpass.getuser()], capture_output=True, env={**os.environ, 'BEAKTA_READER': str(reader)})
        program, window = self.start(BEAKTA_READER=str(reader))
        program.click(window, window.find('label', '403-79-2026', where=lambda node: node.seen))
        keys('Return')
        again = window.find('push button', said('_Try Again'), where=lambda node: node.seen)
        self.write('reader', f'#!/bin/sh\nexec "{os.environ["BEAKTA_READER"]}" "$@"\n').chmod(0o755)
        again.press()
        program.window(said('The Document Could Not Be Read')).find('push button', said('_Close').replace('_', '')).press()
        window.find('push button', said('_Recognise Text (OCR)'), where=lambda node: node.seen)
        document = self.shown('403-79-2026')['documents'][0]
        self.assertEqual((document['refused'], document['type']), ('no-text', 'tiff'))
        self.assertEqual(program.close(window), 0)

    # Rule: of several files, those that cannot be read do not hold back the others, and are named.
    def test_missing_file_is_named(self):
        good = self.write('ansökan.txt', 'Ansökan om projektmedel.\n')
        program, window = self.start(good, self.folder / 'saknas.docx')

        facts = program.window(said('New Case'))
        facts.find(None, re.compile('^saknas.docx: '))
        keys('Escape')
        self.close_dialog(program)
        self.assertEqual(self.numbers(), [])
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
