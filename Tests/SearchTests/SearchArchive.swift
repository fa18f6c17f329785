import Glibc
import NoteFormat
import Testing

@testable import Search

/// A small archive with an index, in a folder of its own that is removed at the end.
final class SearchArchive {
    let folder: String
    private(set) var index: SearchIndex

    static let today = NoteDate(year: 2026, month: 6, day: 30)!

    init() throws {
        var template = Array("/tmp/gavel-search-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        folder = made
        mkdir("\(made)/archive", 0o755)
        index = try SearchIndex(ofArchiveAt: "\(made)/archive", in: CacheFolder(path: "\(made)/cache"))
    }

    deinit { Self.remove(folder) }

    var root: String { "\(folder)/archive" }
    var cache: CacheFolder { CacheFolder(path: "\(folder)/cache") }
    /// The index' own file.
    var indexPath: String { cache.indexPath(ofArchiveAt: root) }

    /// A second program on the same index.
    func reopened() throws -> SearchIndex { try SearchIndex(ofArchiveAt: root, in: cache) }

    /// Closes the index, so that all of it is in its file, and opens it again.
    func reopen(after work: () throws -> Void = {}) throws {
        index = try SearchIndex(ofArchiveAt: root, in: nil)
        try work()
        index = try reopened()
    }

    /// Writes a file, and the folders above it.
    func write(_ name: String, _ text: String) {
        let parts = name.split(separator: "/").dropLast()
        for count in 1..<max(parts.count + 1, 1) {
            mkdir("\(root)/\(parts.prefix(count).joined(separator: "/"))", 0o755)
        }
        let file = open("\(root)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        precondition(file >= 0, "cannot write \(name)")
        let bytes = Array(text.utf8)
        _ = Glibc.write(file, bytes, bytes.count)
        close(file)
    }

    /// A note of a meeting in the usual form.
    func note(_ series: String, _ day: String, present: String = "Ada Lind", _ body: String) {
        write(
            "\(series)_meetings/\(day.prefix(4))/\(series)-\(day).md",
            "# \(day) Lantern \(series) meeting\n\n- Time: 18:00 UTC\n\n**Present:** \(present)\n\n\(body)\n")
    }

    /// Brings the index up to date and asks it.
    func search(_ text: String, limit: Int = 20, order: HitOrder = .rank) throws -> Answer {
        try index.refresh()
        return try index.answer(index.query(text, today: Self.today), limit: limit, order: order)
    }

    /// Where each hit is: `community-2026-05-27.md:12`.
    func places(_ text: String, order: HitOrder = .rank) throws -> [String] {
        try search(text, order: order).hits.map { "\($0.path.split(separator: "/").last ?? ""):\($0.line + 1)" }
    }

    /// The first line of each hit.
    func lines(_ text: String) throws -> [String] { try search(text).hits.map { $0.lines[0].text } }

    private static func remove(_ path: String) {
        guard Glibc.remove(path) != 0, let handle = opendir(path) else { return }
        chmod(path, 0o700)
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { remove("\(path)/\(name)") }
        }
        closedir(handle)
        _ = Glibc.remove(path)
    }
}
