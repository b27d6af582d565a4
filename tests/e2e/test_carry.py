"""Cases that come without a document, from a list, or as a file; and one that is brought home again."""

import json
import re
import subprocess
import sys
import unittest

from case import CONTROL, WELCOME, WindowCase
from driver import keys, said, wait

NUMBER = '403-77-2026'
LIST = '''Dnr;Titel;Sökande;Sökt belopp;Inkom
403-1-2026;Språk och arbete;Hagaby kommun;1 250 000 kr;2026-03-02
403-2-2026;Odling;Granvik;mycket;2026-03-02
403-3-2026;Mötesplatsen;Granvik;450 tkr;3 mars 2026
'''


class Carry(WindowCase):
    def elsewhere(self, *arguments):
        answer = subprocess.run([CONTROL, '--store', self.folder / 'borta.beakta', *map(str, arguments)], capture_output=True, text=True)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return answer.stdout

    def choose(self, chooser, path):
        keys('ctrl+l')
        entry = chooser.find('text', where=lambda node: node.seen and node.has('editable'))
        entry.write(str(path))
        keys('Return')

    # Rule: a case is registered by its facts, and a document is added when it comes.
    def test_new_case(self):
        program, window = self.start()
        window.find('label', WELCOME)
        keys('ctrl+n')
        facts = program.window('Nytt ärende')
        facts.find('text', 'Titel').write('Utan handling')
        keys('ctrl+Return')
        facts.find('push button', said('_Register')).press()
        window.find('label', said('No Document Yet'))
        window.find('push button', said('Add _Document…'), where=lambda node: node.seen)
        self.assertEqual(len(self.numbers()), 1)
        self.assertEqual(self.shown(self.numbers()[0])['documents'], [])

    # Rule: what a list would do is shown first; rows that cannot be read stand in no other's way.
    def test_list(self):
        path = self.write('lista.csv', LIST)
        program, window = self.start()
        window.find('label', WELCOME)
        keys('ctrl+i')
        title = said('Import a List of Cases')
        self.choose(program.window(title), path)

        # The chooser has the same title while it goes away.
        dialog = wait(lambda: next((frame for frame in program.look_for().all('frame', title)
                                    if frame.find_now('label', '403-1-2026  Språk och arbete')), None), 'what the list does')
        self.assertEqual(self.numbers(), [])
        dialog.find('push button', said('_Import')).press()
        wait(lambda: sorted(self.numbers()) == ['403-1-2026', '403-3-2026'] or None, 'the cases of the list')

    # Rule: a case that was carried away and worked on is opened here, and what both changed is decided item by item.
    def test_brought_home(self):
        away = self.folder / 'ut.beakta'
        home = self.folder / 'hem.beakta'
        self.control('import', '--title', 'Språk, skog och arbete', '--number', NUMBER, '--checklist', 'gavleborg')
        self.control('export', NUMBER, away)
        self.elsewhere('import', away)
        self.elsewhere('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--reason', 'Därborta.')
        self.control('answer', NUMBER, 'gavleborg', '1.1', 'yes', '--reason', 'Här hemma.')
        self.elsewhere('export', NUMBER, home)

        program, window = self.start(home)
        dialog = program.window(said('Bring the Case Home'))
        merge = dialog.find('push button', said('_Merge'))
        self.assertFalse(merge.has('sensitive'))
        dialog.find('push button', said('Take What Is _There for All')).press()
        wait(lambda: merge.has('sensitive') or None, 'the merge to be decided')
        merge.press()
        wait(lambda: self.shown(NUMBER)['answers'][0]['reason'] == 'Därborta.' or None, 'the merge')
        self.assertTrue(json.loads(self.control('--json', 'verify'))['verified'])

        # Rule: the history tells what was done elsewhere as that.
        window.find(None, where=lambda node: 'case.history' in node.actions()).press('case.history')
        window.find('label', re.compile(re.escape(said('done elsewhere, carried here with the case'))), where=lambda node: node.seen)


if __name__ == '__main__':
    unittest.main(verbosity=2, argv=sys.argv)
