/// A series as plain values, for other programs.
package struct SeriesRecord: Codable, Equatable, Sendable {
    package let name: String
    package let notes: Int
    package let folder: String
    package let file: String
    package let title: String
    package let commit: String
    package let sections: [String]
    /// `wednesday`
    package let weekday: String?
    package let intervalDays: Int?
    /// `18:00`
    package let time: String?
    package let zone: String?
    package let schedule: String?
    package let lastDate: String?
    package let lastPath: String?
    package let nextDate: String?
    package let nextPath: String?
    /// The series' own file, and the keys it has; the rest is learned.
    package let settings: String?
    package let declared: [String]

    package init(_ series: Series) {
        name = series.name
        notes = series.notes.count
        folder = series.folder.description
        file = series.file.description
        title = series.title.description
        commit = series.commit.description
        sections = series.sections.map(\.description)
        weekday = series.weekday?.name.lowercased()
        intervalDays = series.interval
        time = series.time?.clock
        zone = series.time?.zone
        schedule = series.schedule?.description
        lastDate = series.lastNote?.date.description
        lastPath = series.lastNote?.path
        nextDate = series.nextDate?.description
        nextPath = series.nextDate.map(series.path(for:))
        settings = series.declared?.path
        declared = series.declaredKeys.map(\.rawValue)
    }
}
