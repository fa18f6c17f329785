import Archive
import Glibc

/// The newest note of a series that was named in place of a note.
struct NewestNote {
    private let name: String
    private let path: String
    /// Whether `gavel new` knows the series.
    private let isSeries: Bool

    /// Nil where neither the archive nor the current folder has something of this name.
    init?(ofSeries name: String, _ config: ConfigFolder?) {
        let archive = try? ArchiveFolder.find(named: nil, config)
        let catalogue = archive.flatMap { try? SeriesCatalogue($0, config, learnsWording: false) }
        let series = catalogue?.series.first { $0.name == name }
        let archived = series?.notes.last.flatMap { note in archive?.fullPath(note.path) }
        guard let path = Self.newestHere(name) ?? archived else { return nil }
        self.name = name
        self.path = path
        isSeries = series != nil
    }

    var hint: String {
        let open = "  gavel \(path)   opens the newest note of \(name)"
        return isSeries ? "\(open)\n  gavel new \(name)   makes the next one" : open
    }

    /// `tea-2026-06-10.md` of the current folder.
    private static func newestHere(_ name: String) -> String? {
        guard name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else { return nil }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob("\(name)-[0-9]*.md", 0, nil, &found) == 0, found.gl_pathc > 0 else { return nil }
        return found.gl_pathv[Int(found.gl_pathc) - 1].map { String(cString: $0) }
    }
}
