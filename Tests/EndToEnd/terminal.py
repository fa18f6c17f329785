"""A person at a terminal, for tests: a program on a pseudo-terminal, and its screen.

`Session` starts a program, types keys by their names and looks at the screen
that an emulator keeps. `Tmux` does the same under a shell, which job control
needs. Nothing here sleeps for a fixed time: every wait looks again whenever
something arrives, has a deadline, and fails with the screen as it was.
"""

import contextlib
import errno
import fcntl
import os
import re
import select
import shutil
import struct
import subprocess
import termios
import time

import pyte

WAIT = float(os.environ.get("GAVEL_TEST_WAIT", 10))  # seconds; only a failing test waits that long
LOOK_AGAIN = 0.02  # seconds; how often something without a file descriptor is looked at

# ------------------------------------------------------------------ the screen

_TOKEN = re.compile(
    rb"[^\x1b]+"
    rb"|\x1b\[[0-?]*[ -/]*[@-~]"
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1b[P_^X][^\x1b]*\x1b\\"
    rb"|\x1b[()*+\-./#% ][^\x1b]"
    rb"|\x1b[^\[\]P_^X()*+\-./#% \x1b]"
    rb"|\x1b(?=\x1b)"
)
_ALTERNATE = {mode << 5 for mode in (47, 1047, 1049)}


class _Screen(pyte.Screen):
    """pyte's screen, with what ncurses uses and pyte lacks: REP, SU, SD, CBT and the alternate screen."""

    last_drawn = " "
    main = None  # the screen below, while the alternate one is shown

    def draw(self, data):
        if data:
            self.last_drawn = data[-1]
        super().draw(data)

    def repeat_last(self, count=1, **_):
        super().draw(self.last_drawn * max(1, count))

    def _scroll(self, how, count):
        x, y = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        how(max(1, count or 1))
        self.cursor.x, self.cursor.y = x, y

    def scroll_up(self, count=1, **_):
        self._scroll(self.delete_lines, count)

    def scroll_down(self, count=1, **_):
        self._scroll(self.insert_lines, count)

    def back_tab(self, count=1, **_):
        for _ in range(max(1, count)):
            self.cursor.x = max([stop for stop in self.tabstops if stop < self.cursor.x] or [0])

    def set_mode(self, *modes, **how):
        super().set_mode(*modes, **how)
        if how.get("private") and self.main is None and _ALTERNATE & {mode << 5 for mode in modes}:
            self.main = {y: dict(row) for y, row in self.buffer.items()}, self.cursor.x, self.cursor.y
            self.erase_in_display(2)

    def reset_mode(self, *modes, **how):
        super().reset_mode(*modes, **how)
        if how.get("private") and self.main is not None and _ALTERNATE & {mode << 5 for mode in modes}:
            rows, self.cursor.x, self.cursor.y = self.main
            self.main = None
            self.erase_in_display(2)
            for y, row in rows.items():
                self.buffer[y].update(row)

    def report_device_attributes(self, *_, **__):
        """Session answers queries itself."""

    def report_device_status(self, *_, **__):
        """Session answers queries itself."""


class _Stream(pyte.ByteStream):
    csi = dict(pyte.ByteStream.csi)
    csi.update({"S": "scroll_up", "T": "scroll_down", "b": "repeat_last", "Z": "back_tab", "`": "cursor_to_column"})
    events = pyte.ByteStream.events | frozenset(csi.values())


class Terminal:
    """An emulator: bytes in, rows of text out."""

    def __init__(self, columns, rows):
        self.screen = _Screen(columns, rows)
        self.stream = _Stream(self.screen)
        self.modes = set()  # DEC private modes that are on
        self._held = b""  # an escape sequence whose end has not arrived

    def feed(self, data):
        """Show output; returns the terminal queries it held, in order."""
        data = self._held + data
        at, queries = 0, []
        while at < len(data):
            token = _TOKEN.match(data, at)
            if not token:
                break
            at = token.end()
            token = token.group()
            if self._wanted(token, queries):
                self.stream.feed(token)
        self._held = data[at:]
        return queries

    def _wanted(self, token, queries):
        """Whether pyte may see a token: it trips over some that say nothing about the text."""
        if token[:1] != b"\x1b":
            return True
        if token[1:2] in (b"", b"P", b"_", b"^", b"X"):
            return False
        if token[1:2] == b"]":
            if b";?" in token:
                queries.append(token)
            return True
        if token[1:2] != b"[":
            return True
        body, final = token[2:-1], token[-1:]
        if final == b"c" or (final == b"n" and body in (b"5", b"6")) or token.endswith(b"$p"):
            queries.append(token)
            return False
        if body[:1] == b"?" and final in b"hl":
            change = self.modes.update if final == b"h" else self.modes.difference_update
            change(int(mode) for mode in body[1:].split(b";") if mode.isdigit())
        if body[:1] in (b"<", b"=", b">") or re.search(rb"[ -/:]", body):
            return False
        return not (body[:1] == b"?" and final in b"muSsr")

    def rows(self):
        """The screen, one string a row, without the blanks at the end of each."""
        screen = self.screen
        return ["".join(screen.buffer[y][x].data for x in range(screen.columns)).rstrip() for y in range(screen.lines)]


def show(rows, cursor=None):
    """A screen as it goes into a failure message."""
    width = max([len(row) for row in rows] + [20])
    edge = "+" + "-" * width + "+"
    lines = ["", edge] + [f"|{row.ljust(width)}|" for row in rows] + [edge]
    if cursor:
        lines.append(f"cursor: column {cursor[0]}, row {cursor[1]}")
    return "\n".join(lines)


# -------------------------------------------------------------------- the keys

_PLAIN = {
    "enter": b"\r", "tab": b"\t", "shift+tab": b"\x1b[Z", "esc": b"\x1b", "escape": b"\x1b", "space": b" ",
    "backspace": b"\x7f", "alt+enter": b"\x1b\r", "alt+backspace": b"\x1b\x7f", "ctrl+space": b"\x00",
}  # fmt: skip
_LETTERED = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F",
             "f1": "P", "f2": "Q", "f3": "R", "f4": "S"}  # fmt: skip
_NUMBERED = {"insert": 2, "delete": 3, "pageup": 5, "pagedown": 6, "f5": 15, "f6": 17, "f7": 18, "f8": 19,
             "f9": 20, "f10": 21, "f11": 23, "f12": 24}  # fmt: skip
_MODIFIER = {"shift": 1, "alt": 2, "ctrl": 4}


def key_bytes(key, application_cursor=False):
    """What xterm sends for a key spelled as Gavel spells it: `ctrl+s`, `alt+enter`, `pagedown`, `x`."""
    if key in _PLAIN:
        return _PLAIN[key]
    *modifiers, name = key.split("+") if len(key) > 1 and not key.endswith("+") else [key]
    code = 1 + sum(_MODIFIER[modifier] for modifier in modifiers)
    if name in _LETTERED:
        letter = _LETTERED[name].encode()
        if code > 1:
            return b"\x1b[1;%d%s" % (code, letter)
        return (b"\x1bO" if application_cursor or name.startswith("f") else b"\x1b[") + letter
    if name in _NUMBERED:
        return b"\x1b[%d%s~" % (_NUMBERED[name], b";%d" % code if code > 1 else b"")
    if len(name) != 1:
        raise ValueError(f"no such key: {key}")
    if "shift" in modifiers:
        name = name.upper()
    sent = bytes([ord(name.upper()) & 0x1F]) if "ctrl" in modifiers else name.encode()
    return b"\x1b" + sent if "alt" in modifiers else sent


def mouse_bytes(code, row, column, is_release=False):
    """What a terminal in mode 1006 sends for the mouse in a row and a column from 0."""
    return b"\x1b[<%d;%d;%d%s" % (code, column + 1, row + 1, b"m" if is_release else b"M")


# ----------------------------------------------------------------- the session


class Waiting:
    """The waits that a `Session` and a `Tmux` share; both say what `screen` and `_listen` are."""

    def wait_until(self, predicate, timeout=WAIT, what=None):
        """Wait until `predicate()` is true and return what it returned; fail with the screen otherwise."""
        deadline = time.monotonic() + timeout
        looks_after_end = 0
        while True:
            if found := predicate():
                return found
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"waited {timeout:g} s for {what or predicate}" + self.shown())
            if looks_after_end > 3:
                raise AssertionError(f"the program has ended; waited for {what or predicate}" + self.shown())
            self._listen(min(left, LOOK_AGAIN))
            looks_after_end += self.ended

    @property
    def ended(self):
        """Whether nothing more can come."""
        return False

    def wait_for(self, pattern, timeout=WAIT):
        """Wait until a text, or a compiled regular expression, is on the screen; returns its row."""
        return self.wait_until(lambda: self.row_with(pattern), timeout, repr(pattern))

    def wait_gone(self, pattern, timeout=WAIT):
        """Wait until a text, or a compiled regular expression, is no longer on the screen."""
        self.wait_until(lambda: self.row_with(pattern) is None, timeout, f"{pattern!r} to go away")

    def row_with(self, pattern):
        """The first row that holds a text or matches a compiled regular expression, or None."""
        found = pattern.search if isinstance(pattern, re.Pattern) else lambda row: pattern in row
        return next((row for row in self.screen() if found(row)), None)

    def shown(self):
        return show(self.screen())


class Session(Waiting):
    """A program on a pseudo-terminal of its own, with a private home."""

    def __init__(self, argv, home, columns=80, rows=24, cwd=None, env=None, term="xterm-256color"):
        self.terminal = Terminal(columns, rows)
        self.bytes_out = 0
        self.output = bytearray()  # everything the program wrote
        self.master, self.slave = os.openpty()
        os.set_blocking(self.master, False)
        self._set_size(columns, rows)
        self.termios_before = self.termios
        self.process = subprocess.Popen(
            [str(part) for part in argv],
            stdin=self.slave, stdout=self.slave, stderr=self.slave, cwd=cwd or home,
            env=environment(home, term, env), start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip
        self.pid = self.process.pid
        self.pidfd = os.pidfd_open(self.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    # -- looking

    def screen(self):
        """The rows, with all that has arrived."""
        self._listen(0)
        return self.terminal.rows()

    @property
    def cursor(self):
        """Column and row, from 0."""
        return self.terminal.screen.cursor.x, self.terminal.screen.cursor.y

    @property
    def termios(self):
        """The terminal's settings now."""
        return termios.tcgetattr(self.slave)

    @property
    def ended(self):
        return self.process.poll() is not None

    @property
    def in_alternate_screen(self):
        return self.terminal.screen.main is not None

    def shown(self):
        state = f"\nexit status: {self.process.returncode}" if self.ended else ""
        return show(self.screen(), self.cursor) + state

    # -- doing

    def press(self, *keys):
        """Press keys by their names."""
        for key in keys:
            self.write(key_bytes(key, application_cursor=1 in self.terminal.modes))

    def type(self, text):
        """Type plain text; a newline in it is the Enter key."""
        self.write(text.replace("\n", "\r").encode())

    def paste(self, text):
        """Paste as a terminal does: in brackets if the program asked for them, newlines as carriage returns."""
        data = text.replace("\n", "\r").encode()
        self.write(b"\x1b[200~" + data + b"\x1b[201~" if 2004 in self.terminal.modes else data)

    def click(self, row, column, times=1, shift=False):
        """Click with the left button, in a row and a column from 0."""
        code = 4 if shift else 0
        self.write((mouse_bytes(code, row, column) + mouse_bytes(code, row, column, is_release=True)) * times)

    def drag(self, start, *path):
        """Press in a place, move through others with the button held, and let it go in the last."""
        moves = b"".join(mouse_bytes(32, *place) for place in path)
        self.write(mouse_bytes(0, *start) + moves + mouse_bytes(0, *path[-1], is_release=True))

    def wheel(self, row, column, turns):
        """Turn the wheel so many times, up if it is below zero."""
        self.write(mouse_bytes(64 if turns < 0 else 65, row, column) * abs(turns))

    def place_of(self, text, column=0):
        """Where a text begins that is on the screen, at a column or right of it: row and column, from 0."""
        for row, shown in enumerate(self.screen()):
            if (found := shown.find(text, column)) >= 0:
                return row, found
        raise AssertionError(f"{text!r} is not on the screen" + self.shown())

    def resize(self, columns, rows):
        """Change the size of the terminal; the kernel tells the program."""
        self._listen(0)
        self.terminal.screen.resize(rows, columns)
        self._set_size(columns, rows)

    def signal(self, number):
        self.process.send_signal(number)

    def close_terminal(self):
        """Close the window: the program gets SIGHUP and its terminal is gone."""
        for end in ("master", "slave"):
            os.close(getattr(self, end))
            setattr(self, end, None)

    def wait_exit(self, timeout=WAIT):
        """Wait for the end of the program; its exit status, or minus the number of the signal."""
        self.wait_until(lambda: self.ended, timeout, "the program to end")
        self._listen(LOOK_AGAIN)
        return self.process.returncode

    def close(self):
        """End the program if it still runs, and give everything back."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for fd in (self.master, self.slave, self.pidfd):
            if fd is not None:
                os.close(fd)
        self.master = self.slave = self.pidfd = None

    # -- the line to the program

    def write(self, data):
        """Send raw bytes, taking in output meanwhile so that neither side gets stuck."""
        deadline = time.monotonic() + WAIT
        while data:
            try:
                data = data[os.write(self.master, data) :]
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise AssertionError("the program takes no input" + self.shown()) from None
                self._listen(LOOK_AGAIN)

    def _set_size(self, columns, rows):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _listen(self, seconds):
        """Take in what the program wrote, waiting at most that long for the first of it or for its end."""
        if self.master is None:
            if not self.ended:
                select.select([self.pidfd], [], [], seconds)
            return
        wait_on = [self.master] if self.ended else [self.master, self.pidfd]
        if self.master not in select.select(wait_on, [], [], seconds)[0]:
            return
        while True:
            try:
                data = os.read(self.master, 65536)
            except BlockingIOError:
                return
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                return
            self.bytes_out += len(data)
            self.output += data
            for query in self.terminal.feed(data):
                self.write(self._answer(query))

    def _answer(self, query):
        """What a plain xterm says to a query; silence would make programs wait."""
        if query.endswith(b"$p"):
            return b"\x1b[?%s;0$y" % query[3:-2]
        if query.endswith(b"6n"):
            return b"\x1b[%d;%dR" % (self.cursor[1] + 1, self.cursor[0] + 1)
        if query.endswith(b"5n"):
            return b"\x1b[0n"
        if query.startswith(b"\x1b[>"):
            return b"\x1b[>0;115;0c"
        if query.endswith(b"c"):
            return b"\x1b[?62;22c"
        colour = {b"10": b"ffff/ffff/ffff", b"11": b"0000/0000/0000"}.get(query[2:4])
        return b"\x1b]%s;rgb:%s\x1b\\" % (query[2:4], colour) if colour else b""


def environment(home, term="xterm-256color", extra=None):
    """What a program under test sees: nothing of the tester's own settings."""
    home = str(home)
    env = {
        "PATH": os.environ["PATH"], "TERM": term, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "SHELL": "/bin/sh", "HOME": home, "XDG_CONFIG_HOME": f"{home}/.config", "XDG_DATA_HOME": f"{home}/.local/share",
        "XDG_STATE_HOME": f"{home}/.local/state", "XDG_CACHE_HOME": f"{home}/.cache", "XDG_RUNTIME_DIR": f"{home}/.run",
    }  # fmt: skip
    os.makedirs(env["XDG_RUNTIME_DIR"], mode=0o700, exist_ok=True)
    env.update(extra or {})
    return env


# ------------------------------------------------------------------------ tmux


class Tmux(Waiting):
    """A shell in a tmux of its own: for job control, and a second opinion on what a screen shows."""

    def __init__(self, home, columns=80, rows=24, env=None):
        self.socket = f"gavel-test-{os.getpid()}-{id(self):x}"
        self.env = environment(home, "screen-256color", {"PS1": "$ ", "ENV": "", **(env or {})})
        self.env["TMUX_TMPDIR"] = str(home)
        size = ("-x", str(columns), "-y", str(rows))
        self._run("-f", "/dev/null", "new-session", "-d", *size, "-c", str(home), "/bin/sh")
        self._run("set", "-g", "status", "off")
        self._run("resize-window", *size)
        self.wait_for("$")

    @staticmethod
    def available():
        return shutil.which("tmux") is not None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _run(self, *arguments):
        command = ["tmux", "-L", self.socket, "-u", *arguments]
        done = subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=WAIT, check=False)
        if done.returncode:
            raise AssertionError(f"{' '.join(command)}: {done.stderr}")
        return done.stdout

    def screen(self):
        return [row.rstrip() for row in self._run("capture-pane", "-p").split("\n")[:-1]]

    @property
    def cursor(self):
        """Column and row, from 0."""
        column, row = self._run("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(column), int(row)

    def press(self, *keys):
        """Press keys by their names; the bytes are those of `Session.press`."""
        for key in keys:
            self._send(key_bytes(key))

    def type(self, text):
        self._send(text.replace("\n", "\r").encode())

    def _send(self, data):
        self._run("send-keys", "-H", *(f"{byte:02x}" for byte in data))

    def resize(self, columns, rows):
        self._run("resize-window", "-x", str(columns), "-y", str(rows))

    def close(self):
        with contextlib.suppress(AssertionError):
            self._run("kill-server")

    def _listen(self, seconds):
        time.sleep(seconds)  # tmux offers nothing to wait on; the caller holds the deadline


# -------------------------------------------------------------- golden screens

UPDATE = "GAVEL_UPDATE_SCREENS"


def golden(session, path, timeout=WAIT):
    """Wait until the screen is the one in the file `path`; fail with the rows that differ.

    With GAVEL_UPDATE_SCREENS=1 the screen becomes the file instead.
    """
    if os.environ.get(UPDATE):
        session.wait_until(_stands_still(session), timeout, "the screen to stand still")
        return golden_rows(session.screen(), path)
    if path.exists():
        wanted = path.read_text().split("\n")[:-1]
        with contextlib.suppress(AssertionError):
            session.wait_until(lambda: session.screen() == wanted, timeout)
    try:
        golden_rows(session.screen(), path)
    except AssertionError as error:
        raise AssertionError(str(error) + session.shown()) from None


def golden_rows(rows, path):
    """Compare a screen that is there already, as `golden` does."""
    if os.environ.get(UPDATE):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(rows) + "\n")
        return
    if not path.exists():
        raise AssertionError(f"no golden screen {path}; `make screens` writes it" + show(rows))
    wanted = path.read_text().split("\n")[:-1]
    if rows != wanted:
        raise AssertionError(difference(wanted, rows, path))


def difference(wanted, got, path):
    """The rows in which two screens differ."""
    lines = [f"the screen is not {path.name}:"]
    for number in range(max(len(wanted), len(got))):
        old = wanted[number] if number < len(wanted) else None
        new = got[number] if number < len(got) else None
        if old != new:
            lines.append(f"row {number}")
            lines += [f"  - {old}"] * (old is not None) + [f"  + {new}"] * (new is not None)
    lines.append("if the new screen is right: make screens")
    return "\n".join(lines)


def _stands_still(session, seconds=0.3):
    """A predicate: the screen has not changed for some time."""
    seen = [session.screen(), time.monotonic()]

    def still():
        screen = session.screen()
        if screen != seen[0]:
            seen[:] = screen, time.monotonic()
        return time.monotonic() - seen[1] > seconds

    return still
