"""Sigla: what stands for each source, as in a critical edition; the page and the terminal use the same."""


def sigla(count: int) -> list[str]:
    """One for each of so many sources, in their order: A to Z, beyond that A1, B1, ..."""
    return [chr(65 + i % 26) + (str(i // 26) if i >= 26 else "") for i in range(count)]
