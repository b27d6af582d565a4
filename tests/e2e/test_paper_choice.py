"""What a paper says is chosen in its preview, and how it is marked is saved with the case; a comment is added to the file."""

import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
PROVISION = '26 kap. 1 § OSL'
TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<paper-template xmlns="urn:beakta:paper-template:1" id="tidiga" paper="annex">
  <title><sv>Bilaga för tidiga insatser</sv></title>
  <programme>Tidiga insatser</programme>
  <opening><sv>Så här har länsstyrelsen bedömt ansökan.</sv></opening>
  <part name="facts"/>
  <part name="summary"/>
</paper-template>
"""


class PaperChoice(WindowCase):
    def save_text(self, program, preview, name):
        path = self.folder / name
        keys('ctrl+s')
        chooser = program.window(said('Save Paper'))
        chooser.find('text', where=lambda node: node.seen and node.has('editable')).write(str(path))
        keys('Return')
        wait(lambda: path.exists(), name)
        return path.read_text(encoding='utf-8')

    def choose(self, preview, name, steps):
        choice = preview.find('combo box', name, where=lambda node: node.seen)
        choice.find('push button').press()
        choice.find('list item', where=lambda node: node.seen and node.has('focused'))
        keys(*['Down'] * steps, 'Return')

    def facts(self):
        return self.shown(NUMBER)['case']

    # Rule: form and parts are chosen for one paper, which says so; number and secrecy marking are saved with the case.
    def test_chosen_in_the_preview(self):
        program, _ = self.start_with_case(NUMBER)
        keys('ctrl+p')
        preview = program.window(said('Preview'))
        preview.find('push button', said('_Contents')).press()
        preview.find('check box', said('_Short form: what is needed to decide')).press()
        preview.find('check box', 'Jäv').press()
        preview.find('text', said('Annex number'), where=lambda node: node.seen).write('7')
        preview.find('text', said('Secrecy marking: the provision'), where=lambda node: node.seen).write(PROVISION)
        keys('Escape')
        wait(lambda: self.facts()['secrecy'] == PROVISION and self.facts()['annex_number'] == '7', 'the marking to be saved')

        text = self.save_text(program, preview, 'utdrag.txt').replace('\u00a0', ' ')
        self.assertIn('Bilaga 7 till beslut', text)
        self.assertIn('Sekretessmarkering: ' + PROVISION, text)
        self.assertIn('Utdrag: delarna Uppgifter om ärendet, Samlad bedömning, Svar per avsnitt', text)
        self.assertEqual(program.complaints(), [])

    # Rule: a paper begins with the template of the case's programme, and may be made with another of the office's.
    def test_another_template(self):
        program, _ = self.start_with_case(NUMBER)
        self.control('templates', 'set', self.write('mall.xml', TEMPLATE))
        keys('ctrl+p')
        preview = program.window(said('Preview'))
        preview.find('push button', said('_Contents')).press()
        self.choose(preview, said('Template of the paper'), 1)
        templates = preview.find('combo box', said('Template of the paper'), where=lambda node: node.seen)
        templates.find('label', 'Bilaga för tidiga insatser', where=lambda node: node.seen)
        keys('Escape')
        text = self.save_text(program, preview, 'tidiga.txt')
        self.assertIn('Så här har länsstyrelsen bedömt ansökan.', text)
        self.assertNotIn('Ärendets gång', text)
        self.assertEqual(program.complaints(), [])

    # Rule: once a new draft is begun, the letter that was sent can still be taken.
    def test_an_earlier_request(self):
        program, window = self.start_with_case(NUMBER)
        for asked, act in ('Ange baslinje.', ('send', '--channel', 'letter')), ('Ange målvärde.', ()):
            self.control('answer', NUMBER, 'gavleborg', '1.1', 'no', '--missing', asked)
            self.control('request', NUMBER, 'draft')
            if act:
                self.control('request', NUMBER, *act)
                self.control('request', NUMBER, 'close')
        keys('ctrl+p')
        preview = program.window(said('Preview'))
        self.choose(preview, said('Which paper'), 2)
        preview.find('push button', said('_Contents')).press()
        self.choose(preview, said('Which of the requests'), 1)
        keys('Escape')
        text = self.save_text(program, preview, 'brev.txt')
        self.assertIn('Ange baslinje.', text)
        self.assertNotIn('Ange målvärde.', text)
        self.assertEqual(program.complaints(), [])


if __name__ == '__main__':
    unittest.main()
