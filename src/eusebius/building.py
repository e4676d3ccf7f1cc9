"""What `build` and `add` share: files are read, a chronicle is made of them, a folder is written. What an earlier build worked out is used again,
and what a language model answered then.
"""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from .errors import ChronicleError, EusebiusError, OptionError, SourceError
from .model import Chronicle, Decision, Document
from .naming import UserName, bare_offices, read_user_names, unplaced
from .pipeline import Progress, Worked, build_chronicle, worked_of
from .seconding import STORED, Hearing, Seconds, hearing

NOBODY = Seconds()


@dataclass(frozen=True)
class Result:
    """A chronicle, what was passed over on the way, the errors of sources that could not be read, and what an adjudicator says that it did."""

    chronicle: Chronicle
    passed: tuple[str, ...] = ()
    bad: tuple[EusebiusError, ...] = ()
    adjudicated: str | None = None


def built(
    sources: Sequence[Path],
    output: Path | None,
    *,
    version: str,
    names: Path | None = None,
    workers: int = 1,
    skip_bad: bool = False,
    progress: Progress | None = None,
    seconds: Seconds = NOBODY,
    page_language: str | None = None,
) -> Result:
    """A chronicle out of files and folders, written to `output` if given. Documents that a chronicle there has already are not worked again,
    and the decisions there hold. `version` is that of Eusebius, `seconds` the second readers, `page_language` what the page is in where
    scripts are off.

    Raises:
        EusebiusError: nothing was written; the message lists every source that can't be read.
    """
    from .chronicle import read_decisions, refuse_other

    if output is not None:
        refuse_other(output)
    _refuse_unspoken(page_language)
    user_names = read_user_names(names) if names else ()
    decisions = read_decisions(output) if output is not None else ()
    read, passed, bad = _read(sources, progress)
    documents = [document for _, document in read]
    if bad and (not skip_bad or not documents):
        hint = "" if not documents else "\nNothing was built; leave these out, or build without them with --skip-bad."
        raise type(bad[0])("\n".join(str(e) for e in bad) + hint)
    heard = _hearing(seconds, output, progress)
    chronicle = build_chronicle(
        documents,
        user_names=user_names,
        decisions=decisions,
        workers=workers,
        progress=progress,
        known=_known(output),
        second=heard.second,
    )
    if output is not None:
        _write(chronicle, output, version, _options(user_names, seconds, page_language), heard, progress)
    return Result(chronicle, (*passed, *_idle(decisions, chronicle)), tuple(bad), heard.report)


def added(
    folder: Path,
    files: Sequence[Path],
    *,
    version: str,
    names: Path | None = None,
    workers: int = 1,
    progress: Progress | None = None,
    seconds: Seconds = NOBODY,
) -> tuple[Chronicle, Result]:
    """The chronicle in `folder` as it was, and with further sources, as if all had been built at once. Only the new ones are worked.

    Of folders, what the chronicle has already is passed over. `names` is a names.toml in place of the one that the chronicle was built with;
    `version` is that of Eusebius, `seconds` the second readers.

    Raises:
        EusebiusError: nothing was changed; the message lists every file that can't be added.
    """
    from .chronicle import holds_work, read, read_decisions, read_manifest

    before = read(folder)
    _refuse_fewer(folder, seconds)
    heard = _hearing(seconds, folder, progress)
    user_names = read_user_names(names) if names else _user_names(folder)
    decisions = read_decisions(folder)
    found, passed, bad = _read(files, progress)
    if bad:
        raise type(bad[0])("\n".join(str(e) for e in bad) + "\nNothing was added; leave these out.")
    documents = [d for path, d in found if path in files or d not in before.documents]
    passed += [f"{d.id}: {folder} has it already" for _, d in found if d not in documents]
    _refuse_known(folder, before, documents)
    still = holds_work(folder)
    earlier = before.documents if still else tuple(_read_again(d) for d in before.documents)
    known = worked_of(before) if still else {}
    chronicle = build_chronicle(
        [*earlier, *documents],
        user_names=user_names,
        decisions=decisions,
        workers=workers,
        progress=progress,
        known=known,
        second=heard.second,
    )
    spoken = read_manifest(folder).get("options", {}).get("page_language")
    _write(chronicle, folder, version, _options(user_names, seconds, spoken), heard, progress)
    return before, Result(chronicle, (*passed, *_idle(decisions, chronicle)), adjudicated=heard.report)


def _read(named: Sequence[Path], progress: Progress | None) -> tuple[list[tuple[Path, Document]], list[str], list[EusebiusError]]:
    """The documents, each with its file, remarks on what was passed over, and the errors of files that can't be read."""
    from .reading import find_sources, read_source

    files, passed = find_sources(named)
    documents: list[tuple[Path, Document]] = []
    bad: list[EusebiusError] = []
    for i, file in enumerate(files, 1):
        try:
            documents.append((file.path, read_source(file)))
        except EusebiusError as error:
            bad.append(error)
        if progress:
            progress("reading the files", i, len(files))
    return documents, passed, bad


def _read_again(document: Document) -> Document:
    """A document as today's reading makes it of its text: another version may cut passages or tell languages otherwise."""
    from .reading import read_text

    return read_text(document.text, document.id, document.source, encoding=document.encoding, media_type=document.media_type)


def _known(folder: Path | None) -> Mapping[Document, Worked]:
    """What the chronicle in a folder has worked out, where it still holds. A damaged one knows nothing: it is about to be replaced."""
    from .chronicle import holds_work, is_chronicle, read

    if folder is None or not is_chronicle(folder):
        return {}
    try:
        return worked_of(read(folder)) if holds_work(folder) else {}
    except ChronicleError:
        return {}


def _idle(decisions: Sequence[Decision], chronicle: Chronicle) -> list[str]:
    """Remarks on decisions that do nothing, since a place that they are about holds no name any more."""
    return [
        f"decision {known} in decisions.jsonl: a place that it is about holds no name in these sources; it is kept, but does nothing"
        for known in unplaced(decisions, chronicle.mentions, bare_offices(chronicle.statements))
    ]


def _hearing(seconds: Seconds, folder: Path | None, progress: Progress | None) -> Hearing:
    """The second readers, with the answers that the chronicle in a folder has, and those that a build which broke off left beside it."""
    from .chronicle import ANSWERS

    if folder is None:
        return hearing(seconds, progress=progress)
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - as the chronicle is written
    return hearing(seconds, folder / ANSWERS, folder.with_name(f".{folder.name}.{ANSWERS}"), progress)


def _refuse_known(folder: Path, before: Chronicle, documents: Sequence[Document]) -> None:
    """Raises SourceError, naming each document that the chronicle, or the other files, have already; or if there is none to add."""
    if not documents:
        raise SourceError(f"{folder} has all of these sources already; name the files that are new")
    ids, texts = {d.id for d in before.documents}, {d.sha256: d.id for d in before.documents}
    problems: list[str] = []
    for document in documents:
        twin = texts.get(document.sha256)
        if document in before.documents:
            problems.append(f"{document.id}: {folder} has this source already; leave it out")
        elif document.id in ids and twin == document.id:
            problems.append(f"{document.id}: {folder} has this text, but sources.toml now says other things of it; build the chronicle again")
        elif document.id in ids:
            problems.append(
                f"{document.id}: {folder} has another text of this name; rename the file to add it as an account of its own, "
                f"or build the chronicle again to replace it"
            )
        elif twin is not None:
            problems.append(f"{document.id}: this is the same text as {twin}; leave it out, since it would only say everything twice")
        texts.setdefault(document.sha256, document.id)
    if problems:
        raise SourceError("\n".join([*problems, "Nothing was added."]))


def _refuse_fewer(folder: Path, seconds: Seconds) -> None:
    """Raises OptionError if a chronicle was built with a second reader that is not named now: its events would change without a word.

    It is not called in by itself: a chronicle may come from somebody else, and names code to be run or a server to be asked.
    """
    from .chronicle import read_manifest

    options = read_manifest(folder).get("options", {})
    embedder, adjudicator = options.get("embedder"), options.get("adjudicator")
    missing = [f"--embedder {embedder}"] if embedder and seconds.embedder is None else []
    if adjudicator and seconds.model is None:
        missing.append(f"--adjudicator {STORED} --adjudicator-model {adjudicator['model']} (or its server's address)")
    if missing:
        raise OptionError(f"{folder}: it was built with second readers; name them again ({' '.join(missing)}), or build it anew without")


def _user_names(folder: Path) -> tuple[UserName, ...]:
    """The names.toml that a chronicle was built with, as its manifest keeps it.

    Raises:
        OptionError: it keeps the labels only, as earlier versions did.
    """
    from .chronicle import read_manifest

    try:
        return msgspec.convert(read_manifest(folder).get("options", {}).get("names", []), tuple[UserName, ...])
    except msgspec.ValidationError as error:
        raise OptionError(f"{folder}: it does not keep the names.toml that it was built with; give it once more with --names") from error


def _refuse_unspoken(language: str | None) -> None:
    """Raises OptionError if the page has no words in that language."""
    if language is None:
        return
    from .publishing.page.words import languages

    if language not in languages():
        raise OptionError(f"the page has no words in “{language}”; it has them in {', '.join(languages())}")


def _options(user_names: Sequence[UserName], seconds: Seconds, page_language: str | None) -> dict[str, Any]:
    """What the manifest keeps of how a chronicle was built."""
    return {"names": [msgspec.to_builtins(n) for n in user_names], "page_language": page_language, **seconds.options}


def _write(chronicle: Chronicle, folder: Path, version: str, options: Mapping[str, Any], heard: Hearing, progress: Progress | None) -> None:
    from .chronicle import write
    from .publishing.page import write_page

    if progress:
        progress("writing the chronicle", 0, 1)
    write(chronicle, folder, version=version, options=options, page=write_page, answers=heard.answers.text())
    heard.done()
