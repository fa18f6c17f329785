import Chronicle
import MeetingCore
import MeetingLog
import NoteFormat

/// What the minutes put into a calendar (RFC 5545): action items with a date, and the next meeting.
///
/// A calendar must hold something: where there is neither, it is the meeting itself, as an entry of a journal.
struct CalendarFile {
    private let minutes: Minutes
    private var lines = CalendarText()
    /// How often each name was given.
    private var names: [String: Int] = [:]

    static func of(_ minutes: Minutes) -> String {
        var file = CalendarFile(minutes: minutes)
        file.write()
        return file.lines.text
    }

    private init(minutes: Minutes) { self.minutes = minutes }

    private mutating func write() {
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Gavel//gavel export//EN")
        let dated = minutes.actions.compactMap { action in action.due.map { (action, $0) } }
        for (action, due) in dated { add(action, due) }
        if let next = minutes.next { add(next) }
        if dated.isEmpty, minutes.next == nil { addMeeting() }
        lines.add("END", "VCALENDAR")
    }

    private mutating func add(_ action: MinutesAction, _ due: NoteDate) {
        let text = action.text.withoutMarkup
        begin("VTODO", "action", "\(text)\n\(action.ownerNames ?? "")")
        lines.add("SUMMARY", text: action.ownerNames.map { "\($0): \(text)" } ?? text)
        lines.add("DESCRIPTION", text: "From \(minutes.title)")
        lines.add("DUE;VALUE=DATE", due.basicForm)
        lines.add("STATUS", action.isDone ? "COMPLETED" : "NEEDS-ACTION")
        lines.add("END", "VTODO")
    }

    private mutating func add(_ next: NextMeeting) {
        begin("VEVENT", "meeting", next.date.description)
        lines.add("SUMMARY", text: next.title)
        if let start = next.start {
            lines.add("DTSTART", start.basicForm)
            let length = next.length ?? minutes.times?.planned ?? Meeting.usualDuration
            lines.add("DURATION", "PT\(max(1, length.wholeSeconds / 60))M")
        } else {
            lines.add("DTSTART;VALUE=DATE", next.date.basicForm)
        }
        lines.add("END", "VEVENT")
    }

    private mutating func addMeeting() {
        begin("VJOURNAL", "minutes", minutes.date?.description ?? minutes.fileName)
        lines.add("SUMMARY", text: minutes.title)
        if let date = minutes.date { lines.add("DTSTART;VALUE=DATE", date.basicForm) }
        lines.add("END", "VJOURNAL")
    }

    /// The name is the same whenever the same thing is told again, so that a calendar changes its entry.
    private mutating func begin(_ component: String, _ kind: String, _ text: String) {
        var name = "gavel-\(kind)-\(StableHash.of("\(minutes.identity)\n\(text)"))"
        names[name, default: 0] += 1
        if let count = names[name], count > 1 { name += "-\(count)" }
        lines.add("BEGIN", component)
        lines.add("UID", name)
        lines.add("DTSTAMP", minutes.lastChanged.basicForm)
    }
}

extension NoteDate {
    /// `20260610`
    fileprivate var basicForm: String { description.filter { $0 != "-" } }
}

extension Duration {
    /// A time since 1970 as `20260610T180507Z`.
    fileprivate var basicForm: String {
        let civil = CivilTime(seconds: wholeSeconds)
        return "\(civil.date)T\(civil.clock)Z".filter { $0 != "-" && $0 != ":" }
    }
}
