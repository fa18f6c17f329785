import NoteFormat

/// The notes of one series by the name that it goes by.
struct NamedNotes {
    let name: String
    /// Oldest first; none where only a file tells of the series.
    let notes: [ArchiveNote]
    let file: SeriesFile?

    /// All series that notes and files tell of, in no order.
    static func named(_ notes: [ArchiveNote], _ files: [SeriesFile]) -> [NamedNotes] {
        var files = files
        var series: [NamedNotes] = []
        var groups = SeriesGroup.groups(of: notes)
        // A file takes its notes first, so that no other series gets its name.
        for (index, file) in files.enumerated().reversed() {
            let place = groups.firstIndex { $0.hasNames(of: file) } ?? groups.firstIndex { $0.name == file.name }
            guard let place else { continue }
            series.append(NamedNotes(name: file.name, notes: groups.remove(at: place).notes, file: file))
            files.remove(at: index)
        }
        series += files.map { NamedNotes(name: $0.name, notes: [], file: $0) }
        for group in groups {
            let names = [group.name, group.stem] + (2...groups.count + 2).map { "\(group.name)-\($0)" }
            let name = names.first { name in !name.isEmpty && !series.contains { $0.name == name } }
            series.append(NamedNotes(name: name ?? group.name, notes: group.notes, file: nil))
        }
        return series
    }
}

extension SeriesGroup {
    /// Whether the patterns that a file names are those of these notes.
    fileprivate func hasNames(of declared: SeriesFile) -> Bool {
        guard let pattern = declared.file, let sample = NoteDate(year: 2001, month: 2, day: 3) else { return false }
        let folderOfSample = declared.folder.map { $0.text(for: sample) } ?? ""
        let path = (folderOfSample.isEmpty ? "" : folderOfSample + "/") + pattern.text(for: sample)
        guard let note = ArchiveNote(path: path), let only = SeriesGroup.groups(of: [note]).first else { return false }
        return only.stem == stem && (declared.folder == nil || only.folder == folder)
    }
}
