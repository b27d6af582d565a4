"""A completion is asked for in the window: a draft from the answers, edited, recorded as sent, answered point by point, closed."""

import datetime
import getpass
import json
import re
import sys
import unittest

from case import WindowCase
from driver import TEXTS, keys, plain, said, wait

NUMBER = '403-77-2026'
MISSING = 'Ange hur många som ska delta.'
OTHER = 'Ange baslinje och målvärde.'
EDITED = 'Hur många ska delta, och från när?'
OWN = 'Skicka in ett intyg från samverkansparten.'


def worded(context, english):
    return plain(TEXTS.pgettext(context, english))


def seen(node):
    return node.seen


class Completion(WindowCase):
    def opened(self):
        """Two answers ask for something; the pane shows the draft."""
        self.control('import', self.example('ansökan.docx'), '--number', NUMBER, '--checklist', 'gavleborg',
                     '--caseworker', getpass.getuser())
        for question, missing in ('1.1', MISSING), ('1.2', OTHER):
            self.control('answer', NUMBER, 'gavleborg', question, 'no', '--reason', 'Det saknas.', '--missing', missing)
        program, window = self.start()
        self.open_case(program, window, NUMBER)
        window.find('push button', re.compile('^' + re.escape(said('Request Completion…'))), where=seen).press()
        self.asked(window, 1)
        return program, window

    def asked(self, window, number):
        return window.find('text', said('%s: %s', said('Point %u', number), said('What is asked')), where=seen)

    def button(self, window, name):
        return window.find('push button', name.replace('_', ''), where=seen)

    def requests(self):
        return json.loads(self.control('--json', 'request', NUMBER))

    def points(self):
        return [point['asked'] for point in self.requests()['points']]

    def send(self, program, window, channel='Letter', due=None):
        self.button(window, said('It Was Sent…')).press()
        dialog = program.window(said('Was the Request Sent?'))
        self.button(dialog, said('%s: %s', said('How it was sent'), worded('channel', channel))).press()
        if due is not None:
            dialog.find('text', said('Last day for the answer'), where=seen).write(due)
        button = dialog.find('push button', said('_It Was Sent').replace('_', ''))
        wait(lambda: button.has('SENSITIVE'), 'the button')
        button.press()

    # Rule (beakta-workday.h, 1): the day that is proposed is a working day; another may be chosen, and is told.
    def test_a_last_day_is_a_working_day(self):
        program, window = self.opened()
        due = window.find('text', said('Last day for the answer'), where=seen)
        self.assertLess(datetime.date.fromisoformat(due.text).weekday(), 5)
        self.assertGreaterEqual((datetime.date.fromisoformat(due.text) - datetime.date.today()).days, 21)

        due.write('2027-12-24')
        window.find('label', said('That is %1$s, when the office is closed. The next working day is %2$s.',
                                  said('Christmas Eve'), '2027-12-27'), where=seen)
        due.write('2027-12-27')
        wait(lambda: not window.find_now('label', re.compile(re.escape(said('Christmas Eve'))), where=seen), 'the note to go')
        wait(lambda: self.requests()['requests'][0]['due'] == '2027-12-27', 'the day to be saved')
        self.assertEqual(program.close(window), 0)

    # Rule (beakta-acts-request.h, 1): points are edited, ordered, left out and added; the draft outlives the program.
    def test_a_draft_is_edited_and_outlives_the_program(self):
        program, window = self.opened()
        self.assertEqual(self.points(), [MISSING, OTHER])
        self.asked(window, 1).write(EDITED)
        wait(lambda: self.points() == [EDITED, OTHER], 'the words to be saved')

        self.button(window, said('Add a Point of Your Own')).press()
        self.asked(window, 3).write(OWN)
        wait(lambda: self.points() == [EDITED, OTHER, OWN], 'the own point to be saved')
        keys('alt+Up')
        wait(lambda: self.points() == [EDITED, OWN, OTHER], 'the point to move up by the keyboard')
        self.button(window, '%s: %s' % (said('Point %u', 1), said('Leave Out'))).press()
        window.find('label', said('Left out: it is not sent'), where=seen)
        self.assertEqual(program.close(window), 0)

        program, window = self.start()
        self.open_case(program, window, NUMBER)
        keys('b')
        self.assertEqual(self.asked(window, 2).text, OWN)
        window.find('label', said('Left out: it is not sent'), where=seen)
        self.assertEqual(self.points(), [EDITED, OWN, OTHER])
        self.assertEqual(program.close(window), 0)

    # Rule: sending is recorded with its day and channel, and the case waits; the answer comes in as a document, each point is
    # ticked off with it, more time is given, and the request is closed. Another one may follow.
    def test_a_request_is_sent_answered_and_closed(self):
        program, window = self.opened()
        self.button(window, said('Preview and Print…')).press()
        program.window(re.compile('Förhandsgranskning'))
        keys('Escape')
        self.send(program, window, due='2027-12-27')
        wait(lambda: self.shown(NUMBER)['case']['stage'] == 'awaiting-completion', 'the case to wait')
        self.assertEqual(self.shown(NUMBER)['case']['due'], '2027-12-27')
        request = self.requests()['requests'][0]
        self.assertEqual((request['state'], request['channel'], request['sent']),
                         ('sent', 'letter', datetime.date.today().isoformat()))
        window.find('label', re.compile('^0 .* 2 '), where=seen)

        self.control('add', NUMBER, self.example('komplettering.docx'))
        self.tick(window, 1, 'Answered')
        self.tick(window, 2, 'Partly')
        window.find('text', said('%s: %s', said('Point %u', 2), said('Note')), where=seen).write('Målvärdet saknas.')
        wait(lambda: [(point['reply'], point['document'], point['note']) for point in self.requests()['points']]
             == [('answered', 2, ''), ('partly', 2, 'Målvärdet saknas.')], 'the points to be ticked off')
        self.button(window, '%s: %s' % (said('Point %u', 1), said('Show the document that answers the point'))).press()
        window.find('text', re.compile('^Text i komplettering.docx'), where=seen)

        self.button(window, said('Give More Time…')).press()
        self.button(program.window(said('Give More Time?')), said('_Give More Time')).press()
        wait(lambda: self.requests()['requests'][0]['extended'] > '2027-12-27', 'more time')
        self.assertEqual(self.requests()['requests'][0]['due'], '2027-12-27')
        self.button(window, said('Close the Request')).press()
        wait(lambda: self.requests()['requests'][0]['state'] == 'closed', 'the request to be closed')
        self.button(window, said('New Request')).press()
        wait(lambda: len(self.requests()['requests']) == 2, 'another request')
        self.assertEqual(program.close(window), 0)

    def tick(self, window, number, word):
        self.button(window, said('%s: %s', said('Point %u', number), worded('reply', word))).press()

    def contacts(self):
        return json.loads(self.control('--json', 'contact', NUMBER))['contacts']

    # Rule (förvaltningslagen, 25 and 27 §§): what was communicated or told is written down: when, how, what, until when, and the
    # answer. It is edited and withdrawn as one step each, and comes back with undo.
    def test_contacts_are_written_down(self):
        program, window = self.start_with_case(NUMBER)
        keys('l')
        self.button(window, said('Write Down a Contact…')).press()
        dialog = program.window(said('Contact'))
        dialog.find('text', said('What was communicated or told')).write('Utkastet till yttrande sändes för synpunkter.')
        dialog.find('text', said('Last day to respond')).write('2020-12-01')
        self.button(dialog, said('%s: %s', said('How'), worded('channel', 'E-mail'))).press()
        save = self.button(dialog, said('_Save'))
        wait(lambda: save.has('SENSITIVE'), 'the button')
        save.press()
        wait(lambda: [(one['sort'], one['channel'], one['due']) for one in self.contacts()]
             == [('communicated', 'email', '2020-12-01')], 'the entry to be saved')
        window.find('label', re.compile(re.escape(said('The answer should have come on %s', '')[:12])), where=seen)

        window.find('push button', re.compile(re.escape(said('Edit…')) + '$'), where=seen).press()
        dialog = program.window(said('Contact'))
        dialog.find('text', said('What was answered')).write('Inga synpunkter.')
        self.button(dialog, said('_Save')).press()
        wait(lambda: self.contacts()[0]['answer'] == 'Inga synpunkter.', 'the entry to be edited')

        window.find('push button', re.compile(re.escape(said('Withdraw')) + '$'), where=seen).press()
        wait(lambda: self.contacts() == [], 'the entry to be withdrawn')
        keys('ctrl+z')
        wait(lambda: len(self.contacts()) == 1, 'undo to bring it back')
        self.assertEqual(program.close(window), 0)


if __name__ == '__main__':
    sys.exit(unittest.main())
