"""One question, answered with one line of text."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.kept import LINE, Typed
from jobboard.ui.screens.dialog import Dialog
from jobboard.ui.widgets.field import LONGEST, Answer, Said, Saying

Check = Callable[[str], tuple[CleanText, bool]]
"""What a typed text means and True, or what is wrong with it and False."""

LONGEST_QUESTION = 300
"""Characters of a question that are shown: a company's name in it may be a megabyte."""

LONGEST_STANDS = 200
"""Characters that are shown of what the file says."""

KEYS = "enter writes it   esc leaves it"


class AskScreen(Dialog[str]):
    """Asks; what `check` finds wrong is said as it is typed, and enter does not take it.

    `selected`: what is typed first takes the place of the whole value. `stands` is what the file says, which is told
    where something else was typed before and could not be written.

    Dismissed with the text without blanks around it, which may be empty; with None on esc.
    """

    def __init__(
        self,
        question: CleanText,
        placeholder: str = "",
        value: str = "",
        keys: str = KEYS,
        check: Check | None = None,
        longest: int = LONGEST,
        *,
        selected: bool = False,
        stands: str = "",
    ) -> None:
        super().__init__()
        self._question, self._placeholder, self._value = brief(question, LONGEST_QUESTION), placeholder, value
        self._keys, self._check, self._longest = keys, check, longest
        self._selected, self._stands = selected, stands
        self._now = value

    def typed(self) -> Typed:
        return Typed({LINE: self._now.strip()})

    def compose(self) -> ComposeResult:
        if self.kept is not None:
            self._value, self._selected = self.kept.line, False
        with Vertical(id="question", classes="-checked" if self._check is not None else ""):
            yield Static(Content(self._question), markup=False)
            if self.kept is not None:
                yield Static(Content(self._before(self.kept.line)), id="question-kept", markup=False)
            yield Answer(self._value, placeholder=self._placeholder, longest=self._longest, typed=self._note)
            if self._check is not None:
                yield Said(self._saying(self._value))
            yield Static(Content(clean(self._keys)), id="question-keys", markup=False)

    def on_mount(self) -> None:
        if self._selected:
            self.query_one(Answer).select_all()

    def _note(self, typed: str) -> None:
        self._now = typed

    def on_input_changed(self, event: Input.Changed) -> None:
        if self._check is not None:
            self.query_one(Said).show(self._saying(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        if self._check is None:
            self.leave(text)
            return
        meaning, fits = self._check(text)
        if fits:
            self.leave(text)
        else:
            self.query_one(Said).show(Saying(meaning, wrong=True))

    def _saying(self, typed: str) -> Saying:
        """What is said of it. A line that is still empty is nothing wrong yet."""
        if self._check is None:
            return Saying()
        meaning, fits = self._check(typed.strip())
        return Saying(meaning, wrong=not fits and bool(typed.strip()))

    def _before(self, typed: str) -> CleanText:
        """That this was typed before and is not written, and what the file says where that is something else."""
        if self._stands in ("", typed):
            return self.not_written
        return clean(f"{self.not_written}; the file says “{brief(self._stands, LONGEST_STANDS)}”")
