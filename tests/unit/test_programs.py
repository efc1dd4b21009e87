"""Other programs: what they are given, argument by argument, by stand-ins on a PATH that note it down."""

from __future__ import annotations

import asyncio
import os
import select
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from jobboard.errors import Refused
from jobboard.programs import clipboard as clipboards
from jobboard.programs import links, printing
from jobboard.programs.clipboard import copy_outside
from jobboard.programs.editors import edit, editor_command, installed_editors
from jobboard.programs.links import open_url
from jobboard.programs.printing import print_outside

PATIENCE = 20.0
SLEEP, CAT = shutil.which("sleep"), shutil.which("cat")


class Bench:
    """A folder of programs that note what they are called with, and an environment in which there is nothing else."""

    def __init__(self, root: Path) -> None:
        self.root, self.bin = root, root / "bin"
        self.bin.mkdir()
        self.environ = {"PATH": str(self.bin), "DISPLAY": ":0"}

    def program(self, name: str, script: str = "") -> str:
        path = self.bin / name
        path.write_text(f'#!/bin/sh\nprintf "%s\\0" "${{0##*/}}" "$@" >>"{self.root}/called"\n{script}\n')
        path.chmod(0o755)
        return str(path)

    @property
    def called(self) -> list[str]:
        """Names and arguments, one after the other."""
        path = self.root / "called"
        return path.read_text().split("\0")[:-1] if path.exists() else []

    def fifo(self, name: str) -> str:
        os.mkfifo(self.root / name)
        return str(self.root / name)


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(links, "OPEN_PATIENCE", PATIENCE)
    monkeypatch.setattr(clipboards, "COPY_PATIENCE", PATIENCE)
    return Bench(tmp_path)


# The editor


@pytest.mark.parametrize(
    ("environ", "command"),
    [
        ({"EDITOR": "vim"}, ["vim", "/a/x.md"]),
        ({"EDITOR": "vim", "VISUAL": "code -w"}, ["code", "-w", "/a/x.md"]),
        ({"EDITOR": "vim", "VISUAL": "  "}, ["vim", "/a/x.md"]),
        ({"EDITOR": "'/opt/my editor/ed' --wait \"a b\""}, ["/opt/my editor/ed", "--wait", "a b", "/a/x.md"]),
        ({"EDITOR": "ed; touch y $(touch z)"}, ["ed;", "touch", "y", "$(touch", "z)", "/a/x.md"]),
        ({"EDITOR": "", "VISUAL": " "}, None),
        ({}, None),
    ],
)
def test_the_editor_is_visual_else_editor_with_its_arguments(
    environ: dict[str, str], command: list[str] | None
) -> None:
    assert editor_command("/a/x.md", environ) == command


@pytest.mark.parametrize(
    ("editor", "command"),
    [
        ("vim", ["vim", "+12", "/a/x.md"]),
        ("/usr/bin/nvim -n", ["/usr/bin/nvim", "-n", "+12", "/a/x.md"]),
        ("emacs -nw", ["emacs", "-nw", "+12", "/a/x.md"]),
        ("code -w", ["code", "-w", "-g", "/a/x.md:12"]),
        ("hx", ["hx", "/a/x.md:12"]),
        ("something-else", ["something-else", "/a/x.md"]),
    ],
)
def test_the_editor_opens_at_the_line_where_it_is_known_how_to_ask(editor: str, command: list[str]) -> None:
    assert editor_command("/a/x.md", {"EDITOR": editor}, 12) == command


@pytest.mark.parametrize("value", ["vim 'half", "''", '"" -w'])
def test_an_editor_that_cannot_be_read_is_refused_by_name(value: str) -> None:
    with pytest.raises(Refused, match=r"^\$EDITOR is no command that can be read: "):
        editor_command("/a/x.md", {"EDITOR": value})


def test_a_file_is_given_with_its_folder_so_that_no_name_is_an_option(tmp_path: Path, bench: Bench) -> None:
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        command = editor_command("+!touch x", {"EDITOR": bench.program("ed") + " -w"})
        assert command is not None
        assert edit(command) == 0
    finally:
        os.chdir(before)
    assert bench.called == ["ed", "-w", f"{os.path.realpath(tmp_path)}/+!touch x"]


def test_editors_that_are_installed_are_offered_as_commands(bench: Bench) -> None:
    for name in ("nano", "vim", "emacs", "code", "cat"):
        bench.program(name)
    (bench.bin / "hx").write_text("not a program")
    assert installed_editors(bench.environ) == ("vim", "nano", "emacs -nw", "code -w")
    assert installed_editors({"PATH": str(bench.bin)}) == ("vim", "nano", "emacs -nw")
    assert installed_editors({"PATH": ""}) == ()


def test_nothing_is_taken_from_the_folder_at_hand(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("vim", "xdg-open"):
        bench.program(name)
    monkeypatch.chdir(bench.bin)
    environ = {"PATH": "::.:../bin", "DISPLAY": ":0", "BROWSER": "./xdg-open"}
    assert installed_editors(environ) == ()
    with pytest.raises(Refused, match="no program to open it with"):
        open_url("https://example.com", environ)


def test_the_exit_code_of_the_editor_is_told(bench: Bench) -> None:
    assert edit([bench.program("ed", "exit 3"), "/a/x.md"]) == 3
    assert bench.called == ["ed", "/a/x.md"]


@pytest.mark.parametrize("name", ["missing", "not-executable", "a\0b"])
def test_an_editor_that_cannot_be_started_is_named(bench: Bench, name: str) -> None:
    (bench.bin / "not-executable").write_text("")
    with pytest.raises(Refused) as refused:
        edit([f"{bench.bin}/{name}", "/a/x.md"])
    assert refused.value.sentence.startswith(f"{bench.bin}/{name} could not be started: ")


@pytest.fixture
def interrupts() -> Iterator[list[int]]:
    """The signals of the keyboard that reach jobboard."""
    reached: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        reached.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGQUIT)}
    yield reached
    for number, handler in before.items():
        signal.signal(number, handler)


def pressing_keys(bench: Bench) -> str:
    """An editor that sends its parent what ctrl+c and its like send, as soon as jobboard waits for it."""
    before, fifo = signal.getsignal(signal.SIGINT), bench.fifo("waits")

    def wait_for_it() -> None:
        until = threading.Event()
        for _ in range(300):
            if signal.getsignal(signal.SIGINT) != before or until.wait(0.01):
                break
        Path(fifo).write_text("now\n")

    threading.Thread(target=wait_for_it).start()
    return bench.program("ed", f'read -r now <"{fifo}"; kill -INT $PPID; kill -QUIT $PPID; exit 7')


def test_interrupts_are_the_editors_alone(bench: Bench, interrupts: list[int]) -> None:
    before = signal.getsignal(signal.SIGINT)
    assert edit([pressing_keys(bench)]) == 7
    assert interrupts == []
    assert signal.getsignal(signal.SIGINT) is before


def test_interrupts_in_the_editor_do_not_reach_the_event_loop_afterwards(bench: Bench, interrupts: list[int]) -> None:
    async def session() -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGQUIT):
            loop.add_signal_handler(number, interrupts.append, number)
        assert edit([pressing_keys(bench)]) == 7
        for _ in range(5):
            await asyncio.sleep(0)

    asyncio.run(session())
    assert interrupts == []


def test_the_editor_itself_can_be_interrupted(bench: Bench, interrupts: list[int]) -> None:
    assert edit([bench.program("ed", "kill -INT $$; exit 1")]) == -signal.SIGINT


def test_an_editor_runs_in_any_thread(bench: Bench) -> None:
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(edit([bench.program("ed", "exit 4")])))
    thread.start()
    thread.join(PATIENCE)
    assert codes == [4]


# The browser


def test_the_opener_gets_the_address_as_its_only_argument(bench: Bench) -> None:
    bench.program("xdg-open")
    open_url("https://example.com/$(touch);`x`?a=b&c='d'", bench.environ)
    assert bench.called == ["xdg-open", "https://example.com/%24(touch);%60x%60?a=b&c=%27d%27"]


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_the_opener_finds_the_display(bench: Bench, display: str) -> None:
    bench.program("xdg-open", f'test "${display}" = here-it-is')
    open_url("https://example.com", {"PATH": str(bench.bin), display: "here-it-is"})
    assert bench.called == ["xdg-open", "https://example.com"]


def test_nothing_but_a_safe_address_reaches_an_opener(bench: Bench) -> None:
    bench.program("xdg-open")
    for text in ("-flag", "file:///etc/passwd", "https://user@host"):
        with pytest.raises(Refused):
            open_url(text, bench.environ)
    assert bench.called == []


@pytest.mark.parametrize("display", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {}])
def test_the_browser_of_the_person_comes_first_and_may_need_no_display(bench: Bench, display: dict[str, str]) -> None:
    for name in ("xdg-open", "firefox"):
        bench.program(name)
    open_url("https://example.com", {"PATH": str(bench.bin), "BROWSER": "firefox", **display})
    assert bench.called == ["firefox", "https://example.com"]


@pytest.mark.parametrize(
    "browser", ["firefox %s", "firefox -P work", "firefox:chromium", "missing", "-x", "../bin/firefox", ""]
)
def test_a_browser_that_is_not_one_plain_command_is_passed_over(bench: Bench, browser: str) -> None:
    for name in ("xdg-open", "firefox"):
        bench.program(name)
    open_url("https://example.com", {**bench.environ, "BROWSER": browser})
    assert bench.called == ["xdg-open", "https://example.com"]


def test_on_macos_it_is_open(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    for name in ("open", "xdg-open"):
        bench.program(name)
    open_url("https://example.com", {"PATH": str(bench.bin)})
    assert bench.called == ["open", "https://example.com"]


def test_without_a_display_or_an_opener_it_is_told_so(bench: Bench) -> None:
    with pytest.raises(Refused, match=r"^there is no program to open it with: \$BROWSER names one$"):
        open_url("https://example.com", bench.environ)
    bench.program("xdg-open")
    with pytest.raises(Refused, match=r"^there is no display to open a browser on$"):
        open_url("https://example.com", {"PATH": str(bench.bin)})
    assert bench.called == []


def test_an_opener_that_fails_is_told(bench: Bench) -> None:
    bench.program("xdg-open", "exit 4")
    with pytest.raises(Refused, match=r"^xdg-open could not open the address$"):
        open_url("https://example.com", bench.environ)


def test_an_opener_that_cannot_be_started_is_told(bench: Bench) -> None:
    Path(bench.program("xdg-open")).write_text("#!/missing/interpreter\n")
    with pytest.raises(Refused, match="/xdg-open could not be started: "):
        open_url("https://example.com", bench.environ)


def test_a_browser_lives_on_its_own_and_leaves_no_zombie(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "OPEN_PATIENCE", 0.01)
    begun, ends = bench.fifo("begun"), bench.fifo("ends")
    bench.program("xdg-open", f'echo $$ >"{begun}"; read -r now <"{ends}"')
    open_url("https://example.com", bench.environ)
    browser = int(Path(begun).read_text())
    assert os.getsid(browser) == browser
    Path(ends).write_text("now\n")
    for thread in threading.enumerate():
        if thread.name == "reaping the browser":
            thread.join(PATIENCE)
    with pytest.raises(ChildProcessError):
        os.waitpid(browser, os.WNOHANG)


def test_a_browser_has_no_part_in_the_terminal(bench: Bench, capfd: pytest.CaptureFixture[str]) -> None:
    bench.program("xdg-open", f'read -r key; printf "%s" "$key" >"{bench.root}/key"; echo noise; echo noise >&2')
    typed, types = os.pipe()
    before = os.dup(0)
    os.dup2(typed, 0)
    os.write(types, b"q\n")
    try:
        open_url("https://example.com", bench.environ)
    finally:
        os.dup2(before, 0)
        for each in (before, typed, types):
            os.close(each)
    assert (bench.root / "key").read_text() == ""
    assert capfd.readouterr() == ("", "")


# The clipboard


def clipboard(bench: Bench, name: str, code: int = 0) -> None:
    bench.program(name, f'{CAT} >"{bench.root}/copied"; exit {code}')


def copied(bench: Bench) -> bytes:
    return (bench.root / "copied").read_bytes()


@pytest.mark.parametrize(
    ("platform", "environ", "called"),
    [
        ("linux", {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ["wl-copy"]),
        ("linux", {"DISPLAY": ":0"}, ["xclip", "-selection", "clipboard"]),
        ("darwin", {}, ["pbcopy"]),
    ],
)
def test_the_text_goes_to_the_clipboard_of_the_display(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, platform: str, environ: dict[str, str], called: list[str]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name in ("wl-copy", "xclip", "xsel", "pbcopy"):
        clipboard(bench, name)
    text = "/a/+!touch $(x)/ü \udcff.md\n" * 9000
    assert copy_outside(text, {"PATH": str(bench.bin), **environ})
    assert bench.called == called
    assert copied(bench) == text.encode("utf-8", "surrogateescape")


def test_one_that_fails_is_followed_by_the_next(bench: Bench) -> None:
    clipboard(bench, "wl-copy", code=1)
    Path(bench.program("xclip")).write_text("#!/missing/interpreter\n")
    clipboard(bench, "xsel")
    assert copy_outside("text", {**bench.environ, "WAYLAND_DISPLAY": "w"})
    assert bench.called == ["wl-copy", "xsel", "-b", "-i"]
    assert copied(bench) == b"text"


def test_nothing_is_copied_without_a_program_or_a_display(bench: Bench) -> None:
    assert not copy_outside("text", bench.environ)
    for name in ("wl-copy", "xclip", "xsel", "pbcopy"):
        clipboard(bench, name)
    assert not copy_outside("text", {"PATH": str(bench.bin)})
    assert not copy_outside("half a pair: \ud800", bench.environ)
    assert bench.called == []


def test_a_program_that_reads_nothing_and_fails_is_no_copy(bench: Bench) -> None:
    bench.program("xclip", "exit 1")
    assert not copy_outside("text" * 100_000, bench.environ)


def test_one_that_hangs_is_ended_with_all_that_it_started(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboards, "COPY_PATIENCE", 0.3)
    alive = os.open(bench.fifo("alive"), os.O_RDONLY | os.O_NONBLOCK)
    bench.program("xclip", f'{SLEEP} 60 >"{bench.root}/alive" & wait')
    bench.program("xsel")
    assert not copy_outside("text", bench.environ)
    readable, _, _ = select.select([alive], [], [], 5)
    os.close(alive)
    assert readable, "what it started is still there"
    assert bench.called == ["xclip", "-selection", "clipboard"]


# The printer


def printer(bench: Bench, name: str, code: int = 0) -> str:
    return bench.program(name, f'{CAT} >"{bench.root}/printed"; exit {code}')


def printed(bench: Bench) -> bytes:
    return (bench.root / "printed").read_bytes()


@pytest.mark.parametrize("name", ["lp", "lpr"])
def test_the_text_goes_to_the_printer_that_is_installed(bench: Bench, name: str) -> None:
    printer(bench, name)
    text = "# Tomorrow, 10:00 – Ünter\n$(touch x) `y`\n" * 9000
    assert print_outside(text, None, bench.environ) == name
    assert bench.called == [name]
    assert printed(bench) == text.encode()


def test_lp_comes_before_lpr_and_the_persons_own_before_both(bench: Bench) -> None:
    for name in ("lp", "lpr", "my-printer"):
        printer(bench, name)
    assert print_outside("a", None, bench.environ) == "lp"
    assert print_outside("b", "  ", bench.environ) == "lp"
    assert print_outside("c", "my-printer -d 'Back room' $HOME;ls", bench.environ) == "my-printer"
    assert bench.called == ["lp", "lp", "my-printer", "-d", "Back room", "$HOME;ls"]
    assert printed(bench) == b"c"


def test_what_is_no_character_is_printed_as_a_question_mark(bench: Bench) -> None:
    printer(bench, "lp")
    print_outside("a\udcffb\ud800c", None, bench.environ)
    assert printed(bench) == b"a?b?c"


def test_a_printer_may_be_named_by_its_path(bench: Bench) -> None:
    path = printer(bench, "lp")
    assert print_outside("text", f"{path} -o raw", {"PATH": "/nowhere"}) == "lp"
    assert bench.called == ["lp", "-o", "raw"]


def test_without_a_printer_it_is_told_how_one_is_named(bench: Bench) -> None:
    with pytest.raises(Refused, match=r'^no printer command is known: printer = "lpr" in config\.toml names one$'):
        print_outside("text", None, bench.environ)


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("lpr 'half", "the printer of config.toml is no command that can be read: lpr 'half"),
        ('""', 'the printer of config.toml is no command that can be read: ""'),
        ("missing -x", "the printer of config.toml is not installed: missing"),
        ("../bin/lp", "the printer of config.toml is not installed: ../bin/lp"),
    ],
)
def test_a_printer_that_cannot_be_used_is_named_and_no_other_takes_its_place(
    bench: Bench, command: str, sentence: str
) -> None:
    printer(bench, "lp")
    with pytest.raises(Refused) as refused:
        print_outside("text", command, bench.environ)
    assert refused.value.sentence == sentence
    assert bench.called == []


def test_a_printer_that_fails_or_reads_nothing_is_told(bench: Bench) -> None:
    printer(bench, "lp", code=3)
    with pytest.raises(Refused, match=r"^lp could not print the page: it ended with 3$"):
        print_outside("text", None, bench.environ)
    bench.program("lpr", "exit 1")
    with pytest.raises(Refused, match=r"^lpr could not print the page: it ended with 1$"):
        print_outside("text" * 100_000, "lpr", bench.environ)


def test_a_printer_that_cannot_be_started_is_told(bench: Bench) -> None:
    Path(bench.program("lp")).write_text("#!/missing/interpreter\n")
    with pytest.raises(Refused, match="/lp could not be started: "):
        print_outside("text", None, bench.environ)


def test_a_printer_that_hangs_is_ended_with_all_that_it_started(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "PRINT_PATIENCE", 0.3)
    alive = os.open(bench.fifo("alive"), os.O_RDONLY | os.O_NONBLOCK)
    bench.program("lp", f'{SLEEP} 60 >"{bench.root}/alive" & wait')
    with pytest.raises(Refused, match=r"^lp did not take the page within 0 seconds$"):
        print_outside("text", None, bench.environ)
    readable, _, _ = select.select([alive], [], [], 5)
    os.close(alive)
    assert readable, "what it started is still there"


def test_a_printer_has_no_part_in_the_terminal(bench: Bench, capfd: pytest.CaptureFixture[str]) -> None:
    bench.program("lp", f'{CAT} >/dev/null; printf "\\033[2Jnoise"; echo noise >&2; echo $$ >"{bench.root}/pid"')
    print_outside("text", None, bench.environ)
    assert capfd.readouterr() == ("", "")
