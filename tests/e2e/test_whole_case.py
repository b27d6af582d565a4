"""A whole case in the real window, with two people on one store, from the application file to the decision.

The caseworker imports a document, declares, marks a passage, answers with it as evidence, comments, says who gains, classes, and
proposes; the supervisor writes a point and returns; the caseworker replies and mends, and proposes again; the supervisor sees only
what changed, and approves; the decision is recorded, and the annex proves itself. What the first question is answered with in
the window, the other questions of the list are answered with by the command line, while the window stands open and follows.
"""

import datetime
import getpass
import json
import re
import subprocess
import sys
import unittest

from case import WELCOME, WindowCase
from driver import TEXTS, keys, plain, said, type_text, wait

NUMBER = '403-77-2026'
SENTENCE = 'Minst fyrtio personer deltar, varav hälften kvinnor.'
MARKED = SENTENCE.rstrip('.')
REASON = 'Målet går att räkna.'
MENDED = 'Målet går att räkna, och säger hur många av deltagarna som är kvinnor.'
COMMENT = 'Stäm av med vuxenutbildningen före mötet.'
POINT = 'Hur många av dem är kvinnor?'
REPLY = 'Det står nu i motiveringen.'
GROUP = 'Utrikes födda kvinnor, 20–64 år'
SUPERVISOR = 'b.holm'


def seen(node):
    return node.seen


def answer_for(question):
    """Command-line words that leave nothing missing, whatever the question asks for."""
    words = ['--reason', 'Framgår av ansökan.', '--quote', MARKED]
    if question['type'] == 'goal':
        parts = ['baseline=0', 'target=40', 'unit=deltagare', 'when=2028-12-31', 'source=egen statistik']
        return ['Fyrtio deltagare'] + [word for part in parts for word in ('--goal', part)] + words
    if question['type'] in ('text', 'number'):
        return ['40', *words]
    return [question['options'][0]['value'], *words]


class WholeCase(WindowCase):
    def button(self, root, words):
        return root.find('push button', words, where=lambda node: node.has('sensitive') and node.seen)

    def tab(self, window, name):
        window.find('page tab', name, where=seen).press()

    def stage(self):
        return self.shown(NUMBER)['case']['stage']

    def review(self):
        return json.loads(self.control('--json', '--as', SUPERVISOR, 'review', NUMBER))

    def declare(self, window, person):
        self.button(window, 'Nej').press()
        wait(lambda: person in [told['person'] for told in json.loads(self.control('--json', 'conflict', NUMBER))['declarations']],
             'the declaration')

    def open_from(self, queue, *arguments):
        program, window = self.start(*arguments)
        program.click(window, window.find('list item', re.compile(f'^{queue}'), where=seen))
        self.open_case(program, window, NUMBER)
        return program, window

    def propose(self, program, window):
        self.button(window, re.compile('^Föreslå')).press()
        self.button(program.window('Föreslå'), 'Lämna över').press()
        wait(lambda: self.stage() == 'proposed', 'the case to be proposed')

    def test_from_import_to_decision(self):
        self.import_and_assess()
        self.return_with_a_point()
        self.reply_and_propose_again()
        self.approve_what_changed()
        self.decide_and_prove()

    def import_and_assess(self):
        path = self.example('ansökan om stöd.docx')
        program, window = self.start()
        window.find('label', WELCOME)
        self.button(window, re.compile('^Öppna en ansökan')).press()
        chooser = program.window('Öppna en ansökan')
        keys('ctrl+l')
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(str(path))
        keys('Return')
        facts = program.window('Nytt ärende')
        facts.find('text', 'Diarienummer').write(NUMBER)
        facts.find('push button', 'Registrera').press()
        self.button(window, said('Use What Is Proposed')).press()
        view = window.find('text', 'Text i ansökan om stöd.docx')
        wait(lambda: SENTENCE in view.text, 'the text of the application')
        yes = window.find('push button', 'Fråga 1.1: Ja')
        self.declare(window, getpass.getuser())

        self.mark(program, window, view)
        yes.press()
        window.find('text', 'Fråga 1.1: Motivering').write(REASON)
        self.comment(window)
        self.analyse(window)
        self.answer_the_rest()
        window.find('label', said('Ready to propose'), where=seen)
        self.propose(program, window)
        self.assertEqual(program.close(window), 0)

    def mark(self, program, window, view):
        """A sentence is found as a person finds it, selected with the mouse, and made evidence of the question."""
        keys('ctrl+f')
        entry = window.find('entry', 'Sök i handlingen', where=seen)
        wait(lambda: entry.find_now('text', where=lambda node: node.has('focused')) or entry.has('focused'), 'the find bar')
        type_text(SENTENCE)
        window.find('label', '1 av 1')
        keys('Escape')
        start = view.text.index(SENTENCE)
        program.drag_over_text(window, view, start, start + len(MARKED) - 1)
        wait(lambda: view.selected_text() == MARKED, 'the sentence to be selected')
        keys('e')
        window.find('push button', re.compile('^Belägg 1: ”Minst fyrtio personer'))

    def comment(self, window):
        self.button(window, re.compile('^Fråga 1.1: Kommentera')).press()
        comment = window.find('text', re.compile('^Ny kommentar'), where=seen)
        wait(lambda: comment.has('focused'), 'the comment to have the keyboard')
        type_text(COMMENT)
        keys('ctrl+Return')
        window.find('label', COMMENT)

    def analyse(self, window):
        self.tab(window, 'Konsekvenser')
        self.button(window, re.compile('^Lägg till grupp')).press()
        window.find('text', 'Gruppens namn').write(GROUP)
        self.button(window, 'Lägg till').press()
        window.find(None, re.compile(re.escape(GROUP)))
        for alternative, effect in (('Om ansökan beviljas', 'Gynnas'), ('Om den avslås', 'Missgynnas')):
            self.button(window, re.compile(alternative)).press()
            self.button(window, re.compile(f'{alternative}.*{effect}$')).press()
            window.find('text', re.compile(f'{alternative}.*Motivering'), where=seen).write(f'{effect}, enligt ansökan.')
        window.find('push button', re.compile('Sökandens bedömning.*Bidrar$')).press()
        window.find('push button', re.compile('Din egen bedömning.*Bidrar$')).press()
        wait(lambda: self.shown(NUMBER)['analysis']['classification']['caseworker'] == 'contributes', 'the classification')

    def answer_the_rest(self):
        shown = self.shown(NUMBER)
        answered = {(answer['checklist'], answer['question']) for answer in shown['answers']}
        for used in [item['id'] for item in shown['checklists']]:
            listed = json.loads(self.control('--json', 'checklist', 'show', used))['checklist']
            for question in [question for section in listed['sections'] for question in section['questions']]:
                if (used, question['id']) not in answered:
                    self.control('answer', NUMBER, used, question['id'], *answer_for(question))

    def return_with_a_point(self):
        program, window = self.open_from('Att granska', '--as', SUPERVISOR)
        self.declare(window, SUPERVISOR)
        self.tab(window, 'Granskning')
        self.button(window, said('_Write a Point…')).press()
        dialog = program.window(said('Write a Review Point'))
        dialog.find('text', said('Review point')).write(POINT)
        self.button(dialog, said('_Write')).press()
        window.find('label', POINT)
        self.button(window, 'Återlämna').press()
        wait(lambda: self.stage() == 'returned', 'the case to be returned')
        self.assertEqual(program.close(window), 0)

    def reply_and_propose_again(self):
        program, window = self.open_from('Behöver agera')
        self.tab(window, 'Granskning')
        window.find('label', POINT, where=seen)
        self.button(window, said('Reply…')).press()
        dialog = program.window(said('Reply to the Point'))
        dialog.find('text', where=lambda node: node.has('editable')).write(REPLY)
        self.button(dialog, said('_Resolve')).press()
        wait(lambda: [point['state'] for point in self.review()['points']] == ['resolved'], 'the point to be resolved')

        self.tab(window, 'Checklista')
        window.find('text', 'Fråga 1.1: Motivering').write(MENDED)
        wait(lambda: any(answer['reason'] == MENDED for answer in self.shown(NUMBER)['answers']), 'the reason to be saved')
        self.propose(program, window)
        self.assertEqual(program.close(window), 0)

    def approve_what_changed(self):
        program, window = self.open_from('Att granska', '--as', SUPERVISOR)
        self.tab(window, 'Granskning')
        window.find('label', re.compile(re.escape(REPLY)), where=seen)
        window.find('label', said('Changed Since the Return'), where=seen)
        window.find('label', re.compile('→.*hur många av deltagarna'))
        self.assertEqual([change['kind'] for change in self.review()['changes']], ['answer'])
        self.button(window, 'Godkänn').press()
        wait(lambda: self.stage() == 'approved', 'the case to be approved')
        self.assertEqual(program.close(window), 0)

    def decide_and_prove(self):
        program, window = self.start()
        program.click(window, window.find('list item', re.compile('^Mina'), where=seen))
        self.open_case(program, window, NUMBER)
        self.button(window, said('Record the Decision…')).press()
        dialog = program.window(said('Decision'))
        granted = said('%s: %s', said('What was decided'), plain(TEXTS.pgettext('outcome', 'Granted')))
        dialog.find('push button', granted, where=seen).press()
        dialog.find('text', said('The day of the decision'), where=seen).write(datetime.date.today().isoformat())
        dialog.find('text', said('Who decided'), where=seen).write('C. Norling')
        self.button(dialog, said('_Save')).press()
        wait(lambda: self.stage() == 'decided', 'the case to be decided')

        annex = self.folder / 'bilaga.pdf'
        keys('ctrl+p')
        preview = program.window(re.compile('Förhandsgranskning'))
        preview.find('push button', re.compile('^Spara')).press()
        chooser = program.window(said('Save Paper'))
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(str(annex))
        keys('Return')
        wait(lambda: annex.exists() and annex.stat().st_size > 0, 'the annex to be written')
        keys('Escape')
        self.assertEqual(program.close(window), 0)

        self.control('verify', '--annex', annex, NUMBER)
        self.assertTrue(json.loads(self.control('--json', 'verify'))['verified'])
        paper = ' '.join(subprocess.run(['pdftotext', '-layout', annex, '-'], capture_output=True, text=True, check=True).stdout.split())
        for words in (NUMBER, MENDED, MARKED, 'C. Norling'):
            self.assertIn(words, paper)
        self.assertNotIn(COMMENT, paper, 'comments are working material')


if __name__ == '__main__':
    sys.exit(unittest.main())
