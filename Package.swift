// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "gavel",
    targets: [
        .target(name: "TextEditing", swiftSettings: strict),
        .testTarget(name: "TextEditingTests", dependencies: ["TextEditing"], swiftSettings: strict),
    ]
)
