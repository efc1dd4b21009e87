"""What `jobboard profile --init` writes: a short commented start, in which nothing is chosen yet."""

from __future__ import annotations

START = """\
# My profile

<!-- What the next role must have, and what I bring. `jobboard profile` shows what was understood of this page.
Lines in comments, like this one, say nothing. -->

## Must have

<!-- One a line:
- Fully remote
- Staff level or above
-->

## Nice to have

<!--
- Flexible time off
-->

## Pay floor

<!-- The least that you would take, with its currency. It becomes a must-have of its own. -->
<!-- $180,000 a year -->

## Places

<!-- Where you would work. One of them becomes a must-have of its own. -->
<!-- Berlin, Hamburg, Remote -->

## Skills

<!-- What you bring, a line for each group:
- Languages: Python, SQL
Or name your résumé, a markdown file in this folder:
Résumé: resume.md
-->
"""
"""It reads back without problems and without criteria, since the examples are comments."""
