import Testing

/// A program that does harm, or does not do what it should.
struct Hostile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Python, behind a greeting that is as it should be.
  let script: String
  let rule: String
  /// Words of the finding.
  let says: String
  var command = "validate"

  init(_ name: String, _ script: String, _ rule: String, _ says: String, export: Bool = false) {
    testDescription = name
    self.script = script
    self.rule = rule
    self.says = says
    if export { command = "export" }
  }

  /// `hello()` answers up to `open` and gives that message; `batches()` gives every batch; `offspring()` starts three
  /// processes that do not end by themselves, and gives their numbers: a child, one in a session of its own, an orphan.
  static let prologue = """
    #!/usr/bin/env python3
    import json, os, sys, time
    def say(**m): print(json.dumps(m), flush=True)
    def hello(version="1.0", rule="bad/rule"):
        sys.stdin.readline()
        say(type="hello", protocol=version, name="bad", version="1", features=["validate", "export"])
        sys.stdin.readline()
        say(type="description", rules=[dict(id=rule, summary="x")],
            formats=[dict(id="bad", summary="x", extension="txt")], needs=[dict(kind="*", fields=["name"])])
        message = json.loads(sys.stdin.readline())
        say(type="ready")
        return message
    def batches():
        for line in sys.stdin:
            message = json.loads(line)
            if message["type"] == "close": return
            yield message
    def found(message, **finding):
        say(type="findings", batch=message["batch"], findings=[dict(rule="bad/rule", message="x", **finding)])
    def offspring():
        children = []
        for way in range(3):
            read, write = os.pipe()
            if os.fork() == 0:
                if way > 0: os.setsid()
                if way > 1 and os.fork() > 0: os._exit(0)
                os.write(write, str(os.getpid()).encode())
                os.close(write)
                time.sleep(600)
                os._exit(0)
            children.append(os.read(read, 20).decode())
        return children

    """

  static let all = [
    Hostile(
      "garbage", "hello()\nprint('<html>垃圾</html>', flush=True)\ntime.sleep(60)", "plugin/protocol",
      "<html>垃圾"),
    Hostile(
      "no text at all",
      "hello()\nsys.stdout.buffer.write(bytes(range(256)) + b'\\n')\nsys.stdout.flush()\ntime.sleep(60)",
      "plugin/protocol", "不是一行 JSON"),
    Hostile("hanging", "hello()\ntime.sleep(600)", "plugin/timeout", "2 秒没有做完"),
    Hostile("hanging at the start", "time.sleep(600)", "plugin/timeout", "2 秒没有做完"),
    Hostile(
      "hanging at the end",
      "hello()\nfor m in batches(): say(type='findings', batch=m['batch'], findings=[])\nsay(type='summary')\ntime.sleep(600)",
      "plugin/timeout", "2 秒没有做完"),
    Hostile("exit half-way", "hello()\nsys.exit(3)", "plugin/failed", "退出状态 3"),
    Hostile(
      "its own mistake", "hello()\nraise RuntimeError('没有找到对照表')", "plugin/failed", "RuntimeError: 没有找到对照表"),
    Hostile("a signal", "hello()\nos.kill(os.getpid(), 11)", "plugin/failed", "信号 11"),
    Hostile(
      "an error that it reports", "hello()\nsay(type='error', message={'zh': '对照表过期了'})\ntime.sleep(60)",
      "plugin/failed", "对照表过期了"),
    Hostile(
      "a line of 100 MiB", "hello()\nsys.stdout.write('x' * (100 << 20))\nsys.stdout.flush()\ntime.sleep(60)",
      "plugin/flood", "一行超过 8 MiB"),
    Hostile(
      "endless output",
      "hello()\nfor m in batches(): say(type='findings', batch=m['batch'], findings=[])\nsay(type='summary')\nwhile True: sys.stdout.write('\\n' * (1 << 20))",
      "plugin/flood", "输出超过 256 MiB"),
    Hostile("all the memory", "hello()\nx = bytearray(16 << 30)", "plugin/failed", "MemoryError"),
    Hostile(
      "a handle that does not exist", "hello()\nfor m in batches(): found(m, handle='7.9')",
      "plugin/unknown-handle", "“7.9”没有给过"),
    Hostile("no handle", "hello()\nfor m in batches(): found(m)", "plugin/unknown-handle", "没有给过"),
    Hostile(
      "a range beyond the value",
      "hello()\nfor m in batches(): found(m, handle=(m['items'] or [m['list']])[0]['handle'], field='name', range=[3, 999])\nsay(type='summary')",
      "plugin/protocol", "超出了这个值"),
    Hostile(
      "another batch", "hello()\nfor m in batches(): say(type='findings', batch=m['batch'] + 1, findings=[])",
      "plugin/protocol", "回答的应当是第 1 批"),
    Hostile(
      "a rule that it has not described",
      "hello()\nfor m in batches(): say(type='findings', batch=m['batch'], findings=[dict(rule='id/missing', handle='0.0', message='x')])",
      "plugin/protocol", "id/missing"),
    Hostile(
      "a rule of somebody else", "hello(rule='id/missing')\ntime.sleep(60)", "plugin/not-granted",
      "规则 id/missing"),
    Hostile("another version", "hello('2.0')\ntime.sleep(60)", "plugin/version", "它用的协议是 2.0"),
    Hostile(
      "a path with ..",
      "hello()\nfor m in batches(): say(type='chunks', batch=m['batch'], chunks=[dict(name='../../登录.txt', text='x')])\nsay(type='summary')",
      "plugin/path", "../../登录.txt", export: true),
    Hostile(
      "an absolute path",
      "hello()\nfor m in batches(): say(type='chunks', batch=m['batch'], chunks=[dict(name='/tmp/x', text='x')])",
      "plugin/path", "绝对路径", export: true),
    Hostile(
      "two names that are one elsewhere",
      "hello()\nfor m in batches(): say(type='chunks', batch=m['batch'], chunks=[dict(name='a', text='x'), dict(name='A', text='x')])\nsay(type='summary')",
      "plugin/path", "A", export: true),
    Hostile(
      "two spellings of one name",
      "hello()\nfor m in batches(): say(type='chunks', batch=m['batch'], chunks=[dict(name='\u{E9}.txt', text='x'), dict(name='e\u{301}.txt', text='y')])\nsay(type='summary')",
      "plugin/path", "写法不同", export: true),
    Hostile(
      "half of an export",
      "hello()\nfor m in batches(): say(type='chunks', batch=m['batch'], chunks=[dict(name='a', text='x')])",
      "plugin/failed", "没有做完", export: true),
  ]
}
