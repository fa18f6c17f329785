"""What `make install` puts where, and that manual, completions, help and README know every command."""

import json
import os
import re
import shutil
import subprocess

import pytest

from conftest import PROJECT, variables_read
from terminal import Session, environment

STATUS = re.compile(r"^Exit status: 0 [^;]+(; \d+(\+N)? [^;]+)*; 64 [^;]+(; \d+(\+N)? [^;]+)*\.$")


def needed(tool):
    if not shutil.which(tool):
        pytest.skip(f"NOT CHECKED with {tool}: it is not installed; `make test` installs it")
    return tool


@pytest.fixture(scope="session")
def prefix(gavel, tmp_path_factory):
    """A folder with all that `make install` installs; the program is not built again."""
    destination = tmp_path_factory.mktemp("destination")
    choices = ["SWIFT=true", f"GAVEL={gavel}", f"DESTDIR={destination}", "PREFIX=/opt/gavel"]
    done = subprocess.run(
        ["make", "--no-print-directory", "install", *choices], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return destination / "opt" / "gavel"


@pytest.fixture(scope="session")
def commands(gavel):
    """Every command with its words, such as ["series", "init"], and what it says of itself."""
    told = json.loads(subprocess.run([gavel, "--experimental-dump-help"], capture_output=True, check=True).stdout)

    def below(command, words):
        yield words, command
        for one in command.get("subcommands", []):
            if one["commandName"] != "help":
                yield from below(one, [*words, one["commandName"]])

    found = list(below(told["command"], []))
    assert len(found) > 20
    return found


@pytest.fixture(scope="session")
def topics(gavel):
    """What `gavel help` tells besides commands."""
    told = json.loads(subprocess.run([gavel, "help", "--dump-guide"], capture_output=True, check=True).stdout)
    return [one["name"] for one in told["topics"]]


def manual_name(words):
    return "-".join(["gavel", *words]) + ".1"


def test_everything_is_where_it_belongs(prefix, commands, topics):
    files = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
    pages = {f"share/man/man1/{manual_name(words)}" for words, _ in commands}
    pages |= {f"share/man/man7/gavel-{name}.7" for name in topics}
    assert files == pages | {
        "bin/gavel",
        "share/bash-completion/completions/gavel",
        "share/zsh/site-functions/_gavel",
        "share/fish/vendor_completions.d/gavel.fish",
    }
    assert os.access(prefix / "bin/gavel", os.X_OK)


def test_uninstalling_leaves_nothing(prefix, tmp_path):
    copy = shutil.copytree(prefix, tmp_path / "usr")
    other = copy / "share" / "man" / "man1" / "other.1"
    other.write_text("somebody else's")
    subprocess.run(["make", "uninstall", f"PREFIX={copy}"], cwd=PROJECT, capture_output=True, check=True)
    assert [path for path in copy.rglob("*") if path.is_file()] == [other]


def test_every_help_begins_with_examples_and_names_each_exit_status(commands):
    for words, command in commands:
        help = command.get("discussion", "")
        assert help.startswith("Examples:\n  gavel"), f"gavel {' '.join(words)}: no examples first"
        paragraphs = [part for part in help.split("\n\n") if part.startswith("Exit status:")]
        assert len(paragraphs) == 1 and STATUS.match(paragraphs[0].strip()), f"gavel {' '.join(words)}: {paragraphs}"
        wide = [line for line in help.split("\n") if line.startswith("  ") and len(line) > 80]
        assert not wide, f"gavel {' '.join(words)}: {wide}"


def test_the_readme_names_every_command(commands):
    readme = (PROJECT / "README.md").read_text()
    missing = [words for words, _ in commands if len(words) == 1 and not re.search(rf"gavel {words[0]}\b", readme)]
    assert not missing


def test_every_manual_page_is_whole(prefix, commands):
    for words, command in commands:
        page = (prefix / "share/man/man1" / manual_name(words)).read_text()
        for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES", "SEE ALSO"):
            assert f".Sh {section}\n" in page, f"{manual_name(words)} lacks {section}"
        for argument in command.get("arguments", []):
            for name in argument.get("names", []):
                spelled = ("-" if name["kind"] == "long" else "") + name["name"]
                assert f"Fl {spelled}".replace("-", "\\-") in page, f"{manual_name(words)} lacks {spelled}"


def test_every_topic_has_a_manual_page_that_the_first_page_names(prefix, topics):
    first = (prefix / "share/man/man1/gavel.1").read_text()
    for name in topics:
        page = (prefix / f"share/man/man7/gavel-{name}.7").read_text()
        for section in ("NAME", "DESCRIPTION", "SEE ALSO"):
            assert f".Sh {section}\n" in page, f"gavel-{name}.7 lacks {section}"
        assert f".Xr gavel\\-{name.replace('-', chr(92) + '-')} 7" in first, f"gavel(1) does not name {name}"


@pytest.mark.parametrize("tool", ["mandoc", "groff"])
def test_no_manual_page_has_a_mistake(prefix, tool):
    check = {"mandoc": ["-T", "lint", "-W", "warning"], "groff": ["-mdoc", "-ww", "-z", "-T", "utf8"]}[tool]
    pages = sorted((prefix / "share/man").glob("man?/*"))
    done = subprocess.run([needed(tool), *check, *pages], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


def test_the_manual_tells_every_variable_that_is_read(prefix):
    page = (prefix / "share/man/man1/gavel.1").read_text()
    assert not [name for name in variables_read() if not re.search(rf"Ev {name}\b", page)]


# ------------------------------------------------------------- completions


@pytest.fixture
def folder(tmp_path):
    """An archive with two series, and a file that is no note."""
    folder = tmp_path / "work"
    folder.mkdir()
    for name in ("community-2026-05-27", "community-2026-06-10", "triage-2026-05-20", "triage-2026-06-03"):
        (folder / f"{name}.md").write_text(f"# {name}\n")
    (folder / "other.txt").touch()
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    return folder


@pytest.fixture
def installed(prefix):
    """The PATH with the program that was installed."""
    return {"PATH": f"{prefix / 'bin'}:{os.environ['PATH']}"}


BASH = """
    source "$1/share/bash-completion/completions/gavel"
    COMP_LINE=$2 COMP_POINT=${#2}
    read -ra COMP_WORDS <<<"$2"
    [[ $2 != *' ' ]] || COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    how=$(complete -p gavel)
    "$(sed 's/.* -F \\([^ ]*\\) .*/\\1/' <<<"$how")" gavel "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
    printf '%s\\n' "${COMPREPLY[@]}"
    # As readline does where nothing is offered.
    [[ ${#COMPREPLY[@]} -gt 0 || $how != *'-o default'* ]] || compgen -f -- "${COMP_WORDS[COMP_CWORD]}"
"""
# A shell at a terminal of its own. It reads keys as they come once it has shown its prompt.
ZSH = """
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "TERM=dumb LISTMAX=10000; unsetopt zle_bracketed_paste beep; stty columns 200"
    zpty -w shell "fpath=('$1/share/zsh/site-functions' \\$fpath); autoload -U compinit; compinit -D -u"
    zpty -w shell "bindkey '^I' list-choices; PS1='READ''Y'"
    zpty -r -m shell answer '*READY*'
    zpty -w -n shell "$2"$'\\t'
    zpty -w -n shell $'\\C-u'"print DO''NE"$'\\n'
    zpty -r -m shell answer '*DONE*'
    print -r -- "$answer"
    zpty -d shell
"""
FISH = "source $argv[1]/share/fish/vendor_completions.d/gavel.fish; complete -C $argv[2]"


@pytest.fixture
def complete(prefix, home, folder, installed):
    """What a shell offers for a line."""

    def complete(shell, line):
        script = {
            "bash": ["--norc", "-c", BASH, "bash"], "zsh": ["-f", "-c", ZSH, "zsh"], "fish": ["--no-config", "-c", FISH]
        }[shell]  # fmt: skip
        done = subprocess.run(
            [needed(shell), *script, prefix, line], cwd=folder, env=environment(home, extra=installed),
            capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout.replace(line, "")

    return complete


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("line", "offered", "kept_back"),
    [
        ("gavel a", ["attendance", "archive", "actions"], ["outline"]),
        ("gavel comm", ["community-2026-05-27.md", "community-2026-06-10.md"], ["triage-"]),
        ("gavel series ", ["init", "list", "show"], ["attendance"]),
        ("gavel new --", ["--template", "--title"], ["--json"]),
        ("gavel new --template ", ["community", "newcomers", "plain", "triage"], ["outline"]),
        ("gavel view ", ["community-2026-06-10.md"], ["other.txt"]),
        ("gavel check --skip ", ["join-secret", "no-title"], ["other.txt"]),
        ("gavel help ", ["meeting", "second-screen", "topics", "archive", "doctor"], ["other.txt", "triage-"]),
        ("gavel help rec", ["recovery", "recover"], ["meeting"]),
    ],
)
def test_a_shell_completes(complete, shell, line, offered, kept_back):
    told = complete(shell, line)
    assert [word for word in offered if word not in told] == [], told
    assert [word for word in kept_back if word in told] == [], told


SERIES = ["gavel new ", "gavel actions --series ", "gavel series show "]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize("line", SERIES)
def test_a_shell_asks_the_program_for_the_series(complete, shell, line):
    told = complete(shell, line)
    assert "community" in told and "triage" in told and "2026" not in told, told


def test_a_shell_completes_the_series_of_another_archive(complete, folder):
    other = folder.parent / "other"
    other.mkdir()
    for name in ("board-2026-05-27", "board-2026-06-10"):
        (other / f"{name}.md").write_text(f"# {name}\n")
    told = complete("bash", f"gavel actions --archive {other} --series ")
    assert told.split() == ["board"]


@pytest.mark.parametrize("line", SERIES)
def test_fish_asks_the_program_for_the_series(prefix, home, folder, installed, line):
    """At a terminal: without one, fish asks nobody."""
    setup = f"source {prefix}/share/fish/vendor_completions.d/gavel.fish; function fish_prompt; echo '> '; end"
    command = [needed("fish"), "--no-config", "-i", "-C", setup]
    with Session(command, home, columns=120, cwd=folder, env=installed) as session:
        session.wait_for(">")
        session.type(line)
        session.wait_for(line.strip())
        session.press("tab")
        session.wait_for(re.compile("community .*triage"))


def test_the_completions_know_every_command(prefix, commands):
    for path in ("bash-completion/completions/gavel", "zsh/site-functions/_gavel"):
        script = (prefix / "share" / path).read_text()
        missing = [words for words, _ in commands if words and f"_gavel_{'_'.join(words)}() {{" not in script]
        assert not missing, path
    fish = (prefix / "share/fish/vendor_completions.d/gavel.fish").read_text()
    assert not [words for words, _ in commands if words and f"case '{words[-1]}'" not in fish]
