"""The whole job of a caseworker, in the real window: from an application file to an annex that is there tomorrow.

Open a file, mark a sentence, make it evidence, answer, give the reason, comment, say who gains and who loses, preview and
save the annex; end the program, start it again, and find everything.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from driver import Program, keys, said, swedish_keyboard, type_text, wait

PROGRAM = os.environ['BEAKTA_PROGRAM']
CONTROL = os.environ['BEAKTACTL']
EXAMPLES = pathlib.Path(os.environ['BEAKTA_EXAMPLES'])
SENTENCE = 'Minst fyrtio personer deltar, varav hälften kvinnor.'
MARKED = SENTENCE.rstrip('.')
REASON = 'Målet går att räkna och säger hur många av deltagarna som är kvinnor.'
COMMENT = 'Stäm av med vuxenutbildningen före mötet.'


class MainJob(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='beakta-e2e-'))
        self.addCleanup(shutil.rmtree, self.folder)
        self.store = self.folder / 'cases.beakta'
        self.application = self.folder / 'ansökan om stöd.docx'
        shutil.copy(EXAMPLES / 'sprak-skog-och-arbete.docx', self.application)
        swedish_keyboard()

    def start(self):
        program = Program([PROGRAM], {'BEAKTA_STORE': str(self.store)})
        self.addCleanup(program.end)
        return program, program.window()

    def control(self, *arguments):
        answer = subprocess.run([CONTROL, '--store', self.store, *arguments], capture_output=True, text=True)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return answer.stdout

    def open_file(self, program, window, path):
        """Through the file chooser, as GTK shows it where there is no portal."""
        window.find('push button', re.compile('^Öppna en ansökan')).press()
        chooser = program.window('Öppna en ansökan')
        keys('ctrl+l')
        entry = chooser.find('text', where=lambda node: node.seen and node.has('editable'))
        entry.write(str(path))
        keys('Return')

    def test_whole_job(self):
        program, window = self.start()

        # A newcomer sees what to do first.
        window.find('label', 'Välkommen till Beakta')
        self.open_file(program, window, self.application)

        # The facts are proposed from the application.
        facts = program.window('Nytt ärende')
        number = facts.find('text', 'Diarienummer')
        self.assertIn('Språk, skog och arbete', facts.find('text', 'Titel').text)
        self.assertEqual('Hagaby kommun', facts.find('text', 'Sökande').text)
        number.write('403-77-2026')
        facts.find('push button', 'Registrera').press()

        # What it is assessed with is proposed; text on the left, checklist on the right.
        window.find('push button', said('Use What Is Proposed'), where=lambda node: node.seen).press()
        view = window.find('text', 'Text i ansökan om stöd.docx')
        wait(lambda: SENTENCE in view.text, 'the text of the application')
        yes = window.find('push button', 'Fråga 1.1: Ja')

        # Mark a sentence and make it evidence of the current question.
        keys('ctrl+shift+o')
        window.find('label', '4.1 Projektmål', where=lambda node: node.seen)
        beside = window.find(None, said('What stands beside the text'), where=lambda node: node.has('pressed'))
        keys('Escape')
        wait(lambda: not beside.has('pressed'), 'the headings to go')
        self.show(window, SENTENCE)
        start = view.text.index(SENTENCE)
        program.drag_over_text(window, view, start, start + len(MARKED) - 1)
        wait(lambda: view.selected_text() == MARKED, 'the sentence to be selected')
        keys('e')
        window.find('push button', re.compile('^Belägg 1: ”Minst fyrtio personer'))

        # Answer, with a reason and a comment.
        yes.press()
        wait(lambda: yes.has('pressed'), 'the answer to be chosen')
        reason = window.find('text', 'Fråga 1.1: Motivering')
        program.click(window, reason)
        type_text(REASON)
        wait(lambda: reason.text == REASON, 'the reason')

        # What was typed in one go is one step back, and one forward.
        keys('ctrl+z')
        wait(lambda: reason.text == '', 'the reason to be taken back')
        keys('ctrl+shift+z')
        wait(lambda: reason.text == REASON, 'the reason to come again')
        window.find('push button', re.compile('^Fråga 1.1: Kommentera')).press()
        comment = window.find('text', re.compile('^Ny kommentar'), where=lambda node: node.seen)
        wait(lambda: comment.has('focused'), 'the comment to have the keyboard')
        type_text(COMMENT)
        keys('ctrl+Return')
        window.find('label', COMMENT)

        self.analyse(program, window)
        self.classify(window)

        # Everything is saved before the program ends, and said so.
        window.find('label', re.compile('^Sparat '))
        shown = json_of(self.control('--json', 'show', '403-77-2026'))
        answer = next(answer for answer in shown['answers'] if answer['question'] == '1.1')
        self.assertEqual((answer['value'], answer['reason']), ('yes', REASON))

        annex = self.save_annex(program, window)
        paper = subprocess.run(['pdftotext', '-layout', annex, '-'], capture_output=True, text=True, check=True).stdout
        for words in ('403-77-2026', 'Hagaby kommun', REASON, MARKED, 'Utrikes födda kvinnor'):
            self.assertIn(' '.join(words.split()), ' '.join(paper.split()))
        self.assertNotIn(COMMENT, paper, 'comments are working material')

        self.assertEqual(program.close(window), 0)
        self.find_everything_again()

    def show(self, window, words):
        """By the find bar, as a person would."""
        keys('ctrl+f')
        entry = window.find('entry', 'Sök i handlingen', where=lambda node: node.seen)
        wait(lambda: entry.find_now('text', where=lambda node: node.has('focused')) or entry.has('focused'), 'the find bar')
        type_text(words)
        window.find('label', '1 av 1')
        keys('Escape')

    def analyse(self, program, window):
        window.find('page tab', 'Konsekvenser').press()
        window.find('push button', re.compile('^Lägg till grupp'), where=lambda node: node.seen).press()
        window.find('text', 'Gruppens namn').write('Utrikes födda kvinnor, 20–64 år')
        window.find('push button', 'Lägg till').press()
        window.find(None, re.compile('Utrikes födda kvinnor, 20–64 år'))
        self.cell(window, 'Om ansökan beviljas', 'Gynnas', 'Hälften av platserna går till kvinnor.')
        self.cell(window, 'Om den avslås', 'Missgynnas', 'Ingen annan insats riktar sig till gruppen.')

    def cell(self, window, alternative, effect, reason):
        cell = window.find('push button', re.compile(f'{alternative}'), where=lambda node: node.seen)
        cell.press()
        choice = window.find('push button', re.compile(f'{alternative}.*{effect}$'), where=lambda node: node.seen)
        choice.press()
        field = window.find('text', re.compile(f'{alternative}.*Motivering'), where=lambda node: node.seen)
        field.write(reason)

    def classify(self, window):
        window.find('push button', re.compile('Sökandens bedömning.*Syftar till$')).press()
        window.find('push button', re.compile('Din egen bedömning.*Bidrar$')).press()

    def save_annex(self, program, window):
        keys('ctrl+p')
        preview = program.window(re.compile('Förhandsgranskning'))
        preview.find('push button', re.compile('^Spara')).press()
        chooser = program.window('Spara handlingen')
        annex = self.folder / 'bilaga.pdf'
        name = chooser.find('text', where=lambda node: node.seen and node.has('editable'))
        name.write(str(annex))
        keys('Return')
        wait(lambda: annex.exists() and annex.stat().st_size > 0, 'the annex to be written')
        keys('Escape')
        return annex

    def find_everything_again(self):
        program, window = self.start()
        row = window.find('label', '403-77-2026')
        program.click(window, row)
        keys('Return')
        view = window.find('text', 'Text i ansökan om stöd.docx')
        wait(lambda: SENTENCE in view.text, 'the text of the application')
        # The next question without an answer is current; the one before it holds what was done yesterday.
        keys('k')
        window.find('push button', re.compile('^Belägg 1: ”Minst fyrtio personer'))
        self.assertTrue(window.find('push button', 'Fråga 1.1: Ja').has('pressed'))
        self.assertEqual(window.find('text', 'Fråga 1.1: Motivering').text, REASON)
        window.find('page tab', 'Kommentarer').press()
        window.find('label', COMMENT)
        window.find('page tab', 'Konsekvenser').press()
        window.find(None, re.compile('Hälften av platserna går till kvinnor'))
        self.assertEqual(program.close(window), 0)
        self.control('verify')


def json_of(text):
    import json
    return json.loads(text)


if __name__ == '__main__':
    sys.exit(unittest.main())
