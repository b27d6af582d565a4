"""From the file manager: the desktop file opens files, in the window that is already there when there is one.

The desktop file is read and its command run as file managers do it, by GIO; beakta is a script on the path that writes down how
it was called, so that every start is seen.
"""

import os
import pathlib
import sys
import time
import unittest
from unittest import mock

import gi

from case import PROGRAM, WELCOME, WindowCase
from driver import Program, keys, said, wait

gi.require_version('Gio', '2.0')
from gi.repository import Gio  # noqa: E402

DESKTOP = pathlib.Path(PROGRAM).parents[1] / 'data' / 'se.beakta.Beakta.desktop'


class Started:
    """A process that somebody else started."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            self.returncode = 0
        return self.returncode

    def wait(self, timeout=None):
        end = time.monotonic() + (timeout or 20)
        while self.poll() is None and time.monotonic() < end:
            time.sleep(0.02)
        return self.returncode

    def send_signal(self, number):
        os.kill(self.pid, number)


class OpenWith(WindowCase):
    def setUp(self):
        super().setUp()
        self.calls = self.folder / 'calls'
        self.output = self.write('said', '')
        script = self.write('beakta', f'''#!/bin/bash
printf '%s\\n' "$$" "$@" >"{self.folder}/call-$$"
mv "{self.folder}/call-$$" "{self.calls}/$$"
exec "{PROGRAM}" "$@" >>"{self.output}" 2>&1
''')
        script.chmod(0o755)
        self.calls.mkdir()
        environment = mock.patch.dict(os.environ, PATH=f'{self.folder}:{os.environ["PATH"]}', BEAKTA_STORE=str(self.store))
        environment.start()
        self.addCleanup(environment.stop)
        self.application = Gio.DesktopAppInfo.new_from_filename(str(DESKTOP))

    def open_with(self, *paths):
        """Opens the files as a file manager does, and gives the process and the words it was called with."""
        before = set(self.calls.iterdir())
        self.assertTrue(self.application.supports_files())
        self.assertTrue(self.application.launch([Gio.File.new_for_path(str(file)) for file in paths], None))
        call = wait(lambda: next(iter(set(self.calls.iterdir()) - before), None), 'the program to be started')
        pid, *words = call.read_text(encoding='utf-8').splitlines()
        return Started(int(pid)), words

    def take_over(self, process):
        program = Program.of(process, open(self.output, 'r+', encoding='utf-8'))
        self.addCleanup(program.end)
        return program, program.window()

    # Rule: spaces, Swedish letters and commas in names are no trouble, and several files are one case.
    def test_files_with_ordinary_names(self):
        first = self.example('ansökan, åäö (slutlig).docx')
        second = self.write('100 % klar.txt', 'Budget\n')
        process, words = self.open_with(first, second)
        self.assertEqual(words, [str(first), str(second)])
        program, window = self.take_over(process)
        facts = program.window(said('New Case'))
        facts.find('text', 'Diarienummer').write('403-77-2026')
        facts.find('push button', said('_Register')).press()
        window.find('text', f'Text i {first.name}', where=lambda node: node.seen)
        self.assertEqual([document['name'] for document in self.shown('403-77-2026')['documents']], [first.name, second.name])

        # Rule: a second start hands its file over to the window that is there, and ends.
        third = self.write('en till.txt', 'Ansökan\n')
        second_process, _ = self.open_with(third)
        facts = program.window(said('New Case'))
        self.assertEqual(second_process.wait(), 0)
        keys('Escape')
        wait(lambda: len(list(program.root.children())) == 1, 'the dialog to close', pause=0.2)
        self.assertEqual(self.numbers(), ['403-77-2026'])
        self.assertEqual(program.close(window), 0)

    # Rule: without a file it is started from the menu, and shows the queue.
    def test_without_files(self):
        process, words = self.open_with()
        self.assertEqual(words, [])
        program, window = self.take_over(process)
        window.find('label', WELCOME, where=lambda node: node.seen)
        self.assertEqual(program.close(window), 0)

    # Rule: the file manager offers Beakta for what applications come as.
    def test_types(self):
        types = self.application.get_supported_types()
        for name in ('ansökan.docx', 'ansökan.odt', 'ansökan.pdf', 'ansökan.html', 'ansökan.txt'):
            guessed, _ = Gio.content_type_guess(name, None)
            self.assertIn(guessed, types, name)


if __name__ == '__main__':
    sys.exit(unittest.main())
