// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// For `make fuzz` alone. It reads what the log's rows say, and does without the database, which takes longest to build.
let isFuzzing = Context.environment["GAVEL_FUZZ"] != nil
let database: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

/// A target of ours and its tests, in the folders of its name.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], without: [String] = [],
    tests: [Target.Dependency] = [], leavingOut: [String] = [], embedding: [Resource]? = nil
) -> [Target] {
    [
        .target(
            name: name, dependencies: dependencies, exclude: without, resources: embedding, swiftSettings: strict),
        .testTarget(
            name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies + tests,
            exclude: leavingOut, swiftSettings: strict),
    ]
}

let rooms: [[Target]] = [
    // Pure: values in, values out.
    room("TextEditing"),
    room("MeetingCore", ["TextEditing"]),
    room("Console", leavingOut: ["Generate"]),
    room("NoteFormat", ["TextEditing"], tests: ["CCmark", "FuzzTargets"]),
    room("Theming", ["Console"], embedding: [.embedInCode("Themes")]),
    room("Guide", ["Console"], embedding: [.embedInCode("Topics")]),
    room("Proceedings", ["MeetingCore", "NoteFormat", "TextEditing"]),
    room(
        "Facilitator", ["Console", "Guide", "MeetingCore", "NoteFormat", "Proceedings", "TextEditing"],
        tests: ["Chronicle", "MeetingLog", "Publishing"]),
    // The world.
    room("Storage", ["CLinux"]),
    room(
        "MeetingLog", ["MeetingCore", "Proceedings", "Storage", "TextEditing"] + (isFuzzing ? [] : [database]),
        without: isFuzzing ? ["Database"] : [], tests: isFuzzing ? [database] : []),
    room("Chronicle", ["Console", "MeetingCore", "MeetingLog", "Proceedings", "Storage", "TextEditing"]),
    room(
        "Archive", ["MeetingCore", "NoteFormat", "Storage", "TextEditing", .product(name: "Yams", package: "Yams")],
        embedding: [.embedInCode("Templates")]),
    room(
        "Search",
        [
            "Archive", "NoteFormat", "Storage", "TextEditing", database,
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]),
    room(
        "Publishing",
        [
            "Archive", "CCmark", "Chronicle", "Console", "MeetingCore", "MeetingLog", "NoteFormat", "Proceedings",
            "TextEditing",
        ],
        tests: ["Storage"], embedding: [.embedInCode("Schemas")]),
    room("CursesConsole", ["CNcurses", "Console", "Theming"]),
    room(
        "Settings",
        ["Archive", "Console", "Facilitator", "Storage", "Theming", .product(name: "Yams", package: "Yams")]),
    room(
        "Runtime",
        [
            "Archive", "CLinux", "Console", "CursesConsole", "Facilitator", "MeetingCore", "MeetingLog", "NoteFormat",
            "Proceedings", "Search", "Storage", "TextEditing", "Theming",
        ],
        leavingOut: ["Sessions"]),
]

/// What must hold for any bytes. libFuzzer's program needs a sanitizer's flags, so only `make fuzz` asks for it.
let fuzz: [Target] =
    [
        .target(
            name: "FuzzTargets",
            dependencies: ["Console", "MeetingCore", "MeetingLog", "NoteFormat", "Proceedings", "TextEditing"],
            path: "Tests/Fuzz/Targets", swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["FuzzTargets", "Storage", "TestSupport"], path: "Tests/Fuzz/Replay",
            swiftSettings: strict),
    ]
    + (isFuzzing
        ? [
            .executableTarget(
                name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver", swiftSettings: strict)
        ] : [])

let package = Package(
    name: "gavel",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: rooms.flatMap { $0 } + fuzz + [
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CCmark"),
        .executableTarget(
            name: "gavel",
            dependencies: [
                "Archive", "Chronicle", "Console", "CursesConsole", "Facilitator", "Guide", "MeetingCore", "MeetingLog",
                "NoteFormat", "Proceedings", "Publishing", "Runtime", "Search", "Settings", "Storage", "TextEditing",
                "Theming",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ]
)
