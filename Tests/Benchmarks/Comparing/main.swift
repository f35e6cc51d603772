// What a comparison costs, from inside: the phases of a process that loads two states and compares them.
//
// Comparing similar COUNT      the search for similar items, in every shape of `SimilarLibraries`
import Qingdan

let arguments = Array(CommandLine.arguments.dropFirst())
let clock = ContinuousClock()

func seconds(_ duration: Duration) -> String {
  let thousandths = Int(duration / .milliseconds(1))
  let rest = String(thousandths % 1000)
  return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
}

switch (arguments.first, arguments.dropFirst().first) {
case ("similar", let count?):
  for shape in SimilarLibraries.allCases {
    let before = try await Library(shape.tree(Int(count) ?? 0, isNewer: false))
    let after = try await Library(shape.tree(Int(count) ?? 0, isNewer: true))
    let items = [before, after].map { library in
      library.lists.flatMap { list in list.items.map { UnmatchedItem(list: list, item: $0) } }
    }
    let search = SimilarItems(before: before.context, after: after.context)
    var found = search.candidates(gone: [], new: [])
    let time = clock.measure { found = search.candidates(gone: items[0], new: items[1]) }
    print(
      shape.rawValue, items[0].count, items[1].count, seconds(time), found.pairs.count,
      found.notes.map(\.zh).joined())
  }
default: throw FileError("Comparing similar COUNT", .missing)
}
