import NoteFormat

/// The meetings of one group of people, and how their notes are named, dated and worded now.
package struct Series: Equatable, Sendable {
    /// `community`
    package let name: String
    /// From the archive's root: `community_meetings/{YYYY}`; empty for the root.
    package internal(set) var folder: DatePattern
    /// `community-{YYYY-MM-DD}.md`
    package internal(set) var file: DatePattern
    /// The title's text: `{YYYY-MM-DD} NumPy community meeting`
    package internal(set) var title: DatePattern
    /// `Add notes from {YYYY-MM-DD} community meeting`
    package internal(set) var commit: DatePattern
    /// The headings of the body, in order.
    package internal(set) var sections: [SectionHeading]
    /// Nil where the meetings fall on different days.
    package internal(set) var weekday: Weekday?
    /// In days; nil where the meetings come at no regular interval.
    package internal(set) var interval: Int?
    /// Nil where the notes name none, several, or one without a zone.
    package internal(set) var time: MeetingTime?
    /// Oldest first.
    package let notes: [ArchiveNote]
    /// What the series' own file says, and the rest was learned.
    package internal(set) var declared: SeriesFile?

    package var lastNote: ArchiveNote? { notes.last }

    /// The declared schedule, or the one that follows from the last note; nil where that takes what is not known.
    package var schedule: Schedule? {
        if let declared = declared?.schedule { return declared }
        guard let time, let interval, let last = lastNote else { return nil }
        return Schedule(start: last.date, time: time, days: interval)
    }

    /// The next meeting after the last note; nil where nothing tells.
    package var nextDate: NoteDate? {
        guard let last = lastNote?.date else { return declared?.schedule?.start }
        return date(after: last)
    }

    /// The meeting after that of `day`; nil where nothing tells.
    package func date(after day: NoteDate) -> NoteDate? {
        if let schedule = declared?.schedule { return schedule.date(after: day) }
        return interval.flatMap { day.adding(days: $0) }
    }

    /// From the archive's root.
    package func path(for date: NoteDate) -> String {
        let folder = folder.text(for: date)
        return folder.isEmpty ? file.text(for: date) : "\(folder)/\(file.text(for: date))"
    }

    /// Without the heading's signs.
    package func title(for date: NoteDate) -> String { title.text(for: date) }

    package func commitMessage(for date: NoteDate) -> String { commit.text(for: date) }
}
