import Archive
import Chronicle
import Foundation
import MeetingCore
import NoteFormat

/// What is known around the notes of an archive, read once for all that are told.
package struct MinutesSource: Sendable {
    private let catalogue: SeriesCatalogue?
    private let people: People?

    /// For a note that is in no archive.
    package init() {
        catalogue = nil
        people = nil
    }

    package init(_ catalogue: SeriesCatalogue, _ people: People) {
        self.catalogue = catalogue
        self.people = people
    }

    /// The series that has a note, by its path from the archive's root.
    package func series(ofNoteAt path: String?) -> Series? {
        path.flatMap { path in catalogue?.series.first { series in series.notes.contains { $0.path == path } } }
    }

    /// - Parameters:
    ///   - fileName: the note's, without its folder.
    ///   - path: from the archive's root; nil for a note that lies elsewhere.
    ///   - isRedacted: whether join secrets are taken out.
    ///   - log: what Gavel's log tells of the meeting.
    ///   - zone: where the series does not say its own.
    package func minutes(
        of note: Note, fileName: String, path: String?, isRedacted: Bool = false, log: LoggedMeeting? = nil,
        zone: LocalTime = .here
    ) -> Minutes {
        let series = series(ofNoteAt: path)
        let place = path.flatMap(ArchiveNote.init) ?? ArchiveNote(path: fileName)
        let text = (isRedacted ? note.withoutJoinSecrets : note).withoutOffRecord
        var log = log
        log?.follow(text)
        let date = text.title?.date ?? place?.date
        let read = ReadNote(
            place: place ?? ArchiveNote(path: "\(date ?? .someday).md") ?? .someday, series: series?.name ?? "",
            note: text)
        let reading = MinutesReading(read, people ?? People([read]), log)
        let start = date.flatMap { series?.start(on: $0) }
        return Minutes(
            note: text, fileName: fileName, series: series?.name, title: reading.title(fileName: fileName), date: date,
            people: reading.attendance, scribes: text.noteTakers.map(\.name), decisions: reading.decisions,
            actions: reading.actions, sections: reading.sections, times: log?.times,
            next: date.flatMap { series?.next(after: $0) }, lineTimes: log?.lineTimes ?? [],
            identity: series?.title(for: .someday) ?? text.title?.text ?? fileName,
            lastChanged: log?.lastStamp.wall ?? start ?? .seconds((date ?? .someday).dayNumber * 86_400),
            time: series?.time.map { LocalTime(zone: $0.zone) } ?? zone)
    }
}

extension Series {
    /// When the meeting of a day begins, in time since 1970; nil where only days are known.
    fileprivate func start(on date: NoteDate) -> Duration? {
        time.map { .seconds(Schedule(start: date, time: $0, days: interval ?? 1).seconds(on: date)) }
    }

    /// The meeting after a day: the one whose note is there, else the one that the series' cadence says.
    fileprivate func next(after date: NoteDate) -> NextMeeting? {
        let planned = declared?.schedule?.date(after: date) ?? interval.flatMap { date.adding(days: $0) }
        guard let next = notes.first(where: { $0.date > date })?.date ?? planned else { return nil }
        return NextMeeting(date: next, title: title(for: next), start: start(on: next), length: declared?.length)
    }
}

extension LocalTime {
    init(zone name: String) {
        let zone = TimeZone(identifier: name) ?? .gmt
        self.init { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
    }
}

extension NoteDate {
    /// Stands for the day of a meeting that has none.
    fileprivate static let someday = NoteDate(dayNumber: 0)!
}

extension ArchiveNote {
    fileprivate static let someday = ArchiveNote(path: "1970-01-01.md")!
}
