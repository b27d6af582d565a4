"""What the window tests of the office's checklists share: a small list, and the library of lists."""

import os
import subprocess

from case import WindowCase
from driver import TEXTS, keys, said

WORDED = 'Kan alla ta sig in i lokalerna?'
REWORDED = 'Kommer alla in i lokalerna?'

QUESTION = '''
    <question id="{id}" depth="short" type="yes-partly-no" criteria="tillgänglighet">
      <text><sv>{text}</sv></text>
      <why><sv>Den som inte kommer in kan inte delta.</sv></why>
      <good><guidance><sv>Entrén är beskriven.</sv></guidance><example><sv>”Entrén är utan trösklar.”</sv></example></good>
      <partial><guidance><sv>Sägs, men inte hur.</sv></guidance><example><sv>”Den är anpassad.”</sv></example></partial>
      <weak><guidance><sv>Bara adressen.</sv></guidance><example><sv>”Storgatan 4.”</sv></example></weak>
      <completion><sv>Beskriv hur deltagarna tar sig in.</sv></completion>
      <source>Egen checklista.</source>
    </question>'''

LIST = '''<?xml version="1.0" encoding="UTF-8"?>
<checklist xmlns="urn:beakta:checklist:1" id="tillganglighet" version="1.0">
  <title><sv>Tillgänglighet</sv></title>
  <summary><sv>Två frågor om lokaler.</sv></summary>
  <source>Egen checklista.</source>
  <section number="1">
    <title><sv>Lokaler</sv></title>''' + QUESTION.format(id='1.1', text=WORDED) \
    + QUESTION.format(id='1.2', text='Finns det ljudslingor?') + '''
  </section>
</checklist>
'''


def field(english):
    """What a field of a checklist is called."""
    return TEXTS.pgettext('checklist', english)


class LibraryCase(WindowCase):
    def picture(self, name):
        if 'E2E_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_PICTURES'], name)], check=False)

    def open_library(self, program):
        keys('ctrl+shift+b')
        return program.window(said('The Checklists of the Office'))

    def press(self, window, english, *values):
        window.find('push button', said(english, *values).replace('_', ''), where=lambda node: node.seen).press()
