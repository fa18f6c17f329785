import NoteFormat

extension Series {
    /// The first meeting after a day on which there was one; nil where nothing tells.
    package func date(after day: NoteDate) -> NoteDate? {
        declared?.schedule?.date(after: day) ?? interval.flatMap { day.adding(days: $0) }
    }
}

extension ArchiveFolder {
    /// The day on which the series of a note meets next, as far as the git archive around it tells.
    package static func nextMeeting(afterNoteAt path: String, _ config: ConfigFolder?) -> NoteDate? {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        guard let archive = (try? workTree(around: folder)) ?? nil,
            let series = (try? SeriesCatalogue(archive, config))?.series.first(where: { series in
                series.notes.contains { archive.fullPath($0.path) == path }
            })
        else { return nil }
        return NextPath(path).date.flatMap { series.date(after: $0) }
    }
}
