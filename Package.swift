// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A target of ours and, unless told otherwise, its tests in the folder of the same name.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], tests: [Target.Dependency]? = []) -> [Target] {
    let target = Target.target(name: name, dependencies: dependencies, swiftSettings: strict)
    guard let tests else { return [target] }
    let own: [Target.Dependency] = [.target(name: name)]
    return [
        target,
        .testTarget(name: "\(name)Tests", dependencies: own + dependencies + tests, swiftSettings: strict),
    ]
}

let rooms: [[Target]] = [
    // Pure: values in, values out.
    room("TextEditing"),
    room("MeetingCore"),
    // The world.
    room("Storage"),
]

let package = Package(
    name: "gavel",
    targets: rooms.flatMap { $0 }
)
