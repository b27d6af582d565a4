"""A case without an applicant: the organisation's own work, from its registration in the window to the annex that is saved.

Rule (beakta-subject.h): it has no applicant, no sum, no claim and no class; neither the window nor the paper asks for one.
"""

import re
import subprocess
import sys
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-79-2026'
SENTENCE = 'Språkstöd ges två timmar i veckan, på arbetstid.'
PLAN = f"""Mångfald i vår verksamhet 2026

Sökande: Hagaby kommun
Sökt belopp: 500 000 kr

Åtgärder
{SENTENCE}
"""


class OwnWork(WindowCase):
    def facts(self):
        return self.shown(NUMBER)['case']

    def registered(self, program, window):
        """With the switch: what the document says of an applicant is not the unit's name."""
        window.find('push button', re.compile('^Öppna en ansökan')).press()
        chooser = program.window('Öppna en ansökan')
        keys('ctrl+l')
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(
            str(self.write('plan.txt', PLAN)))
        keys('Return')

        facts = program.window('Nytt ärende')
        facts.find('text', 'Diarienummer').write(NUMBER)
        self.assertEqual(facts.find('text', 'Sökande').text, 'Hagaby kommun')
        facts.find(None, re.compile(re.escape(said('The organisation’s own _work').replace('_', ''))),
                   where=lambda node: 'toggle' in node.actions()).press('toggle')
        unit = facts.find('text', said('Un_it responsible').replace('_', ''))
        self.assertEqual(unit.text, '')
        for row in ('A_mount sought, kronor', '_Programme or call', '_Organisation number'):
            self.assertIsNone(facts.find_now('text', said(row).replace('_', ''), where=lambda node: node.seen), row)
        unit.write('Personalenheten')
        facts.find('push button', 'Registrera').press()

    def annex(self, program):
        keys('ctrl+p')
        preview = program.window(re.compile('Förhandsgranskning'))
        preview.find('push button', re.compile('^Spara')).press()
        chooser = program.window('Spara handlingen')
        path = self.folder / 'bilaga.pdf'
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(str(path))
        keys('Return')
        wait(lambda: path.exists() and path.stat().st_size > 0, 'the annex to be written')
        keys('Escape')
        return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True, check=True).stdout

    def test_from_registration_to_annex(self):
        program, window = self.start()
        self.registered(program, window)
        view = window.find('text', 'Text i plan.txt')
        wait(lambda: SENTENCE in view.text, 'the text of the plan')
        facts = self.facts()
        self.assertEqual((facts['subject'], facts['applicant'], facts['sought']), ('own-work', 'Personalenheten', None))

        # Its own list is proposed, and nothing in it asks for the applicant's word.
        window.find('push button', said('Use What Is Proposed'), where=lambda node: node.seen).press()
        window.find('push button', 'Fråga 1.1: Ja').press()
        wait(lambda: self.shown(NUMBER)['answers'], 'the answer to be saved')
        self.assertEqual([item['id'] for item in self.shown(NUMBER)['checklists']], ['egen-verksamhet'])
        window.find('text', 'Fråga 1.1: Motivering').write('Språkstödet har en plats i planen.')
        for words in (said('Applicant’s Word'), said('What the applicant says of itself')):
            self.assertIsNone(window.find_now(None, re.compile(re.escape(words)), where=lambda node: node.seen), words)

        # The consequence analysis asks what follows if the work is carried out; nobody is classed.
        window.find('page tab', 'Konsekvenser').press()
        window.find('push button', re.compile('^Lägg till grupp'), where=lambda node: node.seen).press()
        window.find('text', 'Gruppens namn').write('Nya medarbetare')
        window.find('push button', 'Lägg till').press()
        window.find('push button', re.compile(re.escape(said('If it is carried out'))), where=lambda node: node.seen)
        self.assertIsNone(window.find_now(None, re.compile('Din egen bedömning'), where=lambda node: node.seen))

        # What the case is about is a fact like others: changed in the dialog, and taken back with one step.
        self.changed_and_taken_back(program, window)

        paper = self.annex(program)
        words = ' '.join(paper.split())
        for there in (NUMBER, 'Den egna verksamheten', 'Ansvarig enhet', 'Personalenheten', 'Språkstödet har en plats'):
            self.assertIn(there, words)
        for absent in ('Sökande', 'Sökt', 'klassat', 'Ansökan'):
            self.assertNotIn(absent, words)
        self.assertEqual(program.close(window), 0)
        self.control('verify')

    def changed_and_taken_back(self, program, window):
        next(node for node in window.walk() if 'case.facts' in node.actions()).press('case.facts')
        facts = program.window(said('Facts of the Case'))
        facts.find(None, re.compile(re.escape(said('The organisation’s own _work').replace('_', ''))),
                   where=lambda node: 'toggle' in node.actions()).press('toggle')
        facts.find('text', 'Sökande')
        facts.find('push button', said('_Save').replace('_', '')).press()
        wait(lambda: self.facts()['subject'] == 'application', 'the case to be about an application')
        window.find(None, re.compile('Din egen bedömning'), where=lambda node: node.seen)
        self.control('undo', NUMBER)
        wait(lambda: not window.find_now(None, re.compile('Din egen bedömning'), where=lambda node: node.seen),
             'the class to go again')
        self.assertEqual((self.facts()['subject'], self.facts()['applicant']), ('own-work', 'Personalenheten'))


if __name__ == '__main__':
    sys.exit(unittest.main())
