"""What documents call alike: clusters of different documents joined by key, then by likeness, the likeliest pair first.

Only clusters that share a block (keys.py) are compared, so that the cost grows with the number of names. By average link: a cluster joins
another only if their members agree on the whole, never through one chance likeness; two clusters of one document are never joined.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from ..model import Mention
from .alike import alike, may_be_one
from .blocking import candidates, full_names, lone_names
from .cluster import Cluster
from .keys import Key, key, name_words, script
from .standing import is_acronym

#: Average likeness from which two clusters are one name.
ONE = 0.5

#: A lone surname that fits two people of the pile so nearly alike belongs to neither.
MARGIN = 0.1

Pairs = dict[tuple[int, int], float]


def across(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters of all documents, joined."""
    groups = _Groups(_by_acronym(_by_key(clusters)))
    groups.join(candidates(groups.types, full_names), lambda a, b: True)
    groups.join(candidates(groups.types, lone_names), groups.only_one)
    return groups.result()


def _by_key(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Clusters of different documents with one key joined at once; a name has the same key wherever it is written the same."""
    found: dict[tuple[str, Key], Cluster] = {}
    result: list[Cluster] = []
    for cluster in clusters:
        known = key(cluster.fullest)
        home = found.get((cluster.kind, known))
        if home is None or home.documents & cluster.documents:
            found.setdefault((cluster.kind, known), cluster)
            result.append(cluster)
            continue
        why = "the same key" if known[0] == "key" else f"the same words as “{home.fullest.base}”"
        _take(home, cluster, why)
    return result


def _by_acronym(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Clusters of different documents that have one acronym ("MKS") joined at once, whatever it stands for in the language of each."""
    found: dict[str, list[Cluster]] = defaultdict(list)
    result: list[Cluster] = []
    for cluster in clusters:
        short = cluster.acronyms()
        home = next((h for a in short for h in found[a] if not h.documents & cluster.documents and may_be_one(h.fullest, cluster.fullest)), None)
        if home is None:
            result.append(cluster)
        else:
            _take(home, cluster, "the same initials")
        for acronym in short:
            found[acronym].append(home or cluster)
    return result


def _take(home: Cluster, other: Cluster, why: str) -> None:
    home.mentions += other.mentions
    home.why.update({m.id: f"{other.why[m.id]}; {why}" for m in other.mentions})


class _Groups:
    """Types (clusters of one key) and the groups that they have been joined to."""

    def __init__(self, types: list[Cluster]) -> None:
        self.types = types
        self.forms = [t.forms() for t in types]
        self.members: dict[int, list[int]] = {i: [i] for i in range(len(types))}
        self.home = list(range(len(types)))
        self.documents = [set(t.documents) for t in types]
        self.why: dict[int, str] = {}
        self.scores: Pairs = {}
        self.beside: dict[int, set[int]] = defaultdict(set)

    def root(self, i: int) -> int:
        """The group that a type is in."""
        while self.home[i] != i:
            i = self.home[i]
        return i

    def score(self, i: int, j: int) -> float:
        """Likeness of two types, reckoned once."""
        pair = (min(i, j), max(i, j))
        if pair not in self.scores:
            a, b = self.types[pair[0]], self.types[pair[1]]
            self.scores[pair] = likeness(self.forms[pair[0]], self.forms[pair[1]]) if a.kind == b.kind else 0.0
            if self.scores[pair] >= ONE:
                self.beside[i].add(j)
                self.beside[j].add(i)
        return self.scores[pair]

    def join(self, candidates: Iterator[tuple[int, int]], may: Callable[[int, int], bool]) -> None:
        """Joins candidate pairs, the likeliest first, where their groups agree on average, share no document, and `may` allows it."""
        found = sorted((-score, i, j) for i, j in sorted(set(candidates)) if (score := self.score(i, j)) >= ONE)
        for _, i, j in found:
            a, b = self.root(i), self.root(j)
            if a == b or self.documents[a] & self.documents[b]:
                continue
            links = [self.score(x, y) for x in self.members[a] for y in self.members[b]]
            if sum(links) / len(links) < ONE or not may(i, j):
                continue
            a, b = min(a, b), max(a, b)
            self.why.setdefault(j if self.root(j) == b else i, _reason(self.types[i], self.types[j]))
            self.home[b] = a
            self.members[a] += self.members.pop(b)
            self.documents[a] |= self.documents[b]

    def only_one(self, i: int, j: int) -> bool:
        """False if a lone word fits another group of full names nearly as well."""
        single, full = (i, j) if len(name_words(self.types[i].fullest)) == 1 else (j, i)
        if self.types[i].kind != "person" or len(name_words(self.types[full].fullest)) == 1:
            return True
        best = self.score(i, j)
        rivals = {
            self.root(other)
            for other in self.beside[single] - {full}
            if len(name_words(self.types[other].fullest)) > 1 and self.score(single, other) >= best - MARGIN
        }
        return not rivals - {self.root(full)}

    def result(self) -> list[Cluster]:
        """The groups as clusters."""
        found = []
        for group in self.members.values():
            whole = Cluster(self.types[min(group)].kind, [])
            for i in sorted(group):
                why = self.why.get(i)
                whole.mentions += self.types[i].mentions
                whole.why.update({m: f"{w}; {why}" if why else w for m, w in self.types[i].why.items()})
            found.append(whole)
        return found


def likeness(a: Sequence[Mention], b: Sequence[Mention]) -> float:
    """0 to 1: how sure it is that two clusters of different documents, by their fullest forms, are one name; 0 where it can't be.

    The mean of all, but of an acronym the best: it spells the name in one language only.
    """
    scores = [alike(x, y) for x in a for y in b]
    if scores and all(is_acronym(x.base) for x in a) != all(is_acronym(y.base) for y in b):
        return max(scores)
    return sum(scores) / len(scores) if scores else 0.0


def _reason(a: Cluster, b: Cluster) -> str:
    x, y = a.fullest, b.fullest
    if is_acronym(x.base) != is_acronym(y.base):
        return f"initials of “{max(x.base, y.base, key=len)}”"
    if x.kind != "person" and not x.own and not y.own:
        return f"the same kind of body or place as “{x.base}”"
    how = "transliteration" if script(x) != script(y) else "sound"
    return f"{how} of “{x.base}”" if _longer(x, y) else f"{how} of “{y.base}”"


def _longer(x: Mention, y: Mention) -> bool:
    return len(x.base) >= len(y.base)
