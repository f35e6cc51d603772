import Qingdan

/// A command that prints what stands in a library without asking text by text (`Secrets`): whatever it writes is looked
/// through.
///
/// `diff`, `show`, `items` and `validate` know the item and the field of each text, and ask; so does `history`, of which the
/// names of bodies are looked through as well.
protocol GuardedCommand {}

extension AdjustmentDraftCommand: GuardedCommand {}
extension AdjustmentRecord: GuardedCommand {}
extension AdjustmentStatus: GuardedCommand {}
extension AdjustmentTable: GuardedCommand {}
extension LedgerFind: GuardedCommand {}
extension LedgerExport: GuardedCommand {}
extension HistoryCommand: GuardedCommand {}
extension PublicationList: GuardedCommand {}
extension ReformApply: GuardedCommand {}
extension ReformCodes: GuardedCommand {}
extension ReformPlan: GuardedCommand {}
extension ReformRecord: GuardedCommand {}
extension ReformStatus: GuardedCommand {}
extension ReformUndo: GuardedCommand {}
extension ReformVerify: GuardedCommand {}
extension ReleaseList: GuardedCommand {}
extension ReleaseVerify: GuardedCommand {}
extension ReportTasks: GuardedCommand {}
extension StatuteFind: GuardedCommand {}
extension StatuteShow: GuardedCommand {}

/// Takes what must not be shown out of what is printed, cell by cell, value by value.
struct OutputGuard: Sendable {
  private let secrets: Secrets
  /// The items of which something may be public.
  private let cleared: Set<String>

  init(_ library: OpenLibrary, _ language: Language) {
    secrets = Secrets(Program.registry, in: library.context, language)
    cleared = Set(library.context.configuration.clearances.map(\.item))
  }

  /// Lines for people, of a table or of a page.
  func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  func shown(_ row: [String]) -> [String] {
    let origin = origin(row.joined(separator: " "))
    return row.map { secrets.shown($0, of: origin) }
  }

  func shown(_ json: JSON) -> JSON { shown(json, of: Secrets.Origin()) }

  private func shown(_ json: JSON, of origin: Secrets.Origin) -> JSON {
    switch json {
    case .string(let text): return .string(secrets.shown(text, of: origin))
    case .array(let values): return .array(values.map { shown($0, of: origin) })
    case .object(let members):
      let named = members.compactMap { ["id", "item"].contains($0.key) ? $0.value.text : nil }
      let item = named.first(where: cleared.contains)
      let origin = item.map { Secrets.Origin(item: $0) } ?? origin
      return .object(members.map { JSON.Member(key: $0.key, value: shown($0.value, of: origin)) })
    case .null, .bool, .number: return json
    }
  }

  /// Each part is looked at that marks and wide blanks divide; where something stands in the line and in no part of it
  /// alone, nothing is shown of the line.
  private func line(_ line: Substring) -> String {
    let whole = origin(String(line))
    var shown = ""
    // The line without what is cleared.
    var open = ""
    var part = ""
    func end() {
      let origin = items(in: part).isEmpty ? whole : origin(part)
      let told = secrets.shown(part, of: origin)
      shown += told
      if origin.item == nil { open += told }
      part = ""
    }
    for character in line {
      let isDivider =
        ",\"“”<>|｜；、\t".contains(character) || character == " " && (part.isEmpty || part.hasSuffix(" "))
      guard isDivider else {
        part.append(character)
        continue
      }
      end()
      shown.append(character)
      open.append(character)
    }
    end()
    return secrets.stand(in: open) ? line.prefix { $0 == " " } + secrets.shown(open) : shown
  }

  /// What is cleared of an item is cleared where no other is named.
  private func origin(_ text: String) -> Secrets.Origin {
    let items = items(in: text)
    return Secrets.Origin(
      item: items.count == 1 ? items.first.flatMap { cleared.contains($0) ? $0 : nil } : nil)
  }

  private func items(in text: String) -> Set<String> {
    guard !cleared.isEmpty else { return [] }
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    return Set(words.filter { $0.split(separator: "-").map(\.count) == [1, 8] }.map { String($0) })
  }
}
