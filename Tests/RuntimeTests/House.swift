import Storage
import TestSupport

/// The project's own sources, read as text.
enum House {
    static let root = String(#filePath.dropLast("/Tests/RuntimeTests/House.swift".count))

    static var rooms: [String] { Folder.names(in: "\(root)/Sources") }

    static let systemLibraries: Set = ["CCmark", "CLinux", "CNcurses"]

    struct Source {
        /// Relative to the project.
        let path: String
        let lines: [Substring]
    }

    /// All of a room, or of all rooms.
    static func sources(in room: String? = nil) throws -> [Source] {
        try sources(below: "Sources" + (room.map { "/\($0)" } ?? ""))
    }

    private static func sources(below folder: String) throws -> [Source] {
        try Folder.names(in: "\(root)/\(folder)").flatMap { name in
            let path = "\(folder)/\(name)"
            guard name.hasSuffix(".swift") else { return try sources(below: path) }
            return [try source(path)]
        }
    }

    static func source(_ path: String) throws -> Source {
        let text = String(decoding: try NoteFile("\(root)/\(path)").read(), as: UTF8.self)
        return Source(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
}
