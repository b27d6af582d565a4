"""An administrator brings a checklist in from a file, writes it, mends it and publishes it; a case uses it.

Rules: a foreign list is shown before it is taken in; what is wrong is told with its place; a published version is what a new
case gets.
"""

import getpass
import json
import re
import sys
import time
import unittest

from driver import keys, run, said, type_text, wait
from library import LIST, REWORDED, WORDED, LibraryCase, field

NUMBER = '403-79-2026'


class Checklists(LibraryCase):
    def answer_chooser(self, program, path):
        chooser = program.window(said('Import a Checklist'))
        chooser.find('push button', said('_Look at It').replace('_', ''))
        keys('ctrl+l')
        chooser.find('text', where=lambda node: node.seen and node.has('editable') and node.has('focused'))
        type_text(str(path))
        self.press(chooser, '_Look at It')

    def write(self, program, editor, name, words):
        field = editor.find('text', name, where=lambda node: node.seen)
        program.click(editor, field)
        keys('ctrl+a')
        type_text(words)

    def import_list(self, program, library):
        self.press(library, 'Import from a file')
        self.answer_chooser(program, self.write_file())
        dialog = program.window(said('A Checklist From a File'))
        dialog.find('label', said('The list is not here yet.'))
        self.assertNotIn('tillganglighet', self.control('checklists'))
        self.picture('import.png')
        dialog.find('text', where=lambda node: node.seen and node.has('editable')).write('Granviks kommun')
        self.press(dialog, '_Take It In')
        wait(lambda: 'tillganglighet' in self.control('checklists'), 'the list to be taken in')

    def write_file(self):
        path = self.folder / 'tillganglighet.xml'
        path.write_text(LIST, encoding='utf-8')
        return path

    def begin_draft(self, program, library):
        wait(lambda: library.find('push button', said('_Write a New Version').replace('_', ''), where=lambda node: node.seen)
             .has('sensitive'), 'the list to be shown')
        self.press(library, '_Write a New Version')
        return program.window(said('%1$s, version %2$s', 'Tillgänglighet', '1.1'))

    def test_bring_in_write_mend_publish(self):
        self.control('import', self.example('annan.docx'), '--number', '403-80-2026', '--caseworker', getpass.getuser())
        program, window = self.start()
        window.find('label', '403-80-2026', where=lambda node: node.seen)
        library = self.open_library(program)
        self.import_list(program, library)
        library.find('label', 'Tillgänglighet', where=lambda node: node.seen)
        self.picture('library.png')
        editor = self.begin_draft(program, library)

        self.write_draft(program, editor)
        self.mend_draft(program, editor)
        self.publish_draft(program, editor)

        self.use_in_case()

    def row(self, library, title, status):
        return library.find('list item', where=lambda node: node.name.startswith(title) and node.name.endswith(status))

    def test_others_alter_lists(self):
        """What another program does with a list is seen in the library that is open; never while one is asked about a list."""
        self.control('import', self.example('annan.docx'), '--number', '403-80-2026', '--caseworker', getpass.getuser())
        program, window = self.start()
        window.find('label', '403-80-2026', where=lambda node: node.seen)
        library = self.open_library(program)
        self.row(library, 'Lagom', '')
        self.control('checklist', 'withdraw', 'lagom@1.0', '--reason', 'Fel.')
        self.row(library, 'Lagom', field('Withdrawn'))
        self.picture('withdrawn.png')

        self.press(library, '_Withdraw…')
        dialog = program.window(said('Why Is the Version Withdrawn?'))
        self.control('checklist', 'restore', 'lagom@1.0')
        time.sleep(2)                # the library has been told by then
        self.row(library, 'Lagom', field('Withdrawn'))
        dialog.find('text', where=lambda node: node.seen and node.has('editable')).write('Frågan är fel ställd.')
        self.press(dialog, '_Withdraw')
        wait(lambda: self.listed('dalarna') == 'withdrawn', 'the version that was asked about to be withdrawn')
        self.assertEqual(self.listed('lagom'), 'published')
        wait(lambda: not library.find('list item', where=lambda node: node.name.startswith('Lagom')).name
             .endswith(field('Withdrawn')), 'the other list to be shown as it is')

    def listed(self, checklist):
        listed = json.loads(self.control('--json', 'checklist', 'list', '--all'))['checklists']
        return next(item['status'] for item in listed if item['id'] == checklist)

    def questions(self, editor):
        return [node.name.split(':')[0] for node in editor.all('list item') if node.name.startswith('Fråga')]

    def write_draft(self, program, editor):
        """A text, the order by key, a new question; each is saved, and undone by name."""
        row = editor.find('list item', where=lambda node: node.seen and node.name.startswith('Fråga 1.1'))
        program.click(editor, row)
        self.write(program, editor, 'Fråga 1.1: ' + field('Question'), REWORDED)
        editor.find('list item', 'Fråga 1.1: ' + REWORDED)
        self.picture('editor.png')

        program.click(editor, row)
        keys('alt+Down')
        wait(lambda: self.questions(editor) == ['Fråga 1.2', 'Fråga 1.1'], 'the question to be moved')
        keys('ctrl+z')
        wait(lambda: self.questions(editor) == ['Fråga 1.1', 'Fråga 1.2'], 'the move to be undone')
        keys('ctrl+shift+z')
        wait(lambda: self.questions(editor) == ['Fråga 1.2', 'Fråga 1.1'], 'the move to be made again')

        keys('ctrl+n')
        wait(lambda: self.questions(editor) == ['Fråga 1.2', 'Fråga 1.1', 'Fråga 1.3'], 'a new question')
        publish = editor.find('push button', said('_Publish…').replace('_', ''))
        wait(lambda: not publish.has('sensitive'), 'what is unfinished to stand in the way of publishing')
        keys('ctrl+z')
        wait(lambda: self.questions(editor) == ['Fråga 1.2', 'Fråga 1.1'], 'the question to be gone again')

    def mend_draft(self, program, editor):
        """A condition that leads nowhere is told with its place, and Enter goes there."""
        program.click(editor, editor.find('list item', where=lambda node: node.seen and node.name.startswith('Fråga 1.1')))
        condition = editor.find('text', 'Fråga 1.1: ' + field('Condition'))
        condition.write('7.7 = yes')
        publish = editor.find('push button', said('_Publish…').replace('_', ''))
        wait(lambda: not publish.has('sensitive'), 'the error to stand in the way of publishing')
        keys('F8')
        problem = editor.find('list item', where=lambda node: node.seen and field('Condition') in node.name and '7.7' in node.name)
        wait(lambda: problem.has('focused'), 'the keyboard to be at the error')
        self.picture('problem.png')
        keys('Return')
        wait(lambda: condition.has('focused'), 'the keyboard to be where the error is')
        keys('ctrl+a')
        type_text('1.2 = yes')
        wait(lambda: publish.has('sensitive'), 'the draft to be without errors, and saved')

    def publish_draft(self, program, editor, words=REWORDED):
        self.press(editor, '_Publish…')
        dialog = program.window(said('Publish the Checklist'))
        dialog.find('label', said('This is what differs from version %s.', '1.0'))
        dialog.find('list item', where=lambda node: words in node.name)
        self.picture('publish.png')
        self.press(dialog, '_Publish')
        wait(lambda: self.newest() == '1.1', 'the version to be published')

    def newest(self):
        return json.loads(self.control('--json', 'checklist', 'show', 'tillganglighet'))['checklist']['version']

    def use_in_case(self):
        """A new case gets what was published."""
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'tillganglighet',
                     '--caseworker', getpass.getuser())
        self.assertEqual([item['version'] for item in self.shown(NUMBER)['checklists']], ['1.1'])

    # What else is done with a list

    def test_keep_in_order(self):
        """Exported, withdrawn with a reason and offered again; a draft is put in order with the mouse, discarded, brought back."""
        program, window = self.start()
        library = self.open_library(program)
        self.import_list(program, library)
        wait(lambda: library.find('push button', said('_Write a New Version').replace('_', '')).has('sensitive'), 'the list')
        self.export(program, library)
        self.withdraw(program, library)
        editor = self.begin_draft(program, library)
        self.drag_question(program, editor)
        self.translate(editor)
        editor.press('window.close')
        self.discard(library)
        library.press('window.close')
        self.assertEqual(program.close(window), 0)

    def statuses(self):
        listed = json.loads(self.control('--json', 'checklist', 'list', '--all'))['checklists']
        return [item['status'] for item in listed if item['id'] == 'tillganglighet']

    def export(self, program, library):
        path = self.folder / 'ut.xml'
        self.press(library, 'E_xport…')
        chooser = program.window(said('Export the Checklist'))
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(str(path))
        keys('Return')
        library.find('label', said('The checklist is saved as %s.', 'ut.xml'))
        self.control('checklist', 'validate', path)

    def withdraw(self, program, library):
        self.press(library, '_Withdraw…')
        dialog = program.window(said('Why Is the Version Withdrawn?'))
        dialog.find('text', said('Reason')).write('Den ersätts av en ny.')
        self.press(dialog, '_Withdraw')
        wait(lambda: self.statuses() == ['withdrawn'], 'the version to be withdrawn')
        library.find('push button', said('_Offer Again').replace('_', ''), where=lambda node: node.seen)
        self.picture('withdrawn.png')
        self.press(library, '_Offer Again')
        wait(lambda: self.statuses() == ['published'], 'the version to be offered again')

    def drag_question(self, program, editor):
        """Dropped on a question it comes before that one, and stays chosen."""
        places = [editor.find('list item', where=lambda node, number=number: node.seen and node.name.startswith('Fråga ' + number))
                  .extents() for number in ('1.2', '1.1')]
        (x, y, _, height), (_, goal, _, _) = places
        program.point(editor, x + 60, y + height // 2, 'mousedown', 1)
        for step in range(1, 9):
            program.point(editor, x + 60 + step, y + height // 2 + (goal - y) * step // 8)
        run('xdotool', 'mouseup', 1)
        wait(lambda: self.questions(editor) == ['Fråga 1.2', 'Fråga 1.1'], 'the question to be dropped before the other')
        self.picture('dropped.png')
        keys('ctrl+z')
        wait(lambda: self.questions(editor) == ['Fråga 1.1', 'Fråga 1.2'], 'the drop to be undone')

    def count_untranslated(self, editor):
        label = editor.find('label', re.compile(r'^\d+ .*(English|engelska)'), where=lambda node: node.seen)
        return int(label.name.split()[0])

    def translate(self, editor):
        """Ctrl+M goes from one text that is not in English to the next."""
        keys('ctrl+m')
        count = self.count_untranslated(editor)
        first = editor.find('text', where=lambda node: node.has('focused'))
        self.assertEqual(first.text, '')
        name = first.name
        type_text('Accessibility')
        keys('ctrl+m')
        editor.find('text', where=lambda node: node.has('focused') and node.name != name)
        wait(lambda: self.count_untranslated(editor) == count - 1, 'one text fewer to be translated')
        self.picture('translation.png')

    def discard(self, library):
        self.press(library, '_Discard the Draft')
        wait(lambda: self.statuses() == ['published'], 'the draft to be discarded')
        self.picture('discarded.png')
        self.press(library, '_Undo')
        wait(lambda: sorted(self.statuses()) == ['draft', 'published'], 'the draft to be brought back')

    # A case that has the list in the version that was

    def use_list(self):
        """The case takes the list up in version 1.0, and its first question is answered."""
        self.control('lists', NUMBER, 'use', 'tillganglighet', '--reason', 'Frågan gäller en lokal.')
        self.control('answer', NUMBER, 'tillganglighet', '1.1', 'yes', '--reason', 'Entrén är utan trösklar.')

    def reword(self, program, library):
        """The first question gets other words, and the version is published in the window."""
        editor = self.begin_draft(program, library)
        program.click(editor, editor.find('list item', where=lambda node: node.seen and node.name.startswith('Fråga 1.1')))
        self.write(program, editor, 'Fråga 1.1: ' + field('Question'), REWORDED)
        publish = editor.find('push button', said('_Publish…').replace('_', ''))
        wait(lambda: publish.has('sensitive'), 'the draft to be saved')
        self.publish_draft(program, editor, REWORDED)

    def used_version(self):
        return [item['version'] for item in self.shown(NUMBER)['checklists']]

    def assessment(self):
        shown = self.shown(NUMBER)
        return shown['checklists'], shown['answers']

    def lacks(self):
        """What is left to do at the question that was answered."""
        findings = json.loads(self.control('--json', 'findings', NUMBER))['checklists'][0]
        return [lack['lack'] for lack in findings['lacks'] if lack['question'] == '1.1']

    def test_move_to_newer_version(self):
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--caseworker', getpass.getuser())
        program, window = self.start()
        window.find('label', NUMBER, where=lambda node: node.seen)
        library = self.open_library(program)
        self.import_list(program, library)
        self.use_list()
        self.reword(program, library)
        library.press('window.close')
        self.open_case(program, window, NUMBER)
        before = self.assessment()

        self.move(program, window)
        self.confirm(program, window)
        self.undo_both(window, before)
        self.assertEqual(program.close(window), 0)

    def move(self, program, window):
        """What becomes of each answer is shown before anything is done."""
        next(node for node in window.walk() if 'case.checklists' in node.actions()).press('case.checklists')
        lists = program.window(said('Checklists of the Case'))
        lists.find('label', said('The case has version %1$s. Version %2$s has been published.', '1.0', '1.1'))
        self.picture('newer.png')
        self.press(lists, 'Look at the move of %s', 'Tillgänglighet')
        dialog = program.window(said('Move to the Newer Version'))
        dialog.find('list item', where=lambda node: 'Entrén är utan trösklar.' in node.name)
        self.picture('mapping.png')
        self.assertEqual(self.used_version(), ['1.0'])
        self.press(dialog, '_Move the Case')
        wait(lambda: self.used_version() == ['1.1'], 'the case to be moved')
        self.picture('moved.png')
        lists.press('window.close')

    def confirm(self, program, window):
        """The reworded question asks to be looked at again, tells how it was worded, and one key says that the answer holds."""
        self.assertIn('wording', self.lacks())
        window.find('label', REWORDED, where=lambda node: node.seen)
        note = said('Answered when version %1$s asked: “%2$s”', '1.0', WORDED)
        window.find('label', note, where=lambda node: node.seen)
        window.find('push button', 'Fråga 1.1: ' + said('The Answer Holds'), where=lambda node: node.seen)
        self.picture('reworded.png')
        keys('g')
        wait(lambda: 'wording' not in self.lacks(), 'the answer to be confirmed')
        wait(lambda: window.find_now('label', note, lambda node: node.seen) is None, 'the note to go away')
        self.picture('confirmed.png')

    def undo_both(self, window, before):
        keys('ctrl+z')
        wait(lambda: 'wording' in self.lacks(), 'the confirmation to be undone')
        keys('ctrl+z')
        wait(lambda: self.used_version() == ['1.0'], 'the move to be undone')
        window.find('label', WORDED, where=lambda node: node.seen)
        self.assertEqual(self.assessment(), before)
        self.picture('undone.png')


if __name__ == '__main__':
    sys.exit(unittest.main())
