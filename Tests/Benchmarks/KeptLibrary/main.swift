// Loads a whole library and keeps it, as a comparison of two states does; the benchmark takes its peak memory.
//
// KeptLibrary DIR
import Qingdan

guard CommandLine.arguments.count == 2 else { throw FileError("KeptLibrary DIR", .missing) }
let library = try await Library(FolderTree(CommandLine.arguments[1]))
print(library.lists.count, "lists,", library.lists.reduce(0) { $0 + $1.count }, "items")
