"""Rule: every control has a name that a person would call it by: never none, never that of its class, never the same words twice."""

import os
import re

import driver
from driver import Program, keys, said, wait

CONTROLS = {'push button', 'toggle button', 'entry', 'text', 'combo box', 'check box', 'radio button', 'page tab', 'menu item',
            'slider', 'spin button', 'page tab list'}
CLASS = re.compile(r'^(Gtk|Adw|Beakta)[A-Z]\w+$')
DOUBLED = re.compile(r'(?:^|: )(\w.*) \1$')

# What the libraries build by themselves: the list that the tabs of the preferences are in, and the inner half of the search
# button among the shortcuts, which nobody reaches.
FROM_LIBRARIES = {'Inställningar: page tab list \'AdwViewSwitcher\'', 'Kortkommandon: push button \'GtkImage\''}
PANES = ('Konsekvenser', 'Kommentarer', 'Granskning', 'Checklista')


def faults(node, where):
    """The controls at or below node that are badly named, with where they are."""
    found = []
    for child in node.walk():
        try:
            role, name = child.role, driver.plain(child.accessible.get_name())
            if role not in CONTROLS or not child.seen:
                continue
            if not name or CLASS.match(name) or DOUBLED.search(name):
                found.append(f'{where}: {role} {name!r}')
        except driver.GLib.Error:
            continue
    return found


def show_pane(window, name):
    tab = window.find('page tab', name)
    tab.press()
    wait(lambda: tab.has('selected') or tab.has('pressed') or tab.has('checked'), f'the pane {name}')


def look_at_dialog(program, title, open_it):
    """Opens a window or dialog, looks at it, and closes it; title is in its title bar, or its heading."""
    open_it()
    dialog = program.window(title)
    wait(lambda: any(node.role in CONTROLS and node.seen for node in dialog.walk()), f'{title} to be drawn')
    found = faults(dialog, title)
    for name in dict.fromkeys(node.name for node in dialog.walk() if node.role == 'page tab' and node.seen):
        dialog.find('page tab', name, where=lambda node: node.seen).press()
        found += faults(dialog, title)
    keys('Escape')
    wait(lambda: len(list(program.root.children())) == 1, f'{title} to close', pause=0.2)
    return found


def look_at_dialogs(program, window):
    page = next(node for node in window.walk() if 'case.facts' in node.actions())
    found = []

    for key, title in (('ctrl+p', 'Förhandsgranskning'), ('ctrl+comma', 'Inställningar'),
                       ('F1', 'Hjälp'), ('ctrl+question', 'Kortkommandon')):
        found += look_at_dialog(program, title, lambda: keys(key))

    for action, title in (('case.facts', 'Facts of the Case'), ('case.checklists', 'Checklists of the Case'),
                          ('case.assessors', 'Assessors of the Case'), ('case.conflict', 'Conflict of Interest'),
                          ('case.propose', 'Propose')):
        found += look_at_dialog(program, said(title), lambda: page.press(action))

    found += look_at_dialog(program, said('Who Are You?'), lambda: window.press('win.person'))
    # Its title is libadwaita's own word.
    return found + look_at_dialog(program, re.compile('^(Om|About)$'), lambda: open_about(window))


def look_at_requests(program, window):
    """What is asked of the applicant, and the log of contacts with the entry that is written in it."""
    page = next(node for node in window.walk() if 'case.facts' in node.actions())
    found = []
    for action, button in ('case.request-completion', 'Add a Point of Your Own'), ('case.contacts', 'Write Down a Contact…'):
        page.press(action)
        window.find('push button', said(button), lambda node: node.seen)
        found += faults(window, action)
    found += look_at_dialog(program, said('Contact'),
                            window.find('push button', said('Write Down a Contact…'), lambda node: node.seen).press)
    window.find('push button', said('Back to the questions'), lambda node: node.seen).press()
    return found


def open_about(window):
    keys('F10')
    window.find('menu item', said('_About Beakta'), lambda node: node.seen).press()


def propose(program, window):
    window.find('push button', re.compile('^(Nej|No)$'), lambda node: node.seen).press()
    window.find('push button', re.compile('^Föreslå'), lambda node: node.seen).press()
    program.window('Föreslå').find('push button', re.compile('Lämna över')).press()
    return window.find('push button', said('Take Back…'), lambda node: node.seen)


def look_at_case(window):
    found = faults(window, 'case')
    for pane in PANES:
        show_pane(window, pane)
        found += faults(window, pane)
    return found


def look_beside_text(window):
    """What stands beside the text when it is asked for, by key and a control that it has."""
    found = []
    for key, role, name in (('ctrl+shift+m', 'entry', None), ('ctrl+shift+c', 'list', 'Parts of the Application'),
                            ('ctrl+shift+k', 'list', 'The words in each part')):
        keys(key)
        window.find(role, name and said(name), lambda node: node.seen)
        found += faults(window, key)
    keys('Escape')
    return found


def look_at_queue(window):
    window.find('push button', 'Tillbaka till ärendena').press()
    window.find('list item', 'Alla', lambda node: node.seen)
    return faults(window, 'queue')


def main():
    program = Program([os.environ['BEAKTA_PROGRAM']])
    window = program.window()
    window.find('push button', 'Pröva med ett exempel', lambda node: node.seen)
    found = faults(window, 'first page')

    window.find('push button', 'Pröva med ett exempel').press()
    window.find('push button', re.compile('^Föreslå'), lambda node: node.seen, timeout=60)
    found += look_at_case(window)
    found += look_beside_text(window)

    found += look_at_dialogs(program, window)
    found += look_at_requests(program, window)
    take_back = propose(program, window)
    found += look_at_dialog(program, said('Take the Case Back?'), take_back.press)
    # The cross of a toast is libadwaita's, and goes away with it.
    window.gone('label', said('Proposed. Somebody else reviews it now.'))
    found += look_at_queue(window)
    program.close(window)
    found = set(found) - FROM_LIBRARIES
    assert not found, '\n' + '\n'.join(sorted(found))


main()
