import Archive
import Glibc

/// A note that was named without the folder that the archive has it in.
struct ArchivedNote {
    /// As it is reached from the current folder.
    private let path: String

    /// Nil where the archive has no note of this name, with or without its ending.
    init?(named name: String, _ config: ConfigFolder?) {
        guard !name.contains("/"), let archive = try? ArchiveFolder.find(named: nil, config) else { return nil }
        guard let found = archive.notes.last(where: { $0.name == name || $0.name == "\(name).md" }) else { return nil }
        path = Self.fromHere(archive.fullPath(found.path))
    }

    var hint: String { "  gavel \(path)   is where the archive has it" }

    /// A path below the current folder without that folder.
    private static func fromHere(_ path: String) -> String {
        guard let here = realpath(".", nil) else { return path }
        defer { free(here) }
        let start = String(cString: here) + "/"
        return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : path
    }
}
