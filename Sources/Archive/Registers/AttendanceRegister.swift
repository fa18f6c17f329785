import NoteFormat

/// Who attended which meetings of an archive.
package struct AttendanceRegister: Equatable, Sendable {
    /// Those whose notes say who was there, the oldest first.
    package let meetings: [AttendedMeeting]
    /// Those who attended most first.
    package let attendees: [Attendee]

    /// - Parameters:
    ///   - notes: the oldest first; all of an archive or some.
    ///   - people: of all the archive, so that nobody is new who came before to another series.
    package init(_ notes: [ReadNote], _ people: People) {
        let attendees = people.attendees
        meetings = notes.compactMap { AttendedMeeting($0, attendees[$0.place.path] ?? []) }
        var places: [String: [Int]] = [:]
        for (place, meeting) in meetings.enumerated() {
            for name in meeting.names { places[name, default: []].append(place) }
        }
        self.attendees = places.map { [meetings] in Attendee(name: $0, places: $1, of: meetings) }
            .sorted { ($1.meetings, $1.last, $0.name) < ($0.meetings, $0.last, $1.name) }
    }
}

/// A meeting and who was there.
package struct AttendedMeeting: Equatable, Sendable {
    /// Where the Present line stands.
    package let place: RegisterPlace
    /// People's names in the order of the note; a spelling with a question mark where it may be several people's.
    package let names: [String]
    /// Those of the names that no earlier meeting has.
    package let newcomers: [String]

    package var date: NoteDate { place.date }

    /// Nil for a note that names nobody.
    init?(_ note: ReadNote, _ attendees: [(spelling: String, match: PersonMatch)]) {
        guard let line = note.note.attendance?.line else { return nil }
        var names: [String] = []
        var newcomers: [String] = []
        for (spelling, match) in attendees {
            let name: String
            switch match {
            case .nobody: name = spelling
            case .several: name = "\(spelling)?"
            case .one(let person):
                name = person.name
                if person.firstSeen == note.date { newcomers.append(name) }
            }
            if !names.contains(name) { names.append(name) }
        }
        guard !names.isEmpty else { return nil }
        place = RegisterPlace(note, line: line)
        self.names = names
        self.newcomers = newcomers
    }
}

/// Somebody's attendance at the meetings of a register.
package struct Attendee: Equatable, Sendable {
    package struct SeriesCount: Equatable, Sendable {
        package let series: String
        package let meetings: Int
    }

    package let name: String
    package let meetings: Int
    /// Of all meetings of the register, from 0 to 1.
    package let share: Double
    package let first: NoteDate
    package let last: NoteDate
    /// The most attended first.
    package let series: [SeriesCount]
    /// Ordinals of the register's meetings.
    package let places: Set<Int>

    init(name: String, places: [Int], of meetings: [AttendedMeeting]) {
        self.name = name
        self.places = Set(places)
        self.meetings = places.count
        share = Double(places.count) / Double(meetings.count)
        first = meetings[places[0]].date
        last = meetings[places[places.count - 1]].date
        var counts: [String: Int] = [:]
        for place in places { counts[meetings[place].place.series, default: 0] += 1 }
        series = counts.map { SeriesCount(series: $0.key, meetings: $0.value) }
            .sorted { ($1.meetings, $0.series) < ($0.meetings, $1.series) }
    }
}
