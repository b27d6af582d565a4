"""What the tests of the window have in common: a folder and a store of their own, the program, and the command line."""

import ctypes
import functools
import getpass
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from driver import DragSource, Program, keys, said, swedish_keyboard

PROGRAM = os.environ['BEAKTA_PROGRAM']
CONTROL = os.environ['BEAKTACTL']
EXAMPLES = pathlib.Path(os.environ['BEAKTA_EXAMPLES'])
WELCOME = 'Välkommen till Beakta'


CLONE_NEWNS = 0x20000


@functools.cache
def enter_own_mounts():
    """Whether what is mounted from here on is seen by this program and those that it starts only, and goes with them."""
    if os.geteuid() != 0 or ctypes.CDLL(None).unshare(CLONE_NEWNS) != 0:
        return False
    return subprocess.run(['mount', '--make-rprivate', '/'], capture_output=True).returncode == 0


class WindowCase(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='beakta-e2e-'))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.store = self.folder / 'cases.beakta'
        swedish_keyboard()

    def start(self, *arguments, **environment):
        program = Program([PROGRAM, *map(str, arguments)], {'BEAKTA_STORE': str(self.store), **environment})
        self.addCleanup(program.end)
        return program, program.window()

    def start_with_case(self, number='403-77-2026', **environment):
        """With one case, opened, and its window and text."""
        self.control('import', self.example('ansökan.docx'), '--number', number, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())
        program, window = self.start(**environment)
        self.open_case(program, window, number)
        return program, window

    def open_case(self, program, window, number):
        row = window.find('label', number, where=lambda node: node.seen)
        program.click(window, row)
        keys('Return')
        return window.find('text', where=lambda node: node.name.startswith('Text i ') and node.seen)

    def example(self, name, source='sprak-skog-och-arbete.docx'):
        path = self.folder / name
        shutil.copy(EXAMPLES / source, path)
        return path

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding='utf-8')
        return path

    def mount(self, *options):
        """Puts a small disk over the folder, or alters it; who may not mount is told that the test was left out."""
        command = ['mount', '-t', 'tmpfs', '-o', ','.join(options), 'tmpfs', self.folder]
        if not enter_own_mounts() or subprocess.run(command, capture_output=True).returncode != 0:
            print(f'SKIP: {self.id()} needs to mount a disk, which only an administrator may', file=sys.stderr)
            self.skipTest('no disk can be mounted')
        if 'remount' not in options:
            self.addCleanup(subprocess.run, ['umount', '-l', self.folder], check=True)

    def fill_disk(self):
        """Not one more byte can be written; removing the file that is returned makes room again."""
        path = self.folder / 'fill'
        with open(path, 'wb', buffering=0) as file:
            for size in (4096, 1):
                try:
                    while True:
                        file.write(b'x' * size)
                except OSError:
                    pass
        return path

    def find_words(self, window):
        """The words of the document that is read have come; its pages may be seen before them."""
        return window.find('push button', said('Find'), where=lambda node: node.seen and node.has('sensitive'))

    def drag(self, *what):
        source = DragSource(*what)
        self.addCleanup(source.end)
        return source

    def control(self, *arguments, check=True):
        answer = subprocess.run([CONTROL, '--store', self.store, *map(str, arguments)], capture_output=True, text=True)
        if check:
            self.assertEqual(answer.returncode, 0, answer.stderr)
        return answer.stdout

    def shown(self, case):
        return json.loads(self.control('--json', 'show', case))

    def numbers(self):
        return [case['number'] for case in json.loads(self.control('--json', 'list'))['cases']]

