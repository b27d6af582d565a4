"""An expert is asked for an opinion in the window, finds the case in the queue, and answers with evidence from the text."""

import json
import re
import sys
import unittest

from case import WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
MATTER = 'Når projektet dem som det säger?'
WORDS = 'Ja, om de söks upp där de är.'


def seen(node):
    return node.seen


class Opinion(WindowCase):
    def opinions(self):
        return json.loads(self.control('--json', 'opinion', NUMBER))['opinions']

    def opinion(self):
        return self.opinions()[0]

    def button(self, window, name):
        return window.find('push button', said(name).replace('_', ''), where=seen)

    # Rule: a named expert is asked on the case or on chosen questions; open requests show in the queue; the answer with evidence
    # is part of the case.
    def test_asked_and_given(self):
        self.control('import', self.example('annan.docx'), '--number', '403-78-2026', '--caseworker', 'e.lind')
        program, window = self.start_with_case(NUMBER)
        keys('y')
        self.button(window, 'Ask for an Opinion…').press()
        dialog = program.window(said('Request for an Opinion'))
        dialog.find('text', said('What is asked'), where=seen).write(MATTER)
        dialog.find('check box', re.compile('^1.1 '), where=seen).press()
        ask = self.button(dialog, '_Ask')
        wait(lambda: ask.has('sensitive'), 'the request to be whole')
        ask.press()
        wait(lambda: len(self.opinions()) == 1, 'the request to be saved')
        asked = self.opinion()
        self.assertEqual((asked['person'], asked['matter'], asked['questions']), ('e.lind', MATTER, ['gavleborg/1.1']))
        self.assertEqual(program.close(window), 0)

        # The expert has to act in it, and is led there by the bar of the case.
        program, window = self.start('--as', 'e.lind')
        program.click(window, window.find('list item', re.compile('^Behöver agera')))
        self.open_case(program, window, NUMBER)
        self.button(window, 'Give Opinion').press()
        window.find('text', said('Your opinion'), where=seen).write(WORDS)
        give = self.button(window, '_Give the Opinion')
        wait(lambda: give.has('sensitive'), 'the words to be enough')
        text = window.find('text', where=lambda node: node.name.startswith('Text i ') and node.seen)
        start = text.text.index('vissa utlänningar')
        program.drag_over_text(window, text, start, start + len('vissa utlänningar'))
        keys('e')
        wait(lambda: len(self.opinion()['evidence']) == 1, 'the evidence')
        give.press()
        wait(lambda: self.opinion()['given'] != '', 'the opinion to be given')
        self.assertEqual(self.opinion()['text'], WORDS)
        self.button(window, '_Take It Up Again')

    # Rule: an opinion that is not given is among what is told before the case is proposed, with a way to it, and stops nothing.
    def test_awaited_before_proposing(self):
        program, window = self.start()
        window.find('push button', 'Pröva med ett exempel').press()
        window.find('push button', re.compile('^Föreslå'), where=lambda node: node.has('sensitive'))
        number = '403-1201-2026'
        self.control('conflict', number, 'none')
        self.assertEqual(program.close(window), 0)
        self.control('opinion', number, 'ask', 'e.lind', MATTER, '--due', '2026-12-11')

        program, window = self.start()
        self.open_case(program, window, number)
        window.find('push button', re.compile('^Föreslå')).press()
        dialog = program.window('Föreslå')
        row = dialog.find('list item', MATTER)
        self.assertTrue(dialog.find('push button', re.compile('Lämna över')).has('sensitive'))
        program.click(dialog, row)
        window.find('label', MATTER, where=seen)
        window.find('push button', re.compile('^Föreslå')).press()
        program.window('Föreslå').find('push button', re.compile('Lämna över')).press()
        wait(lambda: json.loads(self.control('--json', 'show', number))['case']['stage'] == 'proposed', 'the case to be proposed')
        self.assertEqual(program.close(window), 0)

    # Rule: when the office has decided so, it is among what is missing, with a way to it, until the request is withdrawn.
    def test_awaited_stops(self):
        program, window = self.start()
        window.find('push button', 'Pröva med ett exempel').press()
        window.find('push button', re.compile('^Föreslå'), where=lambda node: node.has('sensitive'))
        number = '403-1201-2026'
        self.control('conflict', number, 'none')
        self.control('opinion', number, 'ask', 'e.lind', MATTER)
        window.find('label', said('Ready to propose'), where=seen)
        self.control('office', 'opinions', 'stop')
        window.find('label', said('%u thing left', 1), where=seen)

        window.find('push button', re.compile('^Föreslå')).press()
        dialog = program.window('Föreslå')
        row = dialog.find('list item', MATTER)
        self.assertFalse(dialog.find('push button', re.compile('Lämna över')).has('sensitive'))
        program.click(dialog, row)
        window.find('label', MATTER, where=seen)
        self.control('opinion', number, 'withdraw', json.loads(self.control('--json', 'opinion', number))['opinions'][0]['id'])
        window.find('label', said('Ready to propose'), where=seen)
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
