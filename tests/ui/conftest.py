"""The toolkit's pilot looks every 20 ms whether the app is at rest; every 4 ms is as sure, and spares a minute."""

from __future__ import annotations

import textual._wait

textual._wait.SLEEP_GRANULARITY = 0.004
