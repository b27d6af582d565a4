"""Drives the real program through AT-SPI, by role and by the name that a person sees.

Use Debian's own python3 inside tests/support/headless with A11Y=1. Every look-up waits until it is true or until its time
is out: nothing sleeps and hopes. Times here only end a test that hangs; they prove nothing.
"""

import gettext
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.init()
Atspi.set_timeout(5000, 15000)

PATIENCE = float(os.environ.get('E2E_PATIENCE', '20'))

COMPLAINT = re.compile(r'-(CRITICAL|WARNING|ERROR) \*\*|Sanitizer')

# Said by GTK 4.8 itself now and then: when the accessibility bus asks for a window that is just going away, and when the cursor of
# an entry is to blink before a selection that was just made in it has been drawn.
FOREIGN = re.compile('g_variant_is_object_path|unexpected blinking selection')


TEXTS = gettext.translation('beakta', pathlib.Path(os.environ['BEAKTA_PROGRAM']).parents[1] / 'po', ['sv'], fallback=True)


def said(english, *values, count=1):
    """What the program says for a text of its source (where it has two forms, the one for one), with values in their places,
    as a person sees it."""
    text = TEXTS.gettext(english)
    if text == english:
        text = TEXTS.ngettext(english, english, count)
    rest = iter(values)

    def fill(match):
        return str(values[int(match[1]) - 1] if match[1] else next(rest))

    return plain(re.sub(r'%(?:(\d)\$)?[su]', fill, text))


class NotFound(AssertionError):
    pass


def wait(condition, what, timeout=PATIENCE, pause=0.03):
    """The first true answer of condition; a vanished node counts as not yet."""
    end = time.monotonic() + timeout
    problem = ''
    while time.monotonic() < end:
        try:
            answer = condition()
            if answer is not None and answer is not False:
                return answer
        except GLib.Error as error:
            problem = f' ({error.message})'
        time.sleep(pause)
    picture(what)
    raise NotFound(f'waited in vain for {what}{problem}')


def picture(what):
    """What was on the display when something was waited for in vain, in the folder E2E_FAILURES."""
    if 'E2E_FAILURES' in os.environ:
        name = re.sub(r'\W+', '-', what)[:60]
        subprocess.run(['import', '-window', 'root', os.path.join(os.environ['E2E_FAILURES'], f'{os.getpid()}-{name}.png')], check=False)


def plain(name):
    """GTK 4.8 joins label and labelled-by ("_Spara Spara"): without mnemonics and without the doubled half."""
    name = re.sub(r'_(?=\w)', '', name or '').strip()
    half = len(name) // 2
    if len(name) % 2 and name[half] == ' ' and name[:half] == name[half + 1:]:
        return name[:half]
    return name


class Node:
    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        self.accessible.clear_cache()
        return plain(self.accessible.get_name())

    @property
    def role(self):
        return self.accessible.get_role_name()

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child)

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    def walk_back(self):
        """The last first: what is at the bottom of a window is soon found."""
        for child in reversed(list(self.children())):
            yield from child.walk_back()
        yield self

    def has(self, state):
        self.accessible.clear_cache()
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    @property
    def seen(self):
        """GTK 4.8 sets SHOWING only on windows; VISIBLE with an area is what a widget on screen has."""
        return self.has('visible') and self.accessible.get_component_iface() is not None and self.extents()[2] > 0

    def matches(self, role, name):
        return (role is None or self.role == role) and (name is None or (
            bool(name.search(self.name)) if isinstance(name, re.Pattern) else self.name == name))

    def find_now(self, role=None, name=None, where=None, walk=None):
        for node in walk() if walk else self.walk():
            try:
                if node.matches(role, name) and (where is None or where(node)):
                    return node
            except GLib.Error:
                continue
        return None

    def find(self, role=None, name=None, where=None, timeout=PATIENCE, walk=None):
        return wait(lambda: self.find_now(role, name, where, walk), f'{role or "anything"} {name!r}', timeout)

    def all(self, role=None, name=None):
        return [node for node in self.walk() if node.matches(role, name)]

    def gone(self, role=None, name=None):
        wait(lambda: self.find_now(role, name) is None, f'{role} {name!r} to go away')

    def actions(self):
        action = self.accessible.get_action_iface()
        try:
            return [action.get_action_name(index) for index in range(action.get_n_actions())] if action else []
        except GLib.Error:
            return []

    def press(self, action=None):
        interface = self.accessible.get_action_iface()
        assert interface, f'{self.role} {self.name!r} can not be pressed'
        index = self.actions().index(action) if action and wait(lambda: action in self.actions(), f'{action} on {self.name!r}') else 0
        wait(lambda: self.has('sensitive') or self.has('enabled'), f'{self.name!r} to be open for pressing')
        return interface.do_action(index)

    @property
    def text(self):
        interface = self.accessible.get_text_iface()
        return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface)) if interface else None

    def write(self, text):
        assert Atspi.EditableText.set_text_contents(self.accessible.get_editable_text_iface(), text)

    def extents(self):
        box = self.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    def character_extents(self, offset):
        box = Atspi.Text.get_character_extents(self.accessible.get_text_iface(), offset, Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    def selected_text(self):
        interface = self.accessible.get_text_iface()
        if Atspi.Text.get_n_selections(interface) < 1:
            return ''
        span = Atspi.Text.get_selection(interface, 0)
        return Atspi.Text.get_text(interface, span.start_offset, span.end_offset)

    def select_child(self, index):
        return Atspi.Selection.select_child(self.accessible.get_selection_iface(), index)

    def dump(self, depth=0, most=40):
        lines = []

        def add(node, level):
            lines.append('  ' * level + f'[{node.role}] {node.name!r} {node.actions()}')
            for index, child in enumerate(node.children()):
                if index >= most:
                    break
                add(child, level + 1)

        add(self, depth)
        return '\n'.join(lines)


def run(*arguments):
    return subprocess.run([str(argument) for argument in arguments], capture_output=True, text=True, check=True).stdout.strip()


def keys(*names):
    """Real key strokes to whatever has the keyboard, as xdotool names them: "ctrl+z", "j", "Return"."""
    for name in names:
        run('xdotool', 'key', '--clearmodifiers', name)


def swedish_keyboard():
    run('setxkbmap', '-layout', 'se')


def type_text(text):
    run('xdotool', 'type', '--delay', '12', text)


class DragSource:
    """A window of another program, in the corner of the display, out of which files or words are dragged with the mouse."""

    def __init__(self, *what):
        self.process = subprocess.Popen([os.environ['BEAKTA_DRAG_SOURCE'], *map(str, what)], stdout=subprocess.PIPE, text=True)
        self.window = wait(self.look_for, 'the window to drag from')

    def look_for(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid), '--name', '^Files$'],
                               capture_output=True, text=True)
        return found.stdout.split()[0] if found.stdout else None

    def hold_over(self, program, window, node):
        """Drags to the middle of node, in steps as a hand does, and does not let go."""
        run('xdotool', 'windowraise', self.window, 'mousemove', '--window', self.window, 40, 40, 'mousedown', 1)
        for distance in range(4, 61, 8):
            run('xdotool', 'mousemove', '--window', self.window, 40 + distance, 40)
        x, y, width, height = node.extents()
        for step in range(5, -1, -1):
            program.point(window, x + width // 2 + 12 * step, y + height // 2 + 12 * step)

    def let_go(self):
        """Whether it was taken."""
        run('xdotool', 'mouseup', 1)
        return self.process.stdout.readline().strip() == 'dragged'

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class Program:
    """The desktop program, from start to end."""

    def __init__(self, command, environment=None):
        said = tempfile.TemporaryFile('w+')
        self.take(subprocess.Popen(command, env={**os.environ, **(environment or {})}, stdout=said, stderr=said), said)

    @classmethod
    def of(cls, process, said):
        """One that runs already; said is the file to which it writes its complaints."""
        program = cls.__new__(cls)
        program.take(process, said)
        return program

    def take(self, process, said):
        self.process = process
        self.said = said
        self.root = wait(self.look_for, 'the program on the accessibility bus', 40)

    def look_for(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode} before it had a window')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return Node(child)
        return None

    def window(self, name=None):
        """A window or dialog by its title; GTK gives its own dialogs no role to speak of."""
        def look():
            for child in self.root.children():
                if child.matches(None, name) or (child.role == 'dialog' and child.find_now('label', name)):
                    return child
            return None
        return wait(look, f'the window {name!r}', pause=0.2)

    def geometry(self, window):
        """The X window, and the place of its content in it: the shadows around it are left out."""
        _, _, width, height = window.extents()

        def look():
            found = run('xdotool', 'search', '--onlyvisible', '--pid', self.process.pid, '--name', re.escape(window.accessible.get_name()))
            places = []
            for identity in found.split():
                values = dict(line.split('=') for line in run('xdotool', 'getwindowgeometry', '--shell', identity).splitlines() if '=' in line)
                left, top = int(values['WIDTH']) - width, int(values['HEIGHT']) - height
                if left >= 0 and top >= 0:
                    places.append((left + top, identity, left // 2, top // 2))
            # Every window of the program may be among them: its own is the one that fits it closest.
            return min(places)[1:] if places else None

        return wait(look, f'the X window of {window.name!r}')

    def point(self, window, x, y, *then):
        identity, left, top = self.geometry(window)
        run('xdotool', 'mousemove', '--window', identity, x + left, y + top, *then)

    def click(self, window, node, button=1):
        """Where it stands still: what is loaded or has been altered may still move it."""
        def stands_still():
            before = node.extents()
            time.sleep(0.05)
            return before == node.extents()

        wait(stands_still, f'{node.name!r} to stand still')
        x, y, width, height = node.extents()
        self.point(window, x + width // 2, y + height // 2, 'click', button)

    def drag_over_text(self, window, view, first, last):
        """Selects the characters from offset first to last with the mouse, as a person does."""
        places = []

        def stands_still():
            places.append(view.character_extents(first))
            return len(places) > 8 and len(set(places[-8:])) == 1

        wait(stands_still, 'the text to stand still')
        x, y, _, height = view.character_extents(first)
        if view.selected_text():
            # A press on selected words would drag them away.
            self.point(window, x + 1, y + 3 * height, 'click', 1)
            wait(lambda: not view.selected_text(), 'nothing to be selected')
        self.point(window, x + 1, y + height // 2, 'mousedown', 1)
        x, y, width, height = view.character_extents(last)
        self.point(window, x - 6, y + height // 2)
        self.point(window, x + width - 1, y + height // 2)
        run('xdotool', 'mouseup', 1)

    def close(self, window):
        try:
            window.press('window.close')
        except GLib.Error as error:
            if 'disconnected' not in error.message and 'no longer exists' not in error.message:
                raise
        status = self.process.wait(PATIENCE)
        complaints = self.complaints()
        assert not complaints, complaints
        return status

    def complaints(self):
        """The warnings and criticals that the program wrote; a good run has none."""
        self.said.seek(0)
        return [line for line in self.said.read().splitlines() if COMPLAINT.search(line) and not FOREIGN.search(line)]

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def end(self):
        """After a test: a program that still runs is shown, where E2E_SCREENSHOT names a file, and ended."""
        if self.process.poll() is None:
            if 'E2E_SCREENSHOT' in os.environ:
                self.screenshot(os.environ['E2E_SCREENSHOT'])
            self.kill()
        elif self.process.returncode != 0:
            print(f'The program ended with {self.process.returncode}.', file=sys.stderr)

    def screenshot(self, path):
        subprocess.run(['import', '-window', 'root', str(path)], check=True)
