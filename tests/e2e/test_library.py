"""The library of checklists, where nothing is altered: two versions beside each other, and a list that is tried out.

Rules: what one version has that the other has not is told, part by part, and so that it is heard; of what is answered on
trial nothing is kept, in the office's store or anywhere else.
"""

import contextlib
import re
import sqlite3
import sys
import unittest

from driver import keys, said, type_text, wait
from library import LIST, QUESTION, REWORDED, WORDED, LibraryCase, field

NUMBER = '403-81-2026'


def version(number, xml):
    return xml.replace('id="tillganglighet" version="1.0"', f'id="tillganglighet" version="{number}"')


OLDEST = version('0.9', re.sub(r'\s*<question id="1.2".*?</question>', '', LIST, flags=re.DOTALL))
NEXT = version('1.1', LIST.replace(WORDED, REWORDED)
               .replace('<sv>Lokaler</sv>', '<sv>Lokaler och hörsel</sv>')
               .replace('<source>Egen checklista.</source>', '<source><sv>Egen checklista.</sv><en>Our own.</en></source>', 1)
               .replace('  </section>', QUESTION.format(id='1.3', text='Går det att sitta ner?') + '\n  </section>'))


class Library(LibraryCase):
    def setUp(self):
        super().setUp()
        for name, xml in (('aldst.xml', OLDEST), ('forst.xml', LIST), ('sedan.xml', NEXT)):
            self.control('checklist', 'import', self.write(name, xml))
        self.temporary = self.folder / 'tmp'
        self.temporary.mkdir()

    def start_in_library(self):
        """The library with the list of this test chosen."""
        program, window = self.start(TMPDIR=str(self.temporary))
        library = self.open_library(program)
        lists = library.find('list', said('Checklists'))
        lists.find('list item', re.compile('^Tillgänglighet'))
        lists.select_child([row.name.startswith('Tillgänglighet') for row in lists.children()].index(True))
        wait(lambda: library.find('push button', said('_Compare…').replace('_', ''), where=lambda node: node.seen)
             .has('sensitive'), 'the list to be shown')
        return program, window, library


    def dump_store(self):
        """Every row of every table of the office's store."""
        with contextlib.closing(sqlite3.connect(f'file:{self.store}?mode=ro', uri=True)) as store:
            tables = [name for name, sql in store.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
                      if not sql.startswith('CREATE VIRTUAL')]
            return {name: store.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


class Comparison(Library):
    def told(self, dialog):
        """What differs, as it is heard: the groups with their rows."""
        groups = dialog.find(None, said('What differs')).all('list')
        return {group.name: [row.name for row in group.all('list item')] for group in groups}

    def wait_for(self, dialog, told):
        wait(lambda: self.told(dialog) == told, f'the comparison to tell {told}')

    def chosen(self, dialog, name):
        return dialog.find('combo box', said(name)).find('label', where=lambda node: node.seen).name

    def choose(self, dialog, name, *names):
        combo = dialog.find('combo box', said(name))
        combo.find('push button').press()
        combo.find('list item', where=lambda node: node.seen and node.has('focused'))
        keys(*names, 'Return')

    def test_two_versions(self):
        program, window, library = self.start_in_library()
        before = self.dump_store()
        keys('ctrl+d')
        dialog = program.window(said('Compare Two Versions'))
        self.assertEqual(self.chosen(dialog, 'The earlier version'), '1.0 · ' + field('Published'))
        self.assertEqual(self.chosen(dialog, 'The later version'), '1.1 · ' + field('Published'))
        reworded = {
            'Listan': ['Källa · engelska. Nytt: Our own.', 'Avsnitt 1. Var: Lokaler. Är nu: Lokaler och hörsel'],
            'Nya frågor': ['Fråga 1.3 · Fråga. Nytt: Går det att sitta ner?'],
            'Andra ord': [f'Fråga 1.1 · Fråga. Var: {WORDED}. Är nu: {REWORDED}'],
        }
        self.wait_for(dialog, reworded)
        dialog.find('label', 'Listan (2)', where=lambda node: node.seen)
        self.picture('compare.png')

        # The oldest, which has one question less.
        self.choose(dialog, 'The earlier version', 'End')
        self.wait_for(dialog, {**reworded, 'Nya frågor': ['Fråga 1.2 · Fråga. Nytt: Finns det ljudslingor?', *reworded['Nya frågor']]})
        self.picture('compare-oldest.png')

        # A version says what it says itself; the other way round, what was new is gone.
        self.choose(dialog, 'The later version', 'End')
        dialog.find('label', said('They say the same.'), where=lambda node: node.seen)
        self.choose(dialog, 'The earlier version', 'Home', 'Down')
        self.wait_for(dialog, {'Frågor som är borta': ['Fråga 1.2 · Fråga. Borta: Finns det ljudslingor?']})

        keys('Escape')
        program.root.gone(None, said('Compare Two Versions'))
        self.assertEqual(self.dump_store(), before)
        library.press('window.close')
        self.assertEqual(program.close(window), 0)


class Trial(Library):
    def setUp(self):
        super().setUp()
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'tillganglighet')
        self.control('answer', NUMBER, 'tillganglighet', '1.2', 'partly', '--missing', 'Var slingorna finns.')

    def answer(self, program, window):
        """The first question is answered as in a case, with a reason, and the list on trial counts it."""
        window.find('label', said('As the caseworker sees it. Try it out: no answer is kept.'), where=lambda node: node.seen)
        window.find('label', '0 av 3', where=lambda node: node.seen)
        window.find('push button', 'Fråga 1.1: Ej relevant', where=lambda node: node.seen).press()
        reason = window.find('text', 'Fråga 1.1: ' + said('Reason'), where=lambda node: node.seen)
        window.find('label', said('Reason is missing'), where=lambda node: node.seen)
        program.click(window, reason)
        wait(lambda: reason.has('focused'), 'the reason to have the keyboard')
        type_text('Ingen kommer dit.')
        window.find('label', '1 av 3', where=lambda node: node.seen)
        self.assertEqual(reason.text, 'Ingen kommer dit.')

    def assert_kept_nowhere(self, before):
        """Neither in the office's store, nor, when the window is gone, in the folder of the trial."""
        self.assertEqual(self.dump_store(), before)
        wait(lambda: not list(self.temporary.iterdir()), 'the trial to be removed')

    def test_in_the_library(self):
        program, window, library = self.start_in_library()
        before = self.dump_store()
        self.answer(program, library)
        self.picture('trial.png')
        self.assertTrue(list(self.temporary.iterdir()))
        library.press('window.close')
        self.assert_kept_nowhere(before)
        self.assertEqual(program.close(window), 0)
        self.assertEqual(self.dump_store(), before)

    def test_in_the_editor(self):
        """A list that is being written is tried out beside the writing; the draft is not altered by it either."""
        program, window, library = self.start_in_library()
        self.press(library, '_Write a New Version')
        editor = program.window(said('%1$s, version %2$s', 'Tillgänglighet', '1.2'))
        wait(lambda: 'draft' in self.control('--json', 'checklist', 'list', '--all'), 'the draft to be kept')
        before = self.dump_store()
        self.answer(program, editor)
        self.picture('trial-editor.png')
        editor.press('window.close')
        library.press('window.close')
        self.assert_kept_nowhere(before)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
