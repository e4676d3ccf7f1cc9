"""Section `names`: how the language writes names of people, bodies and places: titles, kinds of body and place, peoples, endings, spelling."""


import msgspec


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's names.toml. Words are dictionary forms; every list may be empty.

    `sounds`: spelling to sounds, where it differs from naming/sounds.toml (Hungarian sz = "s"); that file says the alphabet of sounds.
    """

    sounds: dict[str, str] = {}
