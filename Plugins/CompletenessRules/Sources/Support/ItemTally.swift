import Qingdan

/// Counts the items of a list that lack something, and says so: of each where the library claims to be complete in it, else
/// once for the list, if some item of it has the thing.
struct ItemTally {
  private(set) var count = 0
  private(set) var missing: [ListFile.Item] = []

  mutating func add(_ item: ListFile.Item, isMissing: Bool) {
    count += 1
    if isMissing { missing.append(item) }
  }

  func say(
    each: Message, all: Message, in list: ListFile, _ context: LibraryContext, into report: inout Report
  ) {
    report.count(count)
    if report.isClaimed {
      for item in missing {
        let node = list.kind.field("name").flatMap { list.value(item, $0) } ?? list.node(item)
        report.say(each, at: node, of: item, in: list)
      }
    } else if !missing.isEmpty, missing.count < count {
      let body = ListBody(list)
      let few = missing.prefix(3).map { list.name($0) ?? list.id($0) ?? "" }.firstFew(of: missing.count)
      report.say(
        Message(
          zh: "\(count) 个事项里有 \(missing.count) 个\(all.zh)（\(few.zh)）",
          en: "\(missing.count) of \(count) items \(all.en) (\(few.en))"),
        at: body.place, owner: body.owner(context))
    }
  }
}
