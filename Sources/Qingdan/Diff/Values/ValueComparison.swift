public import YAMLText

/// Says how a value of a field changed, in the words of the field's type.
///
/// It takes canonical values (`ListFile.canonicalValue`) and guesses nothing: what cannot be ordered or read for
/// certain is `.other`. A group's change is `.elements`, each element a mapping of the one field that it is about. Work
/// is linear in the values but for the matching of alike elements, which has a bound (`ElementMatching`).
public struct ValueComparison: Sendable {
  public init() {}

  /// Nil where both are the same canonical value.
  public func change(from before: YAMLValue?, to after: YAMLValue?, of field: Field) -> ValueChange? {
    switch (present(before), present(after)) {
    case (nil, nil): return nil
    case (nil, _?): return .appeared
    case (_?, nil): return .vanished
    case (let before?, let after?):
      guard before != after else { return nil }
      if before.isEditorially(after) { return .editorial }
      if field.isMany { return elements(before.elements, after.elements, of: field) }
      return single(before, after, of: field)
    }
  }

  private func present(_ value: YAMLValue?) -> YAMLValue? { value == .null ? nil : value }

  /// Two values of which each is one, and which differ in more than form.
  func single(_ before: YAMLValue, _ after: YAMLValue, of field: Field) -> ValueChange {
    switch field.type {
    case .citation: return CitationComparison(self).change(from: before, to: after)
    case .group: return group(before, after, of: field)
    default: break
    }
    guard case .scalar(let old) = before, case .scalar(let new) = after else { return .other }
    return switch field.type {
    case .text: .text(TextComparison.pieces(from: old, to: new))
    case .deadline: DeadlineComparison.change(from: old, to: new)
    case .date: dates(old, new)
    case .id, .code, .choice, .integer, .flag, .url, .phone, .organisation, .item, .citation, .group: .other
    }
  }

  private func dates(_ old: String, _ new: String) -> ValueChange {
    guard let old = Day(old), let new = Day(new), old != new else { return .other }
    return old < new ? .later : .earlier
  }

  /// Field by field; keys that the kind does not know are texts.
  private func group(_ before: YAMLValue, _ after: YAMLValue, of field: Field) -> ValueChange {
    guard case .mapping(let old) = before, case .mapping(let new) = after else { return .other }
    return fields(old, new) { key in field.fields.first { $0.name == key } ?? Field(key, .text) }
  }

  /// What differs between two mappings, as elements of one field each.
  func fields(
    _ old: [YAMLValue.Field], _ new: [YAMLValue.Field], type: (String) -> Field
  ) -> ValueChange {
    var result = ElementChanges()
    let later = Dictionary(new.map { ($0.key, $0.value) }) { first, _ in first }
    let earlier = Set(old.map(\.key))
    for field in old {
      let before = YAMLValue.mapping([field])
      guard let value = later[field.key] else {
        result.removed.append(before)
        continue
      }
      guard let change = change(from: field.value, to: value, of: type(field.key)) else { continue }
      let after = YAMLValue.mapping([YAMLValue.Field(field.key, value)])
      result.changed.append(ElementChanges.Pair(before: before, after: after, change: change))
    }
    result.added = new.filter { !earlier.contains($0.key) }.map { .mapping([$0]) }
    return result.asChange
  }

  private func elements(_ before: [YAMLValue], _ after: [YAMLValue], of field: Field) -> ValueChange {
    var one = field
    one.isMany = false
    let matching = ElementMatching(before, after, of: field)
    var result = ElementChanges(
      added: matching.unmatchedAfter.map { after[$0] }, removed: matching.unmatchedBefore.map { before[$0] })
    for (old, new) in matching.pairs {
      guard let change = change(from: before[old], to: after[new], of: one) else { continue }
      result.changed.append(ElementChanges.Pair(before: before[old], after: after[new], change: change))
    }
    result.isReordered = result.isFormOnly && matching.isReordered
    return result.asChange
  }
}

extension YAMLValue {
  /// The elements of a list; another value is a list of one.
  var elements: [YAMLValue] {
    if case .sequence(let elements) = self { return elements }
    return [self]
  }
}

extension ElementChanges {
  /// Whether nothing came, went or changed but in its form.
  var isFormOnly: Bool { added.isEmpty && removed.isEmpty && changed.allSatisfy { $0.change == .editorial } }

  /// Elements of which none changed but in its form are an editorial change, unless their order did.
  fileprivate var asChange: ValueChange { isFormOnly && !isReordered ? .editorial : .elements(self) }
}
