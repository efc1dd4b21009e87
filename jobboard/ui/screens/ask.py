"""One question, answered with one line of text."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.screens.dialog import Dialog
from jobboard.ui.widgets.field import LONGEST, Answer, Said, Saying

Check = Callable[[str], tuple[CleanText, bool]]
"""What a typed text means and True, or what is wrong with it and False."""

LONGEST_QUESTION = 300
"""Characters of a question that are shown: a company's name in it may be a megabyte."""

KEYS = "enter writes it   esc leaves it"


class AskScreen(Dialog[str]):
    """Asks; what `check` finds wrong is said as it is typed, and enter does not take it.

    `selected`: what is typed first takes the place of the whole value.

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
    ) -> None:
        super().__init__()
        self._question, self._placeholder, self._value = brief(question, LONGEST_QUESTION), placeholder, value
        self._keys, self._check, self._longest = keys, check, longest
        self._selected = selected

    def compose(self) -> ComposeResult:
        with Vertical(id="question", classes="-checked" if self._check is not None else ""):
            yield Static(Content(self._question), markup=False)
            yield Answer(self._value, placeholder=self._placeholder, longest=self._longest)
            if self._check is not None:
                yield Said(self._saying(self._value))
            yield Static(Content(clean(self._keys)), id="question-keys", markup=False)

    def on_mount(self) -> None:
        if self._selected:
            self.query_one(Answer).select_all()

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
