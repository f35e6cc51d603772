import Qingdan

/// One JSON object a list: its head, and its items with the keys of their kind and effective values (RFC 8259).
struct JSONFormat: Exporter {
  static let format = Format(
    "json",
    Message(
      zh: "JSON（RFC 8259），每个清单一个文件，键与 YAML 相同",
      en: "JSON (RFC 8259), a file a list, with the keys of the YAML"),
    fileExtension: "json")

  func files(for table: ExportedList) -> [OutputFile] {
    let list = table.list
    let items = ItemJSON(list, table.context)
    let head: [(String, String?)] = [
      ("list", list.kind.name), ("title", table.title), ("organisation", list.head.organisation),
      ("group", list.head.group), ("version", list.head.version),
      ("effective", list.head.effective?.description),
      ("asOf", table.settings.day?.description),
    ]
    var bytes = Array("{\n".utf8)
    for (key, value) in head {
      guard let value else { continue }
      bytes += "  ".utf8
      bytes.appendJSON(key)
      bytes += ": ".utf8
      bytes.appendJSON(value)
      bytes += ",\n".utf8
    }
    if table.items.contains(where: { table.interims[$0] != nil }) {
      bytes += "  \"carries\": ".utf8
      carries(table).write(into: &bytes, indent: 2)
      bytes += ",\n".utf8
    }
    bytes += "  \"items\": [".utf8
    for (number, item) in table.items.enumerated() {
      bytes += (number == 0 ? "\n    " : ",\n    ").utf8
      items.json(item).write(into: &bytes, indent: 4)
    }
    bytes += "\n  ]\n}\n".utf8
    return [OutputFile("\(table.name).json", bytes)]
  }

  /// By item, while a reform is under way: who carries on, as `qingdan show --format json` has it.
  private func carries(_ table: ExportedList) -> JSON {
    .object(
      table.items.compactMap { item in
        guard let interim = table.interims[item], let id = table.list.id(item) else { return nil }
        return JSON.Member(key: id, value: interim.json)
      })
  }

  func files(forAll lists: [ExportedList.Summary], in export: ExportSettings) -> [OutputFile] {
    let index = JSON.object([
      "title": .string(export.title),
      "asOf": export.day.map { .string($0.description) },
      "lists": .array(
        lists.map { list in
          .object([
            "file": .string("\(list.name).json"), "title": .string(list.title), "list": .string(list.kind),
            "kindTitle": .string(list.kindTitle), "organisation": list.organisationID.map { .string($0) },
            "organisationName": .string(list.organisation), "items": .number(list.items),
          ])
        }),
    ])
    return lists.count > 1 ? [OutputFile("index.json", Array(index.pretty.utf8))] : []
  }
}
