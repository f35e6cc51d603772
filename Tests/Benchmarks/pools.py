"""Ready-made texts, so that a large library is written quickly: an item picks from them."""

from random import Random

import statutes
import words
from statutes import DISCLOSURE_ITEMS


class Pools:
    """Every citation stands in one pool only, so that no item names a place twice."""

    def __init__(self) -> None:
        r = Random("pools")
        register = statutes.load()
        laws = statutes.citations(r, [s for s in register if s.rank == "法律"], 1200)
        taken = set(laws)
        others = [
            c
            for c in statutes.citations(r, register, 4000)
            if c not in taken and statutes.DISCLOSURE not in c
        ]
        self.sentences = [self._sentence(r) for _ in range(3000)]
        self.laws = [self._basis(r, cite, "设定") for cite in laws]
        self.bases = [self._basis(r, cite, "规定") for cite in others[:1200]]
        self.plain = others[1200:]
        self.disclosure = [statutes.disclosure_citation(item) for item in range(1, DISCLOSURE_ITEMS + 1)]
        self.duties = [self._text(r, 40, 110) for _ in range(3000)]
        self.accountability = [self._accountability(r) for _ in range(1000)]

    @staticmethod
    def _sentence(r: Random) -> str:
        return (
            r.choice(words.SUBJECTS) + r.choice(words.VERBS) + r.choice(words.OBJECTS) + r.choice(words.TAILS)
        )

    def _text(self, r: Random, low: int, high: int) -> str:
        """Whole sentences, at least a length between `low` and `high` characters."""
        want = r.randint(low, high)
        text = ""
        while len(text) < want:
            text += r.choice(self.sentences)
        return text

    def _paragraphs(self, r: Random) -> list[str]:
        """The words of an article: 100 to 600 characters in paragraphs of one to three sentences."""
        want = r.randint(100, 460)
        found: list[str] = []
        while sum(map(len, found)) < want:
            found.append("".join(r.choice(self.sentences) for _ in range(r.randint(1, 3))))
        return found[:-1] if sum(map(len, found)) > 600 else found

    def _basis(self, r: Random, cite: str, role: str) -> str:
        """A basis with its text: 65 % literal, 20 % folded with blank lines, 10 % quoted, 5 % plain."""
        paragraphs = self._paragraphs(r)
        style = r.random()
        if style < 0.65:
            text = "|-\n" + "\n".join(f"          {p}" for p in paragraphs)
        elif style < 0.85:
            text = ">-\n" + "\n\n".join(f"          {p}" for p in paragraphs)
        elif style < 0.95:
            text = '"' + "".join(paragraphs) + '"'
        else:
            text = "".join(paragraphs)
        return f"      - cite: {cite}\n        text: {text}\n        role: {role}\n"

    def _accountability(self, r: Random) -> str:
        text = f"在工作中{r.choice(words.FAULTS)}的；" + r.choice(self.sentences)
        return f"      - text: {text}\n" if r.random() < 0.5 else f"      - {{ text: {text} }}\n"
