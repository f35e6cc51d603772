import Testing
import YAMLText

@Suite struct GeneratedTests {
  @Test func `reads what a generated document says, with ranges that hold`() throws {
    var features: Set<GeneratedDocument.Feature> = []
    try Runs.each { seed in
      let generated = GeneratedDocument(seed: seed)
      features.formUnion(generated.features)
      if let error = refusal(generated.bytes) {
        Issue.record("seed \(seed): \(error)\n\(generated.text)")
        return
      }
      let document = try Document(generated.bytes)
      #expect(document.root.map { document.tree($0) } == generated.tree, "seed \(seed)\n\(generated.text)")
      #expect(RangeProperties.violation(document) == nil, "seed \(seed)\n\(generated.text)")
      let comments = document.comments.map { String(decoding: document.bytes[$0], as: UTF8.self) }
      #expect(comments == generated.comments, "seed \(seed)\n\(generated.text)")
    }
    let missing = Set(GeneratedDocument.Feature.allCases).subtracting(features).map(\.rawValue).sorted()
    print("generated: \(features.map(\.rawValue).sorted().joined(separator: " "))")
    #expect(missing == [], "never generated")
  }

  @Test func `a missing value stands where the value would`() throws {
    try Runs.each { seed in
      let generated = GeneratedDocument(seed: seed)
      guard let document = try? Document(generated.bytes) else { return }
      for index in 0..<UInt32(document.nodeCount) where document.isMissing(NodeID(index)) {
        let place = document.range(NodeID(index)).lowerBound
        guard let filled = [Splice(place..<place, " x")].applied(to: document.bytes) else { continue }
        let again = try Document(filled)
        #expect(again.nodeCount == document.nodeCount, "seed \(seed)\n\(generated.text)")
        #expect(again.text(NodeID(index)) == "x", "seed \(seed)\n\(generated.text)")
      }
    }
  }
}
