import Qingdan

/// What a page may tell of one item.
struct ItemSecrets {
  private let secrets: Secrets?
  private let list: ListFile
  private let item: String?
  /// Whether the item itself is not public.
  private var isCovered = false

  init(_ found: ItemLookup.Found, _ context: LibraryContext, _ language: Language) {
    // A second library is looked at for what must not be public, on a machine that is made for it.
    secrets =
      LayeredTree.isOfSecond(found.path) ? nil : Secrets(Program.registry, in: context, language)
    list = found.list
    item = found.id
    isCovered = covers(ItemJSON(list, context).json(found.item), nil)
  }

  func shown(_ text: String, _ field: Field? = nil) -> String {
    let isHidden = isCovered && field != nil && field?.type != .id
    return secrets?.shown(text, of: origin(field), hidingAll: isHidden) ?? text
  }

  func shown(_ json: JSON, _ field: Field? = nil) -> JSON {
    switch json {
    case .string(let text): .string(shown(text, field))
    case .array(let values): .array(values.map { shown($0, field) })
    case .object(let members):
      .object(members.map { JSON.Member(key: $0.key, value: shown($0.value, child($0.key, of: field))) })
    case .null, .bool, .number: json
    }
  }

  private func covers(_ json: JSON, _ field: Field?) -> Bool {
    switch json {
    case .string(let text): secrets?.coverItem(by: text, of: origin(field)) ?? false
    case .array(let values): values.contains { covers($0, field) }
    case .object(let members): members.contains { covers($0.value, child($0.key, of: field)) }
    case .null, .bool, .number: false
    }
  }

  private func origin(_ field: Field?) -> Secrets.Origin { Secrets.Origin(item: item, field: field) }

  private func child(_ key: String, of field: Field?) -> Field? {
    (field?.fields ?? list.kind.fields).first { $0.name == key } ?? field
  }
}
