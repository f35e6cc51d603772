import Foundation
import Qingdan
import Testing

#if canImport(Glibc)
  import Glibc

  private let canMount: Bool = {
    let path = NSTemporaryDirectory() + "/qingdan-mount-\(getpid())"
    mkdir(path, 0o700)
    defer { rmdir(path) }
    guard geteuid() == 0, mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0 else { return false }
    umount2(path, Int32(MNT_DETACH))
    return true
  }()

  /// Disks that are full, cannot be written to, or are two: made of memory, which only root may do.
  @Suite(.enabled(if: canMount, "NOT CHECKED: full and read-only disks, since only root can mount one"))
  struct RealDiskTests {
    private final class Disk {
      let path: String
      private let folder: ScratchFolder

      init(_ name: String, in folder: ScratchFolder) throws {
        self.path = folder.path + "/" + name
        self.folder = folder
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try #require(mount("tmpfs", path, "tmpfs", 0, "size=256k") == 0, "errno \(errno)")
      }

      func becomeReadOnly() throws {
        try #require(
          mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT) | UInt(MS_RDONLY), nil) == 0, "errno \(errno)")
      }

      func unmount() { umount2(path, Int32(MNT_DETACH)) }
    }

    @Test func `a library on a full disk stays as it was`() throws {
      let folder = try ScratchFolder()
      let disk = try Disk("disk", in: folder)
      defer { disk.unmount() }
      try folder.fill(["disk/a.yaml": "old"])
      var transaction = Transaction(root: disk.path)
      transaction.write("a.yaml", Array("new".utf8), replacing: Array("old".utf8))
      transaction.write("b.yaml", [UInt8](repeating: 65, count: 1 << 20), replacing: nil)
      #expect(throws: FileError("b.yaml", .system(errno: ENOSPC))) { try transaction.commit() }
      #expect(folder.files("disk") == ["a.yaml": "old"])
      #expect(try folder.names("disk/.qingdan") == [".gitignore", "lock"])
    }

    @Test func `an export to a full disk leaves the old one`() throws {
      let folder = try ScratchFolder()
      let disk = try Disk("disk", in: folder)
      defer { disk.unmount() }
      try StagedFolderTests.export(StagedFolderTests.first, to: disk.path + "/site")
      let pages = ["index.html": String(repeating: "清", count: 1 << 18)]
      let error = #expect(throws: FileError.self) {
        try StagedFolderTests.export(pages, to: disk.path + "/site")
      }
      #expect(error?.reason == .system(errno: ENOSPC))
      #expect(error?.message.zh.contains("腾出空间") == true)
      #expect(StagedFolderTests.pages(folder, "disk/site") == StagedFolderTests.first)
      #expect(try folder.names("disk") == ["site"])
    }

    @Test func `on a read-only disk readers read and writers are told`() throws {
      let folder = try ScratchFolder()
      let disk = try Disk("disk", in: folder)
      defer { disk.unmount() }
      try folder.fill([
        "disk/a.yaml": "old", "disk/.qingdan/journal": "qingdan-journal 1\n", "disk/.qingdan/lock": "",
      ])
      try disk.becomeReadOnly()
      #expect(try Transaction.recover(disk.path)?.en.contains("nothing was changed") == true)
      var transaction = Transaction(root: disk.path)
      transaction.write("a.yaml", [], replacing: Array("old".utf8))
      #expect(throws: FileError(".qingdan/.gitignore", .system(errno: EROFS))) { try transaction.commit() }
      let error = #expect(throws: FileError.self) {
        try StagedFolderTests.export([:], to: disk.path + "/site")
      }
      #expect(error?.reason == .system(errno: EROFS))
      #expect(error?.message.zh.contains("只读") == true)
      #expect(folder.files("disk") == ["a.yaml": "old"])
    }

    @Test func `a library may span two disks; an export may not replace one`() throws {
      let folder = try ScratchFolder()
      let disk = try Disk("library/disk", in: folder)
      defer { disk.unmount() }
      try folder.fill(["library/a.yaml": "1", "library/disk/b.yaml": "1"])
      var transaction = Transaction(root: folder.path + "/library")
      transaction.write("a.yaml", [50], replacing: [49])
      transaction.write("disk/b.yaml", [50], replacing: [49])
      transaction.write("disk/new/c.yaml", [50], replacing: nil)
      try transaction.commit()
      for name in ["a.yaml", "disk/b.yaml", "disk/new/c.yaml"] {
        #expect(folder.text("library/" + name) == "2")
      }
      #expect(try folder.names("library/disk") == ["b.yaml", "new"])
      #expect(try folder.names("library/.qingdan") == [".gitignore", "lock"])

      #expect(throws: FileError(disk.path, .refused(.mountPoint))) {
        try StagedFolderTests.export([:], to: disk.path)
      }
      try StagedFolderTests.export(["index.html": ""], to: folder.path + "/site")
      let inner = try Disk("site/uploads", in: folder)
      defer { inner.unmount() }
      try folder.fill(["site/uploads/a.txt": "mine"])
      #expect(throws: FileError(inner.path, .refused(.mountPoint))) {
        try StagedFolderTests.export([:], to: folder.path + "/site")
      }
      #expect(folder.text("site/uploads/a.txt") == "mine")
    }
  }
#endif
