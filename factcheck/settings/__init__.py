"""Settings: what is not said on the command line, from a file, from the environment, or by default."""

from __future__ import annotations

from factcheck.settings.errors import Origin, SettingsError
from factcheck.settings.resolve import Setting, Settings, resolve

__all__ = ["Origin", "Setting", "Settings", "SettingsError", "resolve"]
