"""Errors that a user can act on. Each message names the file or thing and says what to do; add a subclass only for a new remedy."""


class EusebiusError(Exception):
    """Base of every error that Eusebius raises on purpose. The message is shown to the user as it is."""


class SourceError(EusebiusError):
    """A source can't be read: it is missing, empty, binary, or in an encoding that can't be made out."""


class PackError(EusebiusError):
    """A language pack doesn't hold what its schema asks for. The message lists every problem, by file."""


class ChronicleError(EusebiusError):
    """A folder is no chronicle, was made by another version, or can't be written."""


class OptionError(EusebiusError):
    """An option or argument that can't be used as given."""


class ServerError(EusebiusError):
    """A server that the user named can't be reached, or doesn't answer as it should. What came before is kept."""
