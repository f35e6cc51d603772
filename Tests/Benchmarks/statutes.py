"""Citations that exist: the statutes of `statutes.tsv` with the number of paragraphs of each of their articles."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

DIGITS = "零一二三四五六七八九"
DISCLOSURE = "中华人民共和国政府信息公开条例"
DISCLOSURE_ITEMS = 15  # 第二十条 has one paragraph with fifteen items


@dataclass(frozen=True)
class Statute:
    title: str
    rank: str
    paragraphs: str  # one digit an article: its paragraphs (款); 0 where they could not be counted


def load() -> list[Statute]:
    lines = Path(__file__).with_name("statutes.tsv").read_text(encoding="utf-8").splitlines()
    return [Statute(*line.split("\t")) for line in lines[1:]]


def numeral(n: int) -> str:
    """1 to 999 as statutes number their articles: 十, 二十一, 一百零三, 一百一十二."""
    if n < 10:
        return DIGITS[n]
    if n < 20:
        return "十" + (DIGITS[n % 10] if n % 10 else "")
    if n < 100:
        return DIGITS[n // 10] + "十" + (DIGITS[n % 10] if n % 10 else "")
    rest = n % 100
    if rest == 0:
        return DIGITS[n // 100] + "百"
    return DIGITS[n // 100] + "百" + ("零" if rest < 10 else "一" if rest < 20 else "") + numeral(rest)


def citations(r: Random, statutes: list[Statute], count: int) -> list[str]:
    """`count` different citations to articles; where one has several paragraphs, 40 % to one of these."""
    found: dict[str, None] = {}
    while len(found) < count:
        statute = r.choice(statutes)
        article = r.randrange(len(statute.paragraphs)) + 1
        paragraphs = int(statute.paragraphs[article - 1])
        place = f"第{numeral(article)}条"
        if paragraphs > 1 and r.random() < 0.4:
            place += f"第{numeral(r.randint(1, paragraphs))}款"
        found[f"《{statute.title}》{place}"] = None
    return list(found)


def disclosure_citation(item: int) -> str:
    return f"《{DISCLOSURE}》第二十条第（{numeral(item)}）项"
