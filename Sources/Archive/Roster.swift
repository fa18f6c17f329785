// Archive knows the notes beside a note: who attended them, which series they belong to, what the next one takes over
// from the last, and how git keeps it. It makes new files and commits them; of a note that is there it must never change
// a byte but the secrets that it was asked to take out.

import NoteFormat
import Storage

/// The people who attended the meetings whose notes lie in one folder.
package struct Roster: Equatable, Sendable {
    /// Names as the notes spell them, the most frequent first; equal ones in alphabetical order.
    package let names: [String]

    /// Reads the Present lines of the newest notes beside `path`, by file name, and leaves out what cannot be read.
    ///
    /// - Parameter limit: the most notes that are read.
    package init(besides path: String, limit: Int = 60) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        var counts: [String: Int] = [:]
        for name in Self.notes(in: folder).suffix(limit) {
            guard let file = try? NoteFile("\(folder)/\(name)"), file.path != path, let bytes = try? file.read() else {
                continue
            }
            for attendee in Note(bytes).attendance?.names ?? [] { counts[attendee.rawText, default: 0] += 1 }
        }
        names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    private static func notes(in folder: String) -> [String] {
        let names = NoteFile.names(in: folder).map { String(decoding: $0, as: UTF8.self) }
        return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
    }
}
