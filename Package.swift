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
    room("NoteFormat", ["TextEditing"], tests: ["CCmark", "FuzzTargets"]),
    room("Theming", ["Console"]),
    room("Proceedings", ["MeetingCore", "NoteFormat", "TextEditing"]),
    room("Facilitator", ["Console", "MeetingCore", "NoteFormat", "Proceedings", "TextEditing"]),
    // The world.
    room("Storage", ["CLinux"]),
    room("MeetingLog", ["MeetingCore", "Proceedings", "TextEditing", .product(name: "GRDB", package: "GRDB.swift")]),
    room("Chronicle", ["Console", "MeetingCore", "MeetingLog", "Proceedings", "Storage", "TextEditing"]),
    room("Archive", ["NoteFormat", "Storage", .product(name: "Yams", package: "Yams")]),
    room("CursesConsole", ["CNcurses", "Console", "Theming"]),
    room(
        "Runtime",
        [
            "Archive", "CLinux", "Console", "CursesConsole", "Facilitator", "MeetingCore", "MeetingLog", "NoteFormat",
            "Proceedings", "Storage", "TextEditing",
        ],
        leavingOut: ["Sessions"]),
]

/// What must hold for any bytes. libFuzzer's program needs a sanitizer's flags, so only `make fuzz` asks for it.
let fuzz: [Target] =
    [
        .target(
            name: "FuzzTargets", dependencies: ["Console", "NoteFormat", "TextEditing"], path: "Tests/Fuzz/Targets",
            swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzTargets", "Storage"], path: "Tests/Fuzz/Replay",
            swiftSettings: strict),
    ]
    + (Context.environment["GAVEL_FUZZ"] == nil
        ? []
        : [
            .executableTarget(
                name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver", swiftSettings: strict)
        ])

let package = Package(
    name: "gavel",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: rooms.flatMap { $0 } + fuzz + [
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CCmark"),
        .executableTarget(
            name: "gavel",
            dependencies: [
                "Archive", "Chronicle", "Console", "CursesConsole", "MeetingLog", "NoteFormat", "Runtime", "Storage",
                "TextEditing",
                "Theming",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ]
)
