#!/bin/sh
# 每个清单一个文本文件，一行一个事项：“类型：名称”。只用 sh 和 awk。
#
# 协议保证了键的顺序，键值之间没有空格，所以不必读懂整行 JSON：取出的字符串连同它的转义原样写进回答。
# mawk 要有 -W interactive 才一行一行地读，别的 awk 不认识它。
awk -W interactive 'BEGIN { exit }' </dev/null >/dev/null 2>&1 && set -- -W interactive

exec awk "$@" '
function text(key, from,    at, rest) {          # 键后面的字符串，转义照旧；没有就是空
  at = index(from, "\"" key "\":\"")
  if (!at) return ""
  rest = substr(from, at + length(key) + 4)
  match(rest, /^([^"\\]|\\.)*/)
  return substr(rest, 1, RLENGTH)
}
function say(line) { print line; fflush() }
/^\{"type":"hello"/ {
  say("{\"type\":\"hello\",\"protocol\":\"1.0\",\"name\":\"table\",\"version\":\"1.0.0\",\"features\":[\"export\"]}")
}
/^\{"type":"describe"/ {
  say("{\"type\":\"description\",\"formats\":[{\"id\":\"table\",\"summary\":{\"zh\":\"一行一个事项的文本\",\"en\":\"a line an item\"},\"extension\":\"txt\"}],\"needs\":[{\"kind\":\"powers\",\"fields\":[\"name\",\"type\"]}]}")
}
/^\{"type":"open"/  { say("{\"type\":\"ready\"}") }
/^\{"type":"batch"/ {
  match($0, /"batch":[0-9]+/); number = substr($0, RSTART + 8, RLENGTH - 8)
  head = substr($0, 1, index($0, "\"items\":[") - 1)
  count = split(substr($0, length(head) + 10), items, /\{"handle":"/)
  lines = ""
  for (i = 2; i <= count; i++) lines = lines text("type", items[i]) "：" text("name", items[i]) "\\n"
  say("{\"type\":\"chunks\",\"batch\":" number ",\"chunks\":[{\"name\":\"" text("name", head) ".txt\",\"text\":\"" lines "\"}]}")
}
/^\{"type":"close"/ { say("{\"type\":\"summary\"}"); exit }
'
