#!/usr/bin/env python3
"""Makes the registers of reference data in Lists/standard/registers from the collected tables.

    Tests/Data/make-registers.py                     # reads ../shared/field and supplement.tsv, writes the registers
    Tests/Data/make-registers.py --output DIR        # writes them there instead of Lists/standard/registers
    Tests/Data/make-registers.py --collection DIR    # also writes supplement.tsv anew

The collected tables (../shared/field/{statutes,divisions,calendar,law-texts}) are not part of the project; the
registers made of them are. The tables of statutes come from the public collection LawRefBook/Laws (state of
2025-04-19). Compared with the texts there, they leave out the criminal law and seven books of the civil code,
break off in seven texts, and count invisible characters as paragraphs in thirty. `supplement.tsv`, beside this
script, holds the facts that put this right, and the effective days and repeals that only the texts state. DIR is a
checkout of that collection (commit 2f4c5c23); only facts are taken from it, no words of a statute.

The same input gives the same bytes.
"""
import argparse
import collections
import datetime
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
FIELD = HERE.parents[1] / '..' / 'shared' / 'field'
OUT = HERE.parents[1] / 'Lists' / 'standard' / 'registers'
SUPPLEMENT = HERE / 'supplement.tsv'
COLLECTED = '2025-04-19'
PLACE = '北京市'
LOCAL = f'地方性法规（{PLACE}）'
BLANK = ' \t\r\u3000\xa0\u200b\u200c\u200d\ufeff'
NUMERAL = '零〇○一二三四五六七八九十百千'
# What the collection groups wrongly: by the issuer in its own text.
RANKS = {
  '信访工作条例': '规范性文件',  # 中共中央、国务院 together, without an order of the State Council
  '互联网信息服务算法推荐管理规定': '部门规章',
  '关于职工全年月平均工作时间和工资折算问题的通知': '规范性文件',
  '工资支付暂行规定': '规范性文件',  # 劳部发〔1994〕489号
  '国家机关、事业单位贯彻《国务院关于职工工作时间的规定》的实施办法': '规范性文件',  # 人薪发〔1995〕32号
}
# What the collection dates wrongly in the name of a file: the day that the text itself states.
DAYS = {
  ('森林和野生动物类型自然保护区管理办法', '1958-07-06'): '1985-07-06',  # 1985年7月6日林业部公布
  ('水产资源繁殖保护条例', '1972-02-10'): '1979-02-10',  # 1979年2月10日国务院发布
  ('长城保护条例', '2006-10-01'): '2006-10-11',  # 2006年10月11日国务院令第476号
  # One day early, as a clock without summer time makes of midnight.
  ('中华人民共和国民用航空器适航管理条例', '1987-05-03'): '1987-05-04',
  ('中华人民共和国核材料管制条例', '1987-06-14'): '1987-06-15',
  ('中华人民共和国防治陆源污染物污染损害海洋环境管理条例', '1990-06-21'): '1990-06-22',
  ('人民调解委员会组织条例', '1989-06-16'): '1989-06-17',
  ('全民所有制工业交通企业设备管理条例', '1987-07-27'): '1987-07-28',
  ('国务院关于鼓励华侨和香港澳门同胞投资的规定', '1990-08-18'): '1990-08-19',
  ('国务院关于鼓励台湾同胞投资的规定', '1988-07-02'): '1988-07-03',
  ('国务院关于鼓励投资开发海南岛的规定', '1988-05-03'): '1988-05-04',
  ('外国人来华登山管理办法', '1991-08-28'): '1991-08-29',
  ('矿产资源监督管理暂行办法', '1987-04-28'): '1987-04-29',
  ('禁止向企业摊派暂行条例', '1988-04-27'): '1988-04-28',
}
# From which day on the register holds every statute that was in force: what ended before is on file only where the
# text of its successor says so.
SINCE = {
  '法律': '2021-01-01',  # 民法典: the laws that ended later are named by the laws that replaced them
  '行政法规': '2025-01-20',  # 国务院令第797号, the last decision before COLLECTED that repealed regulations
  LOCAL: COLLECTED,  # which decisions of the city's congress are missing is not known
}
LEGAL = {'行政法规': '行政法规', '部门规章': '部门规章', '宪法': '宪法', '地方性法规': LOCAL}

Event = collections.namedtuple('Event', 'day kind order effective')  # days as YYYY-MM-DD, or '' where unknown
Repeal = collections.namedtuple('Repeal', 'title until successor article rank')


# Reading

def dated(title, version):
  """The day of a text, put right where the name of its file is wrong."""
  return DAYS.get((title, version), version)


def table(path):
  lines = path.read_text(encoding='utf-8').splitlines()
  return [line.split('\t') for line in lines[1:] if line]


def number(text):
  """一百二十三 and 123 as an integer."""
  if text.isdecimal():
    return int(text)
  total = digit = 0
  for c in text:
    if c in '十百千':
      total += (digit or 1) * {'十': 10, '百': 100, '千': 1000}[c]
      digit = 0
    else:
      digit = '零一二三四五六七八九'.find(c.replace('〇', '零').replace('○', '零'))
  return total + digit


def normal(text):
  """Full-width digits become ASCII, and a date in Chinese digits becomes one in Arabic digits."""
  text = text.translate({ord('０') + i: str(i) for i in range(10)})

  def year(m):
    digits = ''.join(str('〇一二三四五六七八九'.find(c.replace('○', '〇').replace('零', '〇'))) for c in m[1])
    return f'{digits}年{number(m[2])}月{number(m[3])}日'
  return re.sub(r'([一二三四五六七八九〇○零]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日', year, text)


def day(match):
  return f'{int(match[1]):04}-{int(match[2]):02}-{int(match[3]):02}'


DATE = r'(\d{4})年(\d{1,2})月(\d{1,2})日'


def order(text):
  """The order that promulgated it, `#487` for one of the State Council alone."""
  m = re.search(r'([^\d年月日，、。（）]*?(?:、[^\d，。（）]*?)?)(?:令第([\d一二三四五六七八九十]+)号|第(\d+)号令)', re.sub(DATE, '', text).strip())
  if not m:
    return ''
  issuer = re.sub(r'\s', '', m[1]).replace('中中华', '中华').replace('中华人民共和国', '')
  n = number(m[2] or m[3])
  return f'#{n}' if issuer == '国务院' else f'#{issuer}令第{n}号'


def events(history, version, effective):
  """Adoption and amendments in order; approval and promulgation of one text are one event."""
  found, starts = [], []
  # A decision's title may hold the separator or a date of its own; the date of the event comes first.
  for part in re.split(r' \| |　| {2,}', normal(history)):
    m = re.search(DATE, part)
    if not m:
      continue
    rest = part[m.end():].strip(' )）')
    said = re.sub(r'[《〈<].*[》〉>]', '《》', rest)
    if re.match(r'^(起?施行|实施|执行|自)', said):
      starts.append(day(m))
      continue
    kind = 'm' if '修正' in said or '《》' in said else 'r' if re.search('修订|修改', said) else 'a'
    merge = found and (found[-1][1] == kind or found[-1][1] == 'r' and kind == 'a') \
      and re.search('公布|发布', said) and re.search('通过|批准', found[-1][3])
    if merge:
      found[-1] = [day(m), found[-1][1], order(rest) or found[-1][2], said]
    else:
      found.append([day(m), kind, order(rest), said])
    if re.search('公布施行', said):
      starts.append(day(m))
  if version and version not in [f[0] for f in found]:
    # The name of the file holds a date that its history leaves out, such as the latest amendment.
    found.append([version, 'm' if found and version > found[0][0] else 'a', '', ''])
  found.sort(key=lambda f: f[0])
  if effective:
    starts.append(effective)
  result = [Event(f[0], f[1], f[2], '') for f in found]
  for start in starts:
    before = [i for i, e in enumerate(result) if e.day <= start]
    if before and not result[before[-1]].effective:
      result[before[-1]] = result[before[-1]]._replace(effective=start)
  return result


# Counting articles

HEAD = re.compile(rf'^第([{NUMERAL}\d]+) *条(?:之([{NUMERAL}]+))?[\s：:]*(.*)$')
ITEM = re.compile(rf'^[（(﹙]([{NUMERAL}]+)[）)﹚]')
CHAPTER = re.compile(rf'^第[{NUMERAL}\d]+[编章节](?:[{BLANK}]|$)')
ANNEX = re.compile(r'^#*\s*附(?:[件表录：:]|$)')
POINT = re.compile(r'^(?:\d+[.．、]|[（(]\d+[）)]|[①-⑳])')


def shapes(lines):
  """{(article, sub): shape} of a text; a shape is a tuple of items per paragraph, or None: not countable."""
  result, current, unclear = {}, None, set()
  for line in lines:
    line = line.strip(BLANK)
    if not line:
      continue
    if ANNEX.match(line) and (len(line) <= 20 or re.search('[：:]', line[:6])):
      break
    if line.startswith('#') or CHAPTER.match(line):
      current = None
      continue
    m = HEAD.match(line)
    if m:
      key = (number(m[1]), number(m[2]) if m[2] else 0)
      current = None if key in result else result.setdefault(key, [])
      line = m[3].strip(BLANK)
    if current is None or not line:
      continue
    item = ITEM.match(line)
    if item:
      # Items that go on after a paragraph in between, or begin without one, belong to no paragraph for certain.
      if not current or number(item[1]) != current[-1] + 1 and current[-1] == 0:
        unclear.add(key)
      current[-1:] = [(current[-1] if current else 0) + 1]
    elif POINT.match(normal(line)):
      if not current or current[-1] == 0:
        unclear.add(key)  # points under a paragraph without items: a list of another sort
    else:
      current.append(0)
  return {key: None if len(s) > 8 or key in unclear or not s else tuple(s) for key, s in result.items()}


def encoded(found, goes_on=False):
  """The compact form; the head comment of statutes.tsv explains it."""
  out, expected, run = [], 1, None

  def flush():
    if run:
      out.append(run[0] + (str(run[1]) if run[1] > 1 else ''))
  for (article, sub), shape in found.items():
    token = '?' if shape is None else 'abcdefgh'[len(shape) - 1] if not any(shape) \
      else '[' + ','.join(map(str, shape)) + ']'
    if sub:
      flush()
      run = None
      out.append('_' + token)
      continue
    if article != expected:
      flush()
      run = None
      out.append(f'@{article}')
    if run and run[0] == token:
      run[1] += 1
    else:
      flush()
      run = [token, 1]
    expected = article + 1
  flush()
  return ''.join(out) + ('~' if goes_on or not found else '')


# What only the texts state

def body(text):
  return text.split('<!-- INFO END -->')[-1].split('\n')


def top_titles(text):
  """(title, what precedes, what follows) of each outermost 《…》."""
  depth, start = 0, 0
  for i, c in enumerate(text):
    if c == '《':
      depth += 1
      start = i if depth == 1 else start
    elif c == '》' and depth:
      depth -= 1
      if depth == 0:
        yield text[start + 1:i], text[:start], text[i + 1:]


def commencement(lines):
  """What the text says of its own first day: a day, `promulgation`, or ''."""
  result = ''
  for line in lines:
    m = re.search(r'(?:本(?:法|条例|规定|办法|细则|规则|守则|决定|规范)|本\S{1,6}(?:法|条例|规定|办法|细则|规则))'
                  r'自(' + DATE.replace('(', '(?:') + r'|(?:公布|发布|颁布|通过)之日)起?(?:零时起)?(?:施行|实施)', normal(line))
    if m:
      d = re.search(DATE, m[1])
      result = day(d) if d else 'promulgation'
  return result


def repealed_rank(before, title, by):
  if '全国人民代表大会' in before + title or re.search(r'^中华人民共和国\S*[^办]法([通总]则|（试行）)?$', title):
    return '法律'
  if '人民代表大会' in before and PLACE in title + by:
    return LEGAL['地方性法规']
  if '市人民政府' in before and PLACE in title + by:
    return f'地方政府规章（{PLACE}）'
  if re.search('国务院(?:、中央军(?:事)?委(?:员会)?)?(?:修订|发布|公布|颁布|令)', before):
    return '行政法规'
  return ''


def text_repeals(title, lines, history):
  """The repeals that a statute's own words declare, as far as a whole document is repealed."""
  article, start = '', ''
  whole = [e for e in history if e.kind in 'ar'] or history
  for line in lines:
    line = normal(line.strip(BLANK))
    m = HEAD.match(line)
    if m:
      article, start = m[1] if not m[2] else f'{m[1]}-{m[2]}', ''
    d = re.search(r'自' + DATE + '起?施行', line)
    if d:
      start = day(d)
    elif re.search('自(公布|发布|颁布|通过)之日起施行', line):
      start = whole[-1].day if whole else ''
    if title.endswith('废止部分地方性法规的决定') and (m := re.match(r'^([一二三四五六七八九十]+)、废止《(.+?)》（', line)):
      yield Repeal(m[2], history[0].day, title, f'第{m[1]}项', LEGAL['地方性法规'])
      continue
    for sentence in line.split('。'):
      end = re.search('(同时|即行)废止', sentence)
      if not end or not start:
        continue
      last = 0
      for name, before, after in top_titles(sentence[:end.start()] + '@'):
        after = re.sub(r'^(（[^）]*）|\([^)]*\))', '', after)
        if re.match(r'^(@|、|，|,|；|和|及|以及|与|《|自本|也)', after) and '关于修改' not in name:
          yield Repeal(name, start, title, str(number(article)) if article else '', repealed_rank(before[last:], name, title))
          last = len(before)


# Making

class Statute:
  def __init__(self, title, rank):
    self.title, self.rank, self.events, self.versions = title, rank, {}, {}

  def add(self, event):
    old = self.events.get(event.day)
    if old:
      event = Event(event.day, old.kind if old.kind != 'm' else event.kind, old.order or event.order,
                    old.effective or event.effective)
    self.events[event.day] = event

  @property
  def history(self):
    return [self.events[d] for d in sorted(self.events)]


def dense(d):
  return d.replace('-', '')


def key_title(title):
  return re.sub(r'[《》〈〉<>\s]|中华人民共和国', '', title)


def statutes():
  known = {}
  counted = collections.defaultdict(dict)
  for title, version, article, shape in table(FIELD / 'statutes' / 'articles.tsv'):
    n, _, sub = article.partition('-')
    value = None if shape == '?' else tuple(int(x) for x in shape.split(' '))
    counted[title, dated(title, version)].setdefault((int(n), int(sub or 0)), value)
  for title, version, effective, group, _, history in table(FIELD / 'statutes' / 'statutes.tsv'):
    clean = re.sub(r'\s+', '', title)
    version = dated(title, version)
    statute = known.setdefault(clean, Statute(clean, RANKS.get(clean) or LEGAL.get(group, '法律')))
    found = events(history, version, normal(effective))
    for event in found:
      statute.add(event)
    last = version or (found[-1].day if found else '')
    statute.versions.setdefault(last, counted[title, version])
    if counted[title, version] and not statute.versions[last]:
      statute.versions[last] = counted[title, version]
  return known


def supplement():
  rows = [l.split('\t') for l in SUPPLEMENT.read_text(encoding='utf-8').splitlines() if l and l[0] != '#'] \
    if SUPPLEMENT.exists() else []
  return rows


def collect(directory):
  """Writes supplement.tsv from a checkout of the collection."""
  known, out, books = statutes(), [], {}
  for path in sorted(p for p in directory.rglob('*.md') if not p.name.startswith('_')):
    group = path.relative_to(directory).parts[0]
    if group not in {'刑法', '宪法', '宪法相关法', '民法典', '民法商法', '社会法', '经济法', '行政法', '行政法规',
                     '诉讼与非诉讼程序法', '部门规章'} and '北京地方法规' not in path.parts:
      continue
    text = path.read_text(encoding='utf-8')
    heading = re.search(r'^# *(.*)$', text, re.M)
    title = re.sub(r'\s+', '', heading[1])
    version = dated(title, (re.search(r'\((\d{4}-\d\d-\d\d)\)\.md$', path.name) or ['', ''])[1])
    lines = body(text)
    if group == '民法典':
      books.update(shapes(lines))
    if title not in known:
      # The criminal law: absent from the tables. Each amendment to it is an event of the law itself.
      history = ' | '.join(l for l in text.split('<!-- INFO END -->')[0].split('\n')[1:] if l.strip())
      if title == '中华人民共和国刑法':
        history = re.sub(r'通过的《[^|]*》', '《》修正', history)
      known[title] = Statute(title, '法律')
      for event in events(history, version, ''):
        known[title].add(event)
      last = version or known[title].history[-1].day
      out.append(['statute', title, '法律', ' '.join(token(e) for e in known[title].history)])
      known[title].versions[last] = {}
    statute = known[title]
    own = events(' | '.join(text.split('<!-- INFO END -->')[0].split('\n')[1:]), version, '')
    last = version or (own[-1].day if own else statute.history[-1].day)
    if last not in statute.versions:
      raise SystemExit(f'{path}: no text of {last}')
    if group not in {'民法典', '宪法'} and not title.startswith('中华人民共和国刑法修正案'):
      found = shapes(lines)
      # An article in the middle of a line: the text cannot be counted from there on.
      inner = any(re.search(rf'。\s*第[{NUMERAL}]+条\s', l) and HEAD.match(l.strip(BLANK)) for l in lines)
      if inner:
        found = {}
      if found != statute.versions.get(last):
        out.append(['shapes', title, last, encoded(found, inner)])
    start = commencement(lines)
    if start and not any(e.effective for e in statute.history):
      out.append(['effective', title, last, start])
    for repeal in text_repeals(title, lines, [e for e in statute.history if e.day <= last]):
      out.append(['repeal', *repeal])
  out.append(['shapes', '中华人民共和国民法典', '2020-05-28', encoded(dict(sorted(books.items())))])
  unique = sorted({tuple(row) for row in out})
  head = [
    '# Facts about statutes that the collected tables lack, taken from the texts of the public collection',
    '# LawRefBook/Laws, commit 2f4c5c23 of 2025-04-19, by make-registers.py --collection.',
    '# statute: title, rank, history | shapes: title, version, shapes | effective: title, version, day or promulgation',
    '# repeal: title, until, successor, article, rank']
  SUPPLEMENT.write_text('\n'.join(head + ['\t'.join(row) for row in unique]) + '\n', encoding='utf-8')


def token(event):
  return dense(event.day) + event.kind + event.order + ('=' + dense(event.effective) if event.effective else '')


def untoken(text):
  m = re.fullmatch(r'(\d{4})(\d\d)(\d\d)([arm])(#[^=]*)?(?:=(\d{4})(\d\d)(\d\d))?', text)
  return Event(f'{m[1]}-{m[2]}-{m[3]}', m[4], m[5] or '', f'{m[6]}-{m[7]}-{m[8]}' if m[6] else '')


def complete_statutes():
  """The statutes with the supplement's facts, their shapes encoded, and the repeals."""
  known, repeals = statutes(), set()
  texts = {s: {v: encoded(found) for v, found in statute.versions.items()} for s, statute in known.items()}
  for kind, title, *rest in supplement():
    if kind == 'statute':
      known[title] = Statute(title, rest[0])
      for part in rest[1].split(' '):
        known[title].add(untoken(part))
      texts[title] = {known[title].history[-1].day: '~'}
    elif kind == 'repeal':
      repeals.add(Repeal(title, *rest))
  for kind, title, *rest in supplement():
    if kind == 'shapes':
      texts[title][rest[0]] = rest[1]
    elif kind == 'effective':
      whole = [e for e in known[title].history if e.kind in 'ar' and e.day <= rest[0]]
      if whole and rest[1] == 'promulgation':
        known[title].events[whole[-1].day] = whole[-1]._replace(effective=whole[-1].day)
      elif whole and rest[1] != 'promulgation' and rest[1] >= whole[0].day:
        at = [e for e in known[title].history if e.day <= rest[1]][-1]
        known[title].events[at.day] = at._replace(effective=rest[1])
  for path in sorted((FIELD / 'law-texts').glob('*.md')):
    text = path.read_text(encoding='utf-8')
    heading = re.search(r'^# *(.*)$', text, re.M)
    title = re.sub(r'\s+', '', heading[1]) if heading else ''
    if title in known:
      last = dated(title, (re.search(r'\((\d{4}-\d\d-\d\d)\)$', path.stem) or ['', '9999'])[1])
      repeals.update(text_repeals(title, body(text), [e for e in known[title].history if e.day <= last]))
  return known, texts, sorted(repeals)


def write(out, name, head, rows):
  out.mkdir(parents=True, exist_ok=True)
  text = ''.join(f'# {line}\n' if line else '#\n' for line in head) + ''.join('\t'.join(r).rstrip('\t') + '\n' for r in rows)
  (out / name).write_text(text, encoding='utf-8')
  print(f'{name}: {len(rows)} lines, {len(text.encode())} bytes')


def make_statutes(out):
  known, texts, repeals = complete_statutes()
  by_key = {key_title(title): statute for title, statute in known.items()}
  kept, predecessors = {}, set()
  for r in repeals:
    title = re.sub(r'\s+', '', r.title)
    held = by_key.get(key_title(title))
    if held and (held.title == r.successor or not held.history or held.history[0].day >= r.until):
      predecessors.add(held.title)  # an earlier document of the same title
      continue
    if held:
      title = held.title
    old = kept.get(title)
    if not old or r.until < old.until:
      kept[title] = r._replace(title=title, rank=held.rank if held else r.rank)
  rows = [['!complete', rank, dense(COLLECTED), dense(first)] for rank, first in SINCE.items()]
  for statute in sorted(known.values(), key=lambda s: s.title):
    history = ' '.join((['p'] if statute.title in predecessors else []) + [token(e) for e in statute.history])
    for i, (version, text) in enumerate(sorted(texts[statute.title].items())):
      rows.append(([statute.title, statute.rank, history] if i == 0 else [''] * 3) + [dense(version), text])
  write(out, 'statutes.tsv', [
    'Statutes: titles, ranks, histories, and the shapes of their articles. Made by Tests/Data/make-registers.py; do not edit.',
    f'From the public collection LawRefBook/Laws, state of {COLLECTED}: facts about the texts, not the texts.',
    f'Complete up to {COLLECTED}: 法律, 行政法规, {LOCAL}. Of any other rank some, never all.',
    'Behind !complete: rank, last and first day of which that holds. What was repealed before the first day by a',
    'decision is not on file.',
    'Decisions, resolutions and interpretations (决定, 决议, 解释) of these ranks are not collected.',
    'A line is one text: title, rank, history, day of the text (adopted or last amended), shapes. A line without a',
    'title is a later text of the statute above it.',
    'History, parted by blanks: day, then a adopted, r revised as a whole, m amended, then the order that promulgated',
    'it (#711: 国务院令第711号), then =day from which that text is in force, where a text says so. p: an earlier',
    'document had the same title.',
    'Shapes, article by article from 第一条: a-h are one to eight paragraphs (款) without items; [4,0] is a first',
    'paragraph with four items (项) and a second with none; ? cannot be counted; a number repeats; @9 goes on with',
    '第九条; _ begins 第…条之一 and so on; ~ at the end: the text goes on, uncounted.',
  ], rows)
  write(out, 'repeals.tsv', [
    'Statutes no longer in force, as the statutes that repeal them say. Made by Tests/Data/make-registers.py; do not edit.',
    f'From the words “…同时废止” in the texts of the public collection LawRefBook/Laws, state of {COLLECTED}.',
    'Documents that were repealed in part, or by a decision that the collection does not hold, are not here.',
    'Title, first day no longer in force, the repealing statute, its article, the rank where the words show it.',
  ], [[r.title, dense(r.until), r.successor, r.article, r.rank] for r in sorted(kept.values())])


def make_divisions(out):
  source = table(FIELD / 'divisions' / 'divisions.tsv')
  revisions = sorted({r[2] for r in source} | {r[3] for r in source if len(r) > 3 and r[3]})
  rows = [['!revisions', ' '.join(revisions)]]
  for r in source:
    rows.append([r[0], r[1], '' if r[2] == revisions[0] else r[2], r[3] if len(r) > 3 else ''])
  write(out, 'divisions.tsv', [
    'Administrative divisions in time (GB/T 2260). Made by Tests/Data/make-registers.py; do not edit.',
    f'From the tables of the Ministry of Civil Affairs as collected in cn/GB2260, {revisions[0]} to {revisions[-1]}.',
    'Before the first revision and after the last nothing is known.',
    f'Code, name, first revision that holds it (empty: {revisions[0]}), last revision that holds it (empty: the newest).',
  ], rows)


def make_calendar(out):
  groups = collections.OrderedDict()
  source = sorted(table(FIELD / 'calendar' / 'working-days.tsv'))
  for date, kind, name in source:
    year = date[:4]
    # The arrangement of a year may begin in the last days of the year before.
    if name == '元旦' and date[5:7] == '12':
      year = str(int(year) + 1)
    groups.setdefault((year, name), {'off': [], 'work': []})[kind].append(datetime.date.fromisoformat(date))
  rows = []
  for (year, name), days in sorted(groups.items(), key=lambda g: (g[0][0], min(g[1]['off'] + g[1]['work']))):
    spans = []
    for d in days['off']:
      if spans and (d - spans[-1][1]).days == 1:
        spans[-1][1] = d
      else:
        spans.append([d, d])
    off = ' '.join(f'{a:%Y%m%d}' + (f'-{b:%Y%m%d}' if a != b else '') for a, b in spans)
    rows.append([year, name, off, ' '.join(f'{d:%Y%m%d}' for d in days['work'])])
  years = sorted({r[0] for r in rows})
  write(out, 'calendar.tsv', [
    'Public holidays and the weekend days worked in exchange. Made by Tests/Data/make-registers.py; do not edit.',
    'From the yearly notices of the General Office of the State Council, as collected in NateScarlet/holiday-cn.',
    f'Complete for {years[0]} to {years[-1]}. A day not listed is worked from Monday to Friday.',
    'Year of the notice, holiday, days off, weekend days worked.',
  ], rows)


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument('--collection', type=pathlib.Path, help='a checkout of LawRefBook/Laws')
  parser.add_argument('--output', type=pathlib.Path, default=OUT, help='where the registers go')
  arguments = parser.parse_args()
  if arguments.collection:
    collect(arguments.collection)
  make_statutes(arguments.output)
  make_divisions(arguments.output)
  make_calendar(arguments.output)


if __name__ == '__main__':
  main()
