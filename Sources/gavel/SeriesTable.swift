import Archive
import Console

/// Series as text for a terminal: at most 80 columns where the names allow it, and nothing that a terminal acts on.
enum SeriesTable {
    static func list(_ series: [Series]) -> String {
        let table = TextTable([
            .init("series", most: 24), .init("notes", isNumber: true), .init("last"), .init("when", fills: true),
        ])
        return table.text(
            series.map { one in
                [one.name, String(one.notes.count), one.lastNote?.date.description ?? "-", one.cadence]
            })
    }

    static func page(_ series: Series, in archive: ArchiveFolder) -> String {
        var rows: [(String, String)] = [("series", series.name), ("archive", archive.path)]
        rows.append(("folder", series.folder.parts.isEmpty ? "." : series.folder.description))
        rows.append(("file", series.file.description))
        rows.append(("title", series.title.description))
        rows.append(("commit", series.commit.description))
        rows += series.sections.enumerated().map { ($0.offset == 0 ? "sections" : "", $0.element.description) }
        rows.append(("when", series.cadence.isEmpty ? "not known" : series.cadence))
        if let schedule = series.schedule { rows.append(("schedule", schedule.description)) }
        if !series.unknown.isEmpty {
            let how = series.declared == nil ? "gavel series init \(series.name)" : "schedule: in its file"
            rows.append(("not known", "\(series.unknown.joined(separator: ", ")); \(how) tells it"))
        }
        rows.append(("notes", String(series.notes.count)))
        if let last = series.lastNote { rows.append(("last", last.path)) }
        if let next = series.nextDate { rows.append(("next", series.path(for: next))) }
        if let settings = series.declared {
            let keys = series.declaredKeys.map(\.rawValue).joined(separator: ", ")
            rows.append(("its file", keys.isEmpty ? settings.path : "\(settings.path) (\(keys))"))
        }
        return rows.map { "\($0.0.padded(to: 9))  \($0.1.visible)\n" }.joined()
    }

    static let keys =
        """
        The file of a series is .gavel/series/NAME.yaml in the archive, to be committed
        with it, or $XDG_CONFIG_HOME/gavel/series/NAME.yaml where the archive has none.
        Every key may be left out: what is not said is learned from notes and git.


        """
        + SeriesFile.Key.allCases.map { "\($0.rawValue.padded(to: 10))  \($0.meaning)\n" }.joined()
            + """

                {YYYY-MM-DD}, {YYYY}, {MM}, {DD}, {M}, {D}, {Month} and {Mon} stand for the
            meeting's date; a text that begins with { stands in quotes. A schedule's time is
            that of the clocks in its zone, in summer and in winter: UTC, or a name such as
            America/New_York. Its period counts days (P14D) or weeks (P2W).

            """
}
