// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A target of ours and its tests, in the folders of its name.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], tests: [Target.Dependency] = [], leavingOut: [String] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, swiftSettings: strict),
        .testTarget(
            name: "\(name)Tests", dependencies: [.target(name: name)] + dependencies + tests, exclude: leavingOut,
            swiftSettings: strict),
    ]
}

let rooms: [[Target]] = [
    // Pure: values in, values out.
    room("TextEditing"),
    room("MeetingCore"),
    room("Console", leavingOut: ["Generate"]),
    room("NoteFormat", ["TextEditing"], tests: ["CCmark"]),
    room("Theming", ["Console"]),
    // The world.
    room("Storage"),
    room("CursesConsole", ["CNcurses", "Console", "Theming"]),
]

let package = Package(
    name: "gavel",
    targets: rooms.flatMap { $0 } + [
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CCmark"),
    ]
)
