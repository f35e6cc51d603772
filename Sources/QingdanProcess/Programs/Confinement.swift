private import CPlatform
public import Qingdan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far programs are held on this machine.
public enum Confinement {
  /// What `qingdan __confine` does, which no person calls: becomes another program within limits.
  ///
  /// - Parameter arguments: those behind `__confine`.
  /// - Returns: the exit status, only where that failed, or where the host was killed.
  public static func confine(_ arguments: [String]) -> Int32 {
    var words = arguments.map { strdup($0) } + [nil]
    let status = qingdan_confine(Int32(arguments.count), &words)
    guard status == Int32(QINGDAN_HOST_ENDED) else { return status }
    // Nobody else is left to clear up behind the program.
    Descendants.endOwn()
    if let folder = arguments.first(where: { $0.hasPrefix("folder=") }) {
      RunFolder.remove(ofWork: String(folder.dropFirst("folder=".count)))
    }
    return 128 + SIGKILL
  }

  /// Whether the kernel keeps programs from writing anywhere but in their own folder.
  public static let isEnforced = landlock > 0

  /// The number of the kernel's Landlock, 0 for none: since 4 it keeps programs from connecting, since 6 from signals.
  public static let landlock = Int(qingdan_landlock())

  public static let words =
    isEnforced
    ? Message(
      zh: "内核有 Landlock（ABI \(landlock)）：程序只能写它自己的文件夹。",
      en: "the kernel has Landlock (ABI \(landlock)): programs can write in their own folder only")
    : Message(
      zh: "内核没有 Landlock：写不写清单库拦不住，只在运行前后对照摘要，变了就报 plugin/library-changed。只锁定信得过的程序。",
      en:
        "the kernel has no Landlock: programs cannot be kept from writing; digests are compared before and after (plugin/library-changed). Lock only what you trust"
    )
}
