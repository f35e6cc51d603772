#!/bin/sh
# 在 Gitea、Forgejo、Gogs 里检查清单：结果写成合并请求的一条评论（以后的推送改同一条），并给提交打上状态，
# 网页报告压缩后附在评论里。只用 qingdan、git、curl、awk、sed、gzip。没有令牌时只检查，不联网。
#
#   GITEA_TOKEN      令牌：能读写合并请求和提交状态（只放在环境变量里）
#   GITEA_SERVER     网址，如 https://git.example.gov.cn    act_runner 里自动取
#   GITEA_REPO       所有者/仓库                            act_runner 里自动取
#   GITEA_PULL       合并请求的编号；没有就只打状态         act_runner 里自动取
#   GITEA_SHA        被检查的提交；不写就是现在检出的
#   GITEA_BASE       合并到哪个分支：只列这次改动引起的、和改过的地方里的问题    act_runner 里自动取
#   QINGDAN          程序，不写就是 qingdan
#   QINGDAN_OPTIONS  给 qingdan validate 的其他选项，如 --library Lists
#   QINGDAN_NAME     一个仓库里有几个清单库时，各起一个名字
set -eu
export LC_ALL=C
qingdan=${QINGDAN:-qingdan}
token=${GITEA_TOKEN:-}
server=${GITEA_SERVER:-${GITHUB_SERVER_URL:-}}
server=${server%/}
repo=${GITEA_REPO:-${GITHUB_REPOSITORY:-}}
pull=${GITEA_PULL:-$(echo "${GITHUB_REF:-}" | sed -n 's|^refs/pull/\([0-9]*\)/.*|\1|p')}
sha=${GITEA_SHA:-$(git rev-parse HEAD 2>/dev/null || echo HEAD)}
base=${GITEA_BASE:-${GITHUB_BASE_REF:-}}
context="清单检查${QINGDAN_NAME:+ $QINGDAN_NAME}"
mark="[//]: # (qingdan-check${QINGDAN_NAME:+ $QINGDAN_NAME})" # 评论里看不见；凭它认出自己的评论
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

set -- validate --report "markdown=$work/summary.md" --report "html=$work/report.html"
[ -z "$server" ] || set -- "$@" --links "$server/$repo/src/commit/$sha/{path}#L{line}"
if [ -n "$base" ]; then
  if git rev-parse --quiet --verify "origin/$base^{commit}" >/dev/null; then
    set -- "$@" --changed-since "origin/$base"
  else
    echo "gitea.sh: 没有取回 origin/$base，所以检查全部清单。检出时写 fetch-depth: 0" >&2
  fi
fi
status=0
# shellcheck disable=SC2086 # 几个选项，按空格分开
"$qingdan" "$@" ${QINGDAN_OPTIONS:-} || status=$?
case $status in 0) state=success ;; 1) state=failure ;; *) state=error ;; esac

say() { echo "gitea.sh: $*" >&2; }
if [ -z "$token" ] || [ -z "$server" ] || [ -z "$repo" ]; then
  say "没有 GITEA_TOKEN、GITEA_SERVER 或 GITEA_REPO：只检查，不写评论和状态"
  exit "$status"
fi

# 令牌从标准输入交给 curl，不出现在进程列表里。
api() { # 方法 路径 [curl 的选项……]
  method=$1 path=$2
  shift 2
  printf 'header = "Authorization: token %s"\n' "$token" | curl --config - --silent --show-error --fail \
    --max-time 60 --request "$method" --header 'Accept: application/json' "$@" "$server/api/v1$path"
}
send() { api "$1" "$2" --header 'Content-Type: application/json' --data-binary "@$3"; }
quote() { # 标准输入写成 JSON 的字符串
  printf '"'
  tr -d '\000-\010\013-\037' | sed 's/\\/\\\\/g; s/"/\\"/g; s/	/\\t/g' | awk '{ printf "%s%s", line, $0; line = "\\n" }'
  printf '"'
}
# JSON 数组里，某个键的值以某段文字开头（并且是这个用户写的）的第一个元素的 id。
find_id() { # 键 文字 用户
  awk -v want="$1" -v text="$2" -v me="$3" 'BEGIN { RS = "\"" }
    inside {
      if (length(word) < 300) word = word $0
      end = $0; sub(/.*[^\\]/, "", end)
      if (length(end) % 2) { word = word "\""; next }
      inside = 0; next
    }
    {
      if ($0 ~ /^[ \t\n]*:/) key = word
      else if (depth == 3 && key == "login") login = word
      else if (depth == 2 && key == want && index(word, text) == 1 && (me == "" || me == login)) { print id; exit }
      if (depth == 2 && key == "id" && $0 ~ /^[ \t\n]*:[ \t\n]*[0-9]/) { id = $0; sub(/^[^0-9]*/, "", id); sub(/[^0-9].*/, "", id) }
      depth += gsub(/[[{]/, "&") - gsub(/[]}]/, "&")
      word = ""; inside = 1
    }'
}

comment() {
  { printf '%s\n\n' "$mark"; cat "$work/summary.md"; } > "$work/comment.md"
  { printf '{"body":'; quote < "$work/comment.md"; printf '}'; } > "$work/comment.json"
  me=$(api GET /user 2>/dev/null | sed -n 's/.*"login": *"\([^"]*\)".*/\1/p') || me=
  api GET "/repos/$repo/issues/$pull/comments" > "$work/comments.json" || return 1
  id=$(find_id body "$mark" "$me" < "$work/comments.json")
  # 后一个地址是 Gogs 的。两个都不行，那条评论多半是别人仿写的：另发一条。
  if [ -z "$id" ] || ! {
    send PATCH "/repos/$repo/issues/comments/$id" "$work/comment.json" > /dev/null 2>&1 ||
      send PATCH "/repos/$repo/issues/$pull/comments/$id" "$work/comment.json" > /dev/null 2>&1
  }; then
    send POST "/repos/$repo/issues/$pull/comments" "$work/comment.json" > "$work/made.json" || return 1
    id=$(sed -n 's/^[^{]*{ *"id": *\([0-9]*\).*/\1/p' "$work/made.json")
  fi
}
attach() { # 网页报告；Gogs 没有附件
  name=qingdan-report.html.gz assets="/repos/$repo/issues/comments/$id/assets"
  api GET "$assets" > "$work/assets.json" 2>/dev/null || return 0
  gzip -9nc "$work/report.html" > "$work/$name"
  old=$(find_id name "$name" "" < "$work/assets.json")
  [ -z "$old" ] || api DELETE "$assets/$old" > /dev/null
  api POST "$assets?name=$name" --form "attachment=@$work/$name" > /dev/null
}
mark_commit() {
  { printf '{"state":"%s","context":' "$state"; printf '%s' "$context" | quote
    printf ',"description":'; sed -n 's/^## //p;q' "$work/summary.md" | quote
    printf ',"target_url":'; printf '%s' "${pull:+$server/$repo/pulls/$pull}" | quote; printf '}'; } > "$work/status.json"
  send POST "/repos/$repo/statuses/$sha" "$work/status.json" > /dev/null
}

if [ -f "$work/summary.md" ] && [ -n "$pull" ]; then
  if comment; then attach || say "报告没有附上：平台不收 .gz 附件，或者令牌没有权限"; else say "评论没有写成：看上面 curl 说的原因"; fi
fi
[ -f "$work/summary.md" ] || echo "## 清单检查：没有查成" > "$work/summary.md"
mark_commit || say "状态没有打上：Gogs 没有提交状态的接口，或者令牌没有权限"
exit "$status"
