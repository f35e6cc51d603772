import Testing
import YAMLText

@Suite(.enabled(if: Outside.suite != nil, "the YAML test suite is not in ../shared/suites"))
struct SuiteTests {
  private typealias Deviations = LibYAMLDeviations

  /// What became of one case: nothing where it is as the suite wants it.
  private static func deviation(_ test: SuiteCase) -> (kind: String, detail: String)? {
    do throws(YAMLError) {
      let document = try Document(test.bytes, limits: .init(depth: 200))
      if test.mustBeRefused { return ("accepted", "") }
      let events = document.suiteEvents
      guard events != test.events else { return nil }
      let first = zip(events, test.events).first { $0 != $1 }
      return ("different", "\(first.map { "\($0.0) instead of \($0.1)" } ?? "more or fewer events")")
    } catch {
      return test.mustBeRefused ? nil : ("refused", error.description)
    }
  }

  @Test func `reads the suite as it is meant, but for the deviations of libyaml`() throws {
    guard let cases = Outside.suite else { return }
    #expect(cases.count == 402)
    var found = ["refused": Set<String>(), "accepted": [], "different": []]
    for test in cases {
      guard let (kind, detail) = Self.deviation(test) else { continue }
      found[kind, default: []].insert(test.name)
      let isKnown = [Deviations.refused, Deviations.accepted, Deviations.different].contains {
        $0[test.name] != nil
      }
      #expect(isKnown, "\(test.name) is \(kind): \(detail)")
    }
    #expect(found["refused"] == Set(Deviations.refused.keys))
    #expect(found["accepted"] == Set(Deviations.accepted.keys))
    #expect(found["different"] == Set(Deviations.different.keys))
    #expect(Deviations.refused.count == 51)
    #expect(Deviations.accepted.count == 16)
    #expect(Deviations.different.count == 5)
  }

  @Test func `gives every accepted case ranges that hold`() throws {
    for test in Outside.suite ?? [] {
      guard let document = try? Document(test.bytes, limits: .init(depth: 200)) else { continue }
      #expect(RangeProperties.violation(document) == nil, "\(test.name)")
    }
  }

  @Test func `refuses with a place inside the text and a message in both languages`() throws {
    for test in Outside.suite ?? [] {
      guard let error = refusal(test.bytes) else { continue }
      let range = error.problem.range
      #expect(range.upperBound <= test.bytes.count, "\(test.name)")
      #expect(error.position == LineTable(test.bytes).position(at: range.lowerBound), "\(test.name)")
      #expect(
        !error.problem.message.zh.isEmpty && !error.problem.message.en.contains("libyaml"), "\(test.name)")
    }
  }
}

/// Why a text is refused; nil where it is not.
func refusal(_ bytes: [UInt8], limits: Document.Limits = .init()) -> YAMLError? {
  do throws(YAMLError) {
    _ = try Document(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

func refusal(_ text: String) -> YAMLError? { refusal(Array(text.utf8)) }
