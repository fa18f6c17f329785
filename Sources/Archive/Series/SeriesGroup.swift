import NoteFormat

/// Notes that belong together by their names and folders, whatever the date's form.
struct SeriesGroup {
    /// What the names of the notes have in common: `community`, `np-optim`.
    let stem: String
    /// The folder, without years and months in it.
    let folder: String
    /// Oldest first.
    var notes: [ArchiveNote]

    /// The series of an archive, sorted by folder and stem.
    ///
    /// One note alone makes a series only where no other kind of note lies in its folder: the folder of one-off notes
    /// is none. A name that is a slip away from the others' is one of theirs.
    static func groups(of notes: [ArchiveNote]) -> [SeriesGroup] {
        var byName: [SeriesKey: SeriesGroup] = [:]
        for note in notes {
            let key = SeriesKey(note)
            byName[key, default: SeriesGroup(stem: key.stem, folder: key.folder, notes: [])].notes.append(note)
        }
        var groups: [SeriesGroup] = []
        for group in byName.values.sorted(by: { ($0.notes.count, $1.stem) > ($1.notes.count, $0.stem) }) {
            let neighbours = groups.indices.filter { groups[$0].folder == group.folder }
            if group.notes.count < 3,
                let meant = neighbours.first(where: {
                    groups[$0].notes.count > 2 && groups[$0].stem.isSlip(of: group.stem)
                })
            {
                groups[meant].notes.append(contentsOf: group.notes)
                groups[meant].notes.sort { ($0.date, $0.path) < ($1.date, $1.path) }
            } else {
                groups.append(group)
            }
        }
        let kinds = Dictionary(grouping: groups, by: \.folder)
        let real = groups.filter { $0.notes.count > 1 || kinds[$0.folder]?.count == 1 }
        return real.sorted { ($0.folder, $0.stem) < ($1.folder, $1.stem) }
    }

    /// A short name: what folder and files have in common, else what tells more.
    var name: String {
        let words = stem.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        let last = folder.split(separator: "/").last.map(String.init) ?? ""
        let folderWords = last.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        let common = words.filter(folderWords.contains)
        if !common.isEmpty { return common.joined(separator: "-") }
        if !words.isEmpty { return words.joined(separator: "-") }
        let telling = folderWords.filter { !["meeting", "meetings", "minutes", "notes", "team"].contains($0) }
        return telling.isEmpty ? "meetings" : telling.joined(separator: "-")
    }
}

extension StringProtocol {
    /// One letter more, less or other, or two that changed places, in a word of some length.
    fileprivate func isSlip(of other: some StringProtocol) -> Bool {
        let (left, right) = (Array(self), Array(other))
        guard Swift.min(left.count, right.count) > 3, abs(left.count - right.count) <= 1 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let rest = Swift.min(left.count, right.count) - start
        let end = Swift.min(rest, zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count)
        let (mine, yours) = (left[start..<left.count - end], right[start..<right.count - end])
        if mine.count <= 1, yours.count <= 1 { return true }
        return mine.count == 2 && yours.elementsEqual(mine.reversed())
    }
}
