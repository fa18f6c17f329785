extension Series {
    /// The series with what its file says over what was learned.
    func declared(_ file: SeriesFile) -> Series {
        var series = self
        series.declared = file
        if notes.isEmpty {
            series.folder = Self.defaultFolder(name)
            series.sections = Self.defaultSections
        }
        if let folder = file.folder { series.folder = folder }
        if let pattern = file.file { series.file = pattern }
        if let title = file.title { series.title = title }
        if let commit = file.commit { series.commit = commit }
        if let sections = file.sections { series.sections = sections }
        if let schedule = file.schedule {
            series.weekday = schedule.weekday
            series.interval = schedule.days
            series.time = schedule.time
        }
        return series
    }

    static func defaultFolder(_ name: String) -> DatePattern {
        DatePattern([.text("\(name)_meetings/"), .date(.year)])
    }

    static let defaultSections = ["Follow-up from the last meeting / discussions", "New topics", "Action items"]
        .map { SectionHeading(level: 2, text: $0) }
}
