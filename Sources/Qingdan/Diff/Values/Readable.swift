/// Makes what is shown of a change readable: a character or two that happen to be the same between longer changes are no
/// part that stayed.
enum Readable {
  /// Drops kept runs that are no longer than the changes on both sides of them; one pass, so linear.
  static func kept(_ runs: [KeptRun], _ before: Int, _ after: Int) -> [KeptRun] {
    var result: [KeptRun] = []
    var end = (before: 0, after: 0)
    for (index, run) in runs.enumerated() {
      let next = index + 1 < runs.count ? runs[index + 1] : KeptRun(before: before, after: after, count: 0)
      let left = max(run.before - end.before, run.after - end.after)
      let right = max(next.before - run.before - run.count, next.after - run.after - run.count)
      if run.count <= mostDropped, left > run.count, right > run.count { continue }
      result.append(run)
      end = (run.before + run.count, run.after + run.count)
    }
    return result
  }

  private static let mostDropped = 2
}
