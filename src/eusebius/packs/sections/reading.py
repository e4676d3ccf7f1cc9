"""Section `reading`: words that mark a line of a web page or a file as no part of the account."""

import msgspec


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's reading.toml: `boilerplate` are words and phrases of menus, cookie notices, share buttons and the like."""

    boilerplate: tuple[str, ...] = ()
