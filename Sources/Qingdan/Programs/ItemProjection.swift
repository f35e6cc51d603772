/// Items as a program is given them: a handle each, and the fields that it needs.
///
/// The same keys and values as `ItemJSON`, written as bytes at once: all items of a library pass here.
struct ItemProjection: Sendable {
  private let needs: [ProgramDescription.Need]

  init(_ needs: [ProgramDescription.Need]) { self.needs = needs }

  /// The fields of a kind that are asked for, in the order of the kind; nil where the kind is not asked for.
  func fields(of kind: Kind) -> [FieldNumber]? {
    let asked = needs.filter { $0.kind == "*" || $0.kind == kind.name }
    guard !asked.isEmpty else { return nil }
    let names = Set(asked.flatMap(\.fields))
    return kind.fields.indices.filter { names.contains("*") || names.contains(kind.fields[$0].name) }
      .map { FieldNumber($0) }
  }

  /// What follows the number of a batch in its line, for each batch of a list.
  func batches(_ list: ListFile, number: Int, _ items: [ListFile.Item], _ context: LibraryContext)
    -> [[UInt8]]
  {
    guard let fields = fields(of: list.kind) else { return [] }
    let keys = fields.map { field in
      var key: [UInt8] = []
      key.appendJSON(list.kind[field].name)
      return key + [UInt8(ascii: ":")]
    }
    let head = head(list, number, context)
    var batches: [[UInt8]] = []
    var bytes = head
    var isEmpty = true
    for item in items {
      bytes += isEmpty ? "{\"handle\":\"".utf8 : ",{\"handle\":\"".utf8
      isEmpty = false
      bytes.append(decimal: number)
      bytes.append(UInt8(ascii: "."))
      bytes.append(decimal: item.index)
      bytes += "\",\"fields\":{".utf8
      var isFirst = true
      for (field, key) in zip(fields, keys) {
        guard let node = list.value(item, field) else { continue }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes += key
        list.write(node, field, into: &bytes)
      }
      bytes += "}}".utf8
      if bytes.count > ProgramProtocol.batchSize {
        batches.append(bytes + "]}\n".utf8)
        bytes = head
        isEmpty = true
      }
    }
    // A list without items is there all the same.
    if !isEmpty || batches.isEmpty { batches.append(bytes + "]}\n".utf8) }
    return batches
  }

  private func head(_ list: ListFile, _ number: Int, _ context: LibraryContext) -> [UInt8] {
    let organisation = list.head.organisation
    let json = JSON.object([
      "handle": .string("\(number)"), "kind": .string(list.kind.name),
      "title": .string(
        list.head.title ?? (context.shortName(organisation) ?? list.head.group ?? "") + list.kind.title.zh),
      "organisation": organisation.map { .string($0) },
      "organisationName": context.shortName(organisation).map { .string($0) },
      "group": list.head.group.map { .string($0) },
      "effective": list.head.effective.map { .string("\($0)") },
      "name": .string(ExportedList.name(of: list.path)),
    ])
    return Array("\"list\":\(json.line),\"items\":[".utf8)
  }
}

extension ListFile {
  /// A value as JSON, by the type of its field.
  fileprivate func write(_ node: NodeID, _ field: FieldNumber, into bytes: inout [UInt8]) {
    guard kind[field].isMany else { return writeSingle(node, field, into: &bytes) }
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements(node).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      writeSingle(element, field, into: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func writeSingle(_ node: NodeID, _ field: FieldNumber, into bytes: inout [UInt8]) {
    switch document.kind(node) {
    case .scalar:
      let type = kind[field].type
      if type == .integer || type == .flag {
        let text = document.text(node)
        if type == .flag, text == "true" || text == "false" { return bytes += text.utf8 }
        if type == .integer, let number = Int(text) { return bytes += String(number).utf8 }
      }
      document.withText(node) { bytes.append(json: $0) }
    case .mapping:
      bytes.append(UInt8(ascii: "{"))
      var isFirst = true
      for (key, value) in document.entries(node) where !document.isNull(value) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        let child = child(document.text(key), of: field)
        bytes.appendJSON(child.map { kind[$0].name } ?? document.text(key))
        bytes.append(UInt8(ascii: ":"))
        if let child {
          write(value, child, into: &bytes)
        } else {
          document.withText(value) { bytes.append(json: $0) }
        }
      }
      bytes.append(UInt8(ascii: "}"))
    case .sequence:
      bytes.append(UInt8(ascii: "["))
      for (index, element) in document.children(node).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        writeSingle(element, field, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .alias: bytes += "null".utf8
    }
  }

  /// The field of a group that a key stands for.
  private func child(_ name: String, of field: FieldNumber) -> FieldNumber? {
    kind[field].type == .group ? kind.table.number(of: name, in: field) : nil
  }

  /// The node at a path into the JSON of an item, and the field that it is a value of; nil where nothing is there.
  func node(at path: [ProgramFinding.Step], of item: Item) -> (node: NodeID, field: FieldNumber)? {
    guard case .key(let name)? = path.first, var field = kind.table.number(of: name, in: nil),
      var node = value(item, field)
    else { return nil }
    for step in path.dropFirst() {
      switch step {
      case .element(let index):
        let elements = elements(node)
        guard elements.indices.contains(index) else { return nil }
        node = elements[index]
      case .key(let name):
        guard document.kind(node) == .mapping,
          let entry = document.entries(node).first(where: { key, _ in
            let written = document.text(key)
            return written == name || child(written, of: field).map { kind[$0].name } == name
          })
        else { return nil }
        field = child(name, of: field) ?? field
        node = entry.value
      }
    }
    return (node, field)
  }
}

extension [UInt8] {
  fileprivate mutating func append(decimal number: Int) {
    if number < 10 { append(0x30 + UInt8(number)) } else { self += String(number).utf8 }
  }

  /// Appends a text as a JSON string with nothing escaped but what JSON asks for.
  fileprivate mutating func append(json text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "\n"): self += "\\n".utf8
      case UInt8(ascii: "\t"): self += "\\t".utf8
      case UInt8(ascii: "\r"): self += "\\r".utf8
      case 0..<0x20:
        self += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        self += String(byte, radix: 16).utf8
      default: self += [UInt8(ascii: "\\"), byte]
      }
    }
    append(contentsOf: text[start..<text.count])
    append(UInt8(ascii: "\""))
  }
}
