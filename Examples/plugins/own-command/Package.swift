// swift-tools-version: 6.2
import PackageDescription

// 自己的包里写 .package(url: "…/qingdan", from: "…")；这里用上面的文件夹。
let package = Package(
  name: "own-command",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "qingdan", path: "../../..")],
  targets: [
    .executableTarget(
      name: "qingdan-own",
      dependencies: [
        .product(name: "Qingdan", package: "qingdan"), .product(name: "QingdanCLI", package: "qingdan"),
      ],
      path: "Sources")
  ])
