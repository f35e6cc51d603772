/// Bodies before and after a reform, with bands as wide as the number of items that go from one to the other, as SVG.
///
/// It shows what the tables of the page say; whoever does not see it hears its title and reads those.
struct FlowDiagram {
  private struct Node {
    let name: String
    var count = 0
    var leaves = false
    var y = 0.0
    /// Where the next band begins.
    var next = 0.0
  }

  private let flows: [ReformReport.Flow]
  private var left: [Node] = []
  private var right: [Node] = []
  /// Of one item, in units of the picture.
  private let scale: Double
  private let height: Double

  private static let width = 900.0
  private static let gap = 30.0
  /// From the edge to a column of bodies: there stand their names.
  private static let margin = 230.0
  private static let bar = 14.0
  /// Told apart by people who do not see red and green, too (Okabe and Ito).
  private static let colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"]

  /// Nil where nothing goes anywhere.
  init?(_ flows: [ReformReport.Flow]) {
    guard flows.contains(where: { !$0.stays }) else { return nil }
    self.flows = flows
    for flow in flows {
      Self.add(flow.count, flow.from, false, to: &left)
      Self.add(flow.count, flow.to, flow.leaves, to: &right)
    }
    right.sort { ($0.leaves ? 1 : 0) < ($1.leaves ? 1 : 0) }
    let total = left.reduce(0) { $0 + $1.count }
    scale = 420 / Double(total)
    let most = Double(max(left.count, right.count))
    height = 420 + most * Self.gap + 20
    Self.place(&left, scale, height)
    Self.place(&right, scale, height)
  }

  private static func add(_ count: Int, _ name: String, _ leaves: Bool, to nodes: inout [Node]) {
    let index = nodes.firstIndex { $0.name == name && $0.leaves == leaves } ?? nodes.count
    if index == nodes.count { nodes.append(Node(name: name, leaves: leaves)) }
    nodes[index].count += count
  }

  /// One below the other, with the same room around each column.
  private static func place(_ nodes: inout [Node], _ scale: Double, _ height: Double) {
    let all = nodes.reduce(0) { $0 + Double($1.count) * scale } + Double(nodes.count - 1) * gap
    var y = (height - all) / 2
    for index in nodes.indices {
      nodes[index].y = y
      nodes[index].next = y
      y += Double(nodes[index].count) * scale + gap
    }
  }

  /// - Parameter title: what it shows, in a sentence.
  consuming func svg(_ title: String) -> String {
    var lines = [
      "<svg class=\"flows\" role=\"img\" aria-labelledby=\"flows\" viewBox=\"0 0 \(Int(Self.width)) \(Int(height))\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<title id=\"flows\">\(title.html)</title>",
    ]
    lines += bands()
    for node in left { lines.append(bar(node, x: Self.margin, isLeft: true)) }
    for node in right { lines.append(bar(node, x: Self.width - Self.margin - Self.bar, isLeft: false)) }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private mutating func bands() -> [String] {
    var ways: [String] = []
    for flow in flows {
      guard let from = left.firstIndex(where: { $0.name == flow.from }),
        let to = right.firstIndex(where: { $0.name == flow.to && $0.leaves == flow.leaves })
      else { continue }
      let size = Double(flow.count) * scale
      let (top, end) = (left[from].next, right[to].next)
      left[from].next += size
      right[to].next += size
      let (start, stop) = (Self.margin + Self.bar, Self.width - Self.margin - Self.bar)
      let middle = (start + stop) / 2
      let colour = flow.leaves ? "#777777" : Self.colours[from % Self.colours.count]
      let path =
        "M\(Self.number(start)) \(Self.number(top)) C\(Self.number(middle)) \(Self.number(top)) \(Self.number(middle)) \(Self.number(end)) \(Self.number(stop)) \(Self.number(end)) "
        + "v\(Self.number(size)) C\(Self.number(middle)) \(Self.number(end + size)) \(Self.number(middle)) \(Self.number(top + size)) \(Self.number(start)) \(Self.number(top + size)) Z"
      ways.append(
        "<path d=\"\(path)\" fill=\"\(colour)\" fill-opacity=\"\(flow.stays ? "0.2" : "0.55")\"><title>\(flow.from.html) → \(flow.to.html)：\(flow.count)</title></path>"
      )
    }
    return ways
  }

  private func bar(_ node: Node, x: Double, isLeft: Bool) -> String {
    let size = max(Double(node.count) * scale, 1.5)
    let text = isLeft ? x - 8 : x + Self.bar + 8
    let anchor = isLeft ? "end" : "start"
    return
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(node.y))\" width=\"\(Int(Self.bar))\" height=\"\(Self.number(size))\" fill=\"currentColor\"\(node.leaves ? " fill-opacity=\"0.4\"" : "")/>"
      + "<text x=\"\(Self.number(text))\" y=\"\(Self.number(node.y + size / 2 + 5))\" text-anchor=\"\(anchor)\" fill=\"currentColor\">\(Self.short(node.name).html) \(node.count)</text>"
  }

  /// What fits beside a bar.
  private static func short(_ name: String) -> String { name.count > 12 ? name.prefix(11) + "…" : name }

  /// With one digit behind the point.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
