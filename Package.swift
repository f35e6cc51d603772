// swift-tools-version: 6.2
import PackageDescription

/// What `make release` tells the program of its own build, for `--version --verbose`.
let build = ["QINGDAN_COMMIT", "QINGDAN_LIBRARIES"].compactMap { name in
  Context.environment[name].map { CSetting.define(name, to: "\"\($0)\"") }
}

let package = Package(
  name: "qingdan",
  // Duration and Mutex; Linux has no such bounds.
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "qingdan", targets: ["QingdanMain"]),
    .library(name: "Qingdan", targets: ["Qingdan"]),
    .library(name: "QingdanProcess", targets: ["QingdanProcess"]),
    .library(name: "QingdanCLI", targets: ["QingdanCLI"]),
    .library(name: "QingdanTesting", targets: ["QingdanTesting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    // Without its trait for Foundation, which would treble the binary.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // Text with positions, and edits in place. Knows nothing of lists.
    .target(name: "YAMLText", dependencies: ["CLibYAML"]),
    .testTarget(
      name: "YAMLTextTests", dependencies: ["YAMLText", "CLibYAML"], exclude: ["Typing/Corpus"]),
    // The base library, embedded: `make standard` lists its files.
    .target(name: "CStandard"),
    // Calls to the system that Swift's own modules do not reach.
    .target(name: "CPlatform", cSettings: build),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // Tables for Excel and WPS. Knows nothing of lists.
    .target(name: "Spreadsheets", dependencies: ["CZlib", "CExpat"]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "QingdanTesting"]),
    // The core: lists, kinds, registers, diagnostics, and what a plugin may be.
    .target(
      name: "Qingdan",
      dependencies: ["YAMLText", "CStandard", "CPlatform", .product(name: "Crypto", package: "swift-crypto")]),
    // All that starts another program: git, and plugins that are programs.
    .target(
      name: "QingdanProcess",
      dependencies: ["Qingdan", "CPlatform", .product(name: "Subprocess", package: "swift-subprocess")]),
    .testTarget(name: "QingdanProcessTests", dependencies: ["Qingdan", "QingdanProcess", "QingdanTesting"]),
    .target(name: "QingdanTesting", dependencies: ["Qingdan", "QingdanProcess"]),
    .testTarget(
      name: "QingdanTests", dependencies: ["Qingdan", "QingdanTesting"],
      exclude: [
        "Values/citations.tsv", "Values/deadlines.tsv", "Diff/Reports/Snapshots", "Release/check-releases.py",
      ]),
    // What holds the repository itself together.
    .testTarget(name: "RepositoryTests", dependencies: ["Qingdan", "QingdanTesting"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

/// The plugins that are linked in: each is a folder `Plugins/NAME` with `Sources` and `Tests`, and sees only the core.
let plugins = [
  "AuthorityRules", "CSVExporter", "CalendarExporter", "CitationRules", "CodeRules", "CompletenessRules",
  "ConsistencyRules",
  "DeadlineRules", "HTMLExporter", "JSONExporter", "MarkdownExporter",
  "ReformRules", "SecrecyRules", "StandardRules", "TextRules",
]

/// Those whose rules are tested by their examples alone.
let plain = [
  "AuthorityRules", "CitationRules", "CodeRules", "CompletenessRules", "ConsistencyRules", "DeadlineRules",
  "SecrecyRules",
  "TextRules",
]

for name in plugins {
  package.products.append(.library(name: name, targets: [name]))
  package.targets.append(.target(name: name, dependencies: ["Qingdan"], path: "Plugins/\(name)/Sources"))
  if plain.contains(name) { continue }
  package.targets.append(
    .testTarget(
      name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "Qingdan", "QingdanTesting"],
      path: "Plugins/\(name)/Tests"))
}

package.targets += [
  .target(
    name: "QingdanCLI",
    dependencies: [
      "Qingdan", "QingdanProcess", "Spreadsheets",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]
      + plugins.map { .init(stringLiteral: $0) }),
  .executableTarget(name: "QingdanMain", dependencies: ["QingdanCLI"]),
  // Every rule of every plugin that ships: its examples, its page, what it says of real lists.
  .testTarget(
    name: "RulesTests", dependencies: ["Qingdan", "QingdanCLI", "QingdanTesting"],
    exclude: ["Excerpts/judged.tsv", "Excerpts/spoken.tsv"]),
  // Answers each batch with a line: the example of a plugin in Swift, and the yardstick of the protocol.
  .executableTarget(
    name: "echo-plugin", dependencies: ["QingdanProcess"], path: "Examples/plugins/echo/Sources"),
  // The example of a command of one's own; its package is for those outside this repository.
  .executableTarget(
    name: "qingdan-own", dependencies: ["Qingdan", "QingdanCLI"], path: "Examples/plugins/own-command/Sources"
  ),
  // For `make bench`: what a library that is kept costs.
  .executableTarget(name: "KeptLibrary", dependencies: ["Qingdan"], path: "Tests/Benchmarks/KeptLibrary"),
  // For `make bench`: what a comparison costs.
  .executableTarget(name: "Comparing", dependencies: ["Qingdan"], path: "Tests/Benchmarks/Comparing"),
  // For `make bench`: what a program that is a plugin costs.
  .executableTarget(
    name: "ProgramFeed", dependencies: ["Qingdan", "QingdanProcess"], path: "Tests/Benchmarks/ProgramFeed"),
  // Scenarios against the built binary; the dependency sees to it that there is one.
  .testTarget(
    name: "CommandTests",
    dependencies: [
      "Qingdan", "QingdanMain", "QingdanProcess", "QingdanTesting", "Spreadsheets", "echo-plugin",
      "qingdan-own",
    ],
    exclude: [
      "Libraries", "Scenarios", "Support/schema-check.py", "Support/sarif-schema.py",
      "Support/sarif-2.1.0.tsv",
      "Support/fake-git-server.py",
    ]),
]

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
  ]
}
