"""The harness itself, checked with programs that are on every machine."""

import re
import sys

import pytest

from terminal import Session, Terminal, Tmux, difference, golden, key_bytes


def test_wide_characters_take_two_columns(home):
    with Session(["cat"], home, columns=20, rows=5) as cat:
        cat.type("日本|é|👍\n")
        cat.wait_until(lambda: cat.screen()[1] == "日本|é|👍")
        cat.type("日")
        cat.wait_until(lambda: cat.cursor == (2, 2))


def test_a_program_hears_of_a_new_size(home):
    script = "trap 'stty size' WINCH; echo ready; while :; do read line || :; done"
    with Session(["sh", "-c", script], home, columns=80, rows=24) as sh:
        sh.wait_for("ready")
        sh.resize(61, 17)
        sh.wait_for("17 61")


def test_a_failed_wait_shows_the_screen(home):
    with Session(["cat"], home) as cat:
        cat.type("what is there\n")
        cat.wait_for("what is there")
        with pytest.raises(AssertionError, match=r"\|what is there +\|"):
            cat.wait_for("what is not", timeout=0.1)


def test_the_end_of_a_program_is_seen(home):
    with Session(["sh", "-c", "echo bye; exit 3"], home) as sh:
        assert sh.wait_exit() == 3
        assert sh.row_with("bye")


def test_closing_the_terminal_hangs_up(home):
    with Session(["sh", "-c", f"trap 'echo hung up > {home}/told; exit 4' HUP; echo ready; read line"], home) as sh:
        sh.wait_for("ready")
        sh.close_terminal()
        assert sh.wait_exit() == 4
    assert (home / "told").read_text() == "hung up\n"


def test_terminal_settings_are_seen_to_change_and_return(home):
    script = "saved=$(stty -g); stty raw -echo; echo now; read line; stty $saved; echo done"
    with Session(["sh", "-c", script], home) as sh:
        sh.wait_for("now")
        assert sh.termios != sh.termios_before
        sh.write(b"\n")
        sh.wait_for("done")
        assert sh.termios == sh.termios_before


def test_a_paste_is_bracketed_only_if_asked_for(home):
    with Session(["cat"], home) as cat:
        cat.paste("one\ntwo\n")
        cat.wait_until(lambda: cat.screen()[:4] == ["one", "two", "one", "two"] or cat.screen().count("two") == 2)
    program = (
        "import sys, tty; tty.setraw(0); print('\\33[?2004hready', end='', flush=True);"
        "print(repr(sys.stdin.buffer.read1(99)))"
    )
    with Session([sys.executable, "-c", program], home) as raw:
        raw.wait_for("ready")
        raw.paste("one\ntwo")
        raw.wait_for(r"b'\x1b[200~one\rtwo\x1b[201~'")


def test_the_alternate_screen_gives_back_what_was_below():
    terminal = Terminal(20, 3)
    terminal.feed(b"before\r\n\x1b[?1049h\x1b[Hinside\x1b[?10")
    assert terminal.rows() == ["inside", "", ""]
    terminal.feed(b"49lafter")
    assert terminal.rows() == ["before", "after", ""]


def test_scrolling_and_repeating_as_ncurses_does():
    terminal = Terminal(10, 4)
    terminal.feed(b"a\r\nb\r\nc\r\nd\x1b[2S\x1b[1;1Hx\x1b[4b")
    assert terminal.rows() == ["xxxxx", "d", "", ""]


@pytest.mark.parametrize(
    "key, sent",
    [("ctrl+s", b"\x13"), ("alt+enter", b"\x1b\r"), ("shift+tab", b"\x1b[Z"), ("f1", b"\x1bOP"), ("f5", b"\x1b[15~"),
     ("up", b"\x1b[A"), ("ctrl+end", b"\x1b[1;5F"), ("pagedown", b"\x1b[6~"), ("alt+u", b"\x1bu"), ("+", b"+")],
)  # fmt: skip
def test_keys_are_what_xterm_sends(key, sent):
    assert key_bytes(key) == sent


def test_a_golden_screen_that_differs_names_the_row_and_the_way_out(home, tmp_path, monkeypatch):
    monkeypatch.delenv("GAVEL_UPDATE_SCREENS", raising=False)
    assert difference(["a", "b"], ["a", "c"], tmp_path / "x.txt").split("\n")[1:4] == ["row 1", "  - b", "  + c"]
    with Session(["cat"], home, columns=20, rows=3) as cat:
        cat.type("text")
        (tmp_path / "right.txt").write_text("text\n\n\n")
        golden(cat, tmp_path / "right.txt")
        (tmp_path / "wrong.txt").write_text("tent\n\n\n")
        with pytest.raises(AssertionError, match="(?s)- tent.*[+] text.*make screens"):
            golden(cat, tmp_path / "wrong.txt", timeout=0.2)


@pytest.mark.skipif(not Tmux.available(), reason="tmux is not installed")
def test_job_control_works_under_tmux(home):
    with Tmux(home, columns=40, rows=10) as tmux:
        tmux.type("cat\n")
        tmux.type("hello\n")
        tmux.wait_until(lambda: tmux.screen().count("hello") == 2)
        tmux.press("ctrl+z")
        tmux.wait_for(re.compile("(?i)stopped"))
        tmux.type("fg\n")
        tmux.type("again\n")
        tmux.wait_until(lambda: tmux.screen().count("again") == 2)
