// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "gavel",
    targets: [
        .target(name: "TextEditing", swiftSettings: strict),
        .target(name: "Storage", swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage"], swiftSettings: strict),
        .testTarget(name: "TextEditingTests", dependencies: ["TextEditing"], swiftSettings: strict),
    ]
)
