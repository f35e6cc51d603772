#!/usr/bin/env python3
"""Each item of a power list names the office that handles it."""
import json
import sys

RULE = {"id": "office/missing", "severity": "warning", "summary": {"zh": "没有写承办机构", "en": "no office is named"},
        "rationale": {"zh": "群众不知道找哪个处室办。", "en": "nobody knows whom to ask"}}


def findings(batch):
    for item in batch["items"]:
        fields = item["fields"]
        if "office" not in fields:
            yield {"rule": RULE["id"], "handle": item["handle"],
                   "message": {"zh": "没有写承办机构", "en": "no office is named"}}
        elif fields["office"].startswith("本"):
            yield {"rule": RULE["id"], "handle": item["handle"], "field": "office", "range": [0, 1],
                   "message": {"zh": "“本”说的是谁看不出来，写处室的全称", "en": "write the office's full name"}}


for line in sys.stdin:
    message = json.loads(line)
    answer = {
        "hello": {"type": "hello", "protocol": "1.0", "name": "office", "version": "1.0.0", "features": ["validate"]},
        "describe": {"type": "description", "rules": [RULE], "needs": [{"kind": "powers", "fields": ["office"]}]},
        "open": {"type": "ready"},
        "close": {"type": "summary"},
    }.get(message["type"]) or {"type": "findings", "batch": message["batch"], "findings": list(findings(message))}
    print(json.dumps(answer, ensure_ascii=False), flush=True)
