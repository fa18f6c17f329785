import Storage
import Yams

extension PeopleFile {
    /// Writes into an alias file that these spellings are somebody's, and keeps every other byte of it.
    ///
    /// - Parameter spellings: names, and handles with their `@`.
    /// - Returns: whether the file was changed: it is not when it says so already.
    @discardableResult
    package static func join(_ spellings: [String], to name: String, in path: String) throws(ArchiveError) -> Bool {
        guard let settings = try settings(path) else {
            let text = header + AliasText.line(name, spellings.map(AliasText.spelling)) + "\n"
            let bytes = Array(text.utf8)
            // What cannot be read back is not written.
            _ = try PeopleFile(path: path, bytes)
            try ConfigFolder.makeFolder(folder(of: path))
            try ConfigFolder.replace(path, with: bytes)
            return true
        }
        guard let bytes = try joining(spellings, to: name, in: settings) else { return false }
        try ConfigFolder.replace(path, with: bytes)
        return true
    }

    private static let header = "# Other spellings of names, for gavel; `gavel roster --explain` tells the form.\n"

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    /// The file with the spellings in it; nil when it has them.
    static func joining(_ spellings: [String], to name: String, in settings: SettingsFile) throws(ArchiveError)
        -> [UInt8]?
    {
        let file = try PeopleFile(settings)
        let aliases = PeopleAliases([file])
        let folded = FoldedName(name)
        let owner = aliases.owners(of: .name(folded), in: nil, on: nil).names.first ?? folded
        let known = file.entries.firstIndex { $0.folded == owner }
        var missing: [String] = []
        for spelling in spellings {
            let key = PersonKey(spelling)
            let owners = aliases.owners(of: key, in: nil, on: nil).names
            if owners == [owner] || key == .name(owner) { continue }
            if let other = owners.first {
                throw .spellingTaken(spelling, by: aliases.name(of: other) ?? "", path: settings.path)
            }
            missing.append(spelling)
        }
        guard !missing.isEmpty || known == nil else { return nil }
        let list = missing.map(AliasText.spelling)
        let bytes: [UInt8]
        var expected = file.entries
        let added = missing.map { Claim($0) }
        if let known {
            bytes = settings.adding(list, to: settings.entries[known]) ?? []
            expected[known] = Entry(name: expected[known].name, claims: expected[known].claims + added)
        } else {
            bytes = settings.adding(line: AliasText.line(name, list))
            expected.append(Entry(name: name, claims: added))
        }
        // Read as anybody would: a form that only its writer understands is not for us to change.
        guard let new = try? PeopleFile(path: settings.path, bytes), new.says(expected) else {
            throw settings.wrong(
                known.flatMap { settings.entries[$0].keyMark },
                "cannot write this in another way; add to the list yourself: \(list.joined(separator: ", "))")
        }
        return bytes
    }

    /// Whether it says this, in any order of the spellings.
    private func says(_ expected: [Entry]) -> Bool {
        entries.count == expected.count
            && zip(entries, expected).allSatisfy { entry, expected in
                entry.name == expected.name && entry.claims.count == expected.claims.count
                    && Set(entry.claims) == Set(expected.claims)
            }
    }
}
