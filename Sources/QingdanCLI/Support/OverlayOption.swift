import ArgumentParser

/// A second library whose lists are looked at beside those of the first: what is not public, or still under review, lives
/// in one of its own on a protected machine. Only commands that write nothing have it, so that nothing of it is exported.
struct OverlayOption: ParsableArguments {
  @Option(
    help: "连同另一个库的清单一起看：不公开的、还没有审查的放在那里，只看，不写，不导出（with the lists of a second library, which are not public）",
    completion: .directory)
  var overlay: String?
}
