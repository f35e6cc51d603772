"""As much of the API of Gitea, or of Gogs, as the recipe asks for, on a port of this machine: fake-git-server.py gitea|gogs FOLDER

Writes its port to FOLDER/port, and what it holds to FOLDER/state.json after every request. Whoever does not bring the
token is turned away. A comment of somebody else that begins like those of the recipe is there before.
"""
import http.server
import json
import os
import re
import sys

KIND, FOLDER = sys.argv[1:3]
REPOSITORY = "/api/v1/repos/o/r"
MARK = "[//]: # (qingdan-check)"
state = {
    "comments": [
        {"id": 3, "user": {"id": 1, "login": "zhangsan", "email": "{[\"\\"},
         "original_author_id": 0, "body": MARK + "\n\n别人引用的 \\\"\\\\ \" 和 {[ ", "assets": []},
        {"id": 4, "user": {"id": 7, "login": "bot"}, "body": "id: 99 " + MARK, "assets": []},
    ],
    "statuses": [], "requests": [], "next": 41,
}


def encoded(value):
    """As Go writes it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").encode()


class Handler(http.server.BaseHTTPRequestHandler):
    def log_message(self, *arguments):
        pass

    def answer(self, status, value=None):
        body = b"" if value is None else encoded(value)
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_request(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path, _, query = self.path.partition("?")
        state["requests"].append(f"{self.command} {path}")
        try:
            if self.headers.get("Authorization") != "token geheim":
                return self.answer(401, {"message": "token is required"})
            self.answer(*self.result(path, query, body))
        finally:
            with open(FOLDER + "/state.new", "w", encoding="utf-8") as file:
                json.dump(state, file, ensure_ascii=False)
            os.replace(FOLDER + "/state.new", FOLDER + "/state.json")

    do_GET = do_POST = do_PATCH = do_DELETE = handle_request

    def result(self, path, query, body):
        method = self.command
        if (method, path) == ("GET", "/api/v1/user"):
            return 200, {"id": 7, "login": "bot", "full_name": ""}
        if path == REPOSITORY + "/issues/12/comments":
            if method == "GET":
                return 200, state["comments"]
            comment = {"id": self.number(), "user": {"id": 7, "login": "bot"}, "body": json.loads(body)["body"],
                       "assets": []}
            state["comments"].append(comment)
            return 201, comment
        place = r"/issues/comments/(\d+)" if KIND == "gitea" else r"/issues/12/comments/(\d+)"
        if match := re.fullmatch(REPOSITORY + place, path):
            comment = self.comment(match[1])
            comment["body"] = json.loads(body)["body"]
            return 200, comment
        if KIND == "gogs":
            return 404, None
        if match := re.fullmatch(REPOSITORY + r"/issues/comments/(\d+)/assets", path):
            assets = self.comment(match[1])["assets"]
            if method == "GET":
                return 200, assets
            assets.append({"id": self.number(), "name": query.removeprefix("name="), "size": len(body)})
            return 201, assets[-1]
        if match := re.fullmatch(REPOSITORY + r"/issues/comments/(\d+)/assets/(\d+)", path):
            comment = self.comment(match[1])
            comment["assets"] = [asset for asset in comment["assets"] if asset["id"] != int(match[2])]
            return 204, None
        if match := re.fullmatch(REPOSITORY + r"/statuses/([0-9a-f]{40})", path):
            state["statuses"].append(json.loads(body))
            return 201, state["statuses"][-1]
        return 404, None

    def comment(self, number):
        return next(comment for comment in state["comments"] if comment["id"] == int(number))

    def number(self):
        state["next"] += 1
        return state["next"]


server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
with open(FOLDER + "/port.new", "w", encoding="utf-8") as file:
    file.write(str(server.server_port))
os.replace(FOLDER + "/port.new", FOLDER + "/port")
server.serve_forever()
