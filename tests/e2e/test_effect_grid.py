"""All groups beside each other: gone through with the keyboard alone, from the Tab key to a cell that is written.

Rule (issue 5, 1): the two-by-two of all groups is seen as a grid, and reached by keyboard alone.
"""

import json
import sys
import unittest

from case import WindowCase
from driver import NotFound, keys, said, wait

NUMBER = '403-77-2026'
GROUPS = {'groups': [
    {'id': 'g1', 'label': 'Utrikes födda kvinnor', 'variables': {'kön': 'kvinnor', 'födelseland': 'utrikes födda'}},
    {'id': 'g2', 'label': 'Män i Hagaby', 'variables': {'kön': 'män', 'ort': 'Hagaby'}}],
    'cells': [{'group': 'g1', 'alternative': 'granted', 'effect': 'gains', 'degree': 3, 'certainty': 'high'}]}


class EffectGrid(WindowCase):
    def test_by_keyboard(self):
        program, window = self.start_with_case(NUMBER)
        self.control('analysis', NUMBER, 'set', self.write('analys.json', json.dumps(GROUPS)))
        window.find('page tab', 'Konsekvenser').press()
        wait(lambda: self.cell(window, 'Män i Hagaby', 1), 'the grid')
        granted, refused = self.cell(window, 'Män i Hagaby', 0), self.cell(window, 'Män i Hagaby', 1)
        self.assertIn(said('Not assessed'), granted.name)

        first = self.cell(window, 'Utrikes födda kvinnor', 0)
        self.tab_to(first)
        keys('Down')
        wait(lambda: granted.has('focused'), 'the cell below')
        keys('Right')
        wait(lambda: refused.has('focused'), 'the cell beside it')
        keys('Right')
        wait(lambda: refused.has('focused'), 'the edge of the grid')

        keys('Return')
        effect = window.find('push button', where=lambda node: node.seen and node.has('focused'))
        self.assertIn('Män i Hagaby', effect.name)
        keys('space')
        wait(lambda: self.refused_effect() != '', 'the effect to be saved')
        wait(lambda: said('Not assessed') not in self.cell(window, 'Män i Hagaby', 1).name, 'the grid to follow')

    def tab_to(self, node):
        for _ in range(30):
            keys('Tab')
            try:
                wait(lambda: node.has('focused'), 'the Tab key to get there', timeout=0.5)
                return
            except NotFound:
                continue
        self.fail('the Tab key does not reach the grid')

    def cell(self, window, group, column):
        """The cell of the grid in that column, from 0."""
        found = [node for node in window.walk() if node.role == 'table cell' and node.name.startswith(f'{group}, ')]
        return found[column] if len(found) > column else None

    def refused_effect(self):
        cells = json.loads(self.control('--json', 'analysis', NUMBER))['analysis']['cells']
        return next((cell['effect'] for cell in cells if (cell['group'], cell['alternative']) == ('g2', 'refused')), '')


if __name__ == '__main__':
    sys.exit(unittest.main())
