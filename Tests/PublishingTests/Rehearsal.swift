import Archive
import Chronicle
import MeetingCore
import MeetingLog
import NoteFormat
import Proceedings
import TextEditing

@testable import Publishing

/// A meeting that is held by a script, and what its log holds then.
struct Rehearsal {
    private(set) var entries: [LoggedEntry] = []
    private(set) var proceedings: Proceedings
    private var seconds = 0.0

    static let note = """
        # 2026-06-10 Kiln weekly

        **Present:** Ada Lind (@ada), Bo Ek

        ## New topics

        - Roof leak (5m)
          - Decision: we mend it with **oak**, see [the plan](https://kiln.example/plan)
        - Open day
        - Glue

        ## Action items

        - [ ] Bo Ek: order slates (due 2026-06-24)
        - [x] Ada Lind: sweep

        """

    init(_ text: String = Rehearsal.note) {
        proceedings = Proceedings(Array(text.utf8))
        proceedings.readAgenda()
        add(.opened(Opening(text: Array(text.utf8), user: "ada", host: "loft")))
        leavePresentLine()
    }

    /// Takes over who is there by the text.
    mutating func leavePresentLine() {
        if let event = proceedings.meeting.noting(presentNames: proceedings.note.attendanceNames) {
            add(.happened(event))
        }
    }

    /// Lets time pass.
    mutating func wait(_ seconds: Double) { self.seconds += seconds }

    mutating func say(_ intent: MeetingIntent) throws {
        var meeting = proceedings.meeting
        add(.happened(try meeting.perform(intent, agenda: proceedings.agenda, at: now)))
    }

    mutating func say(_ intents: [MeetingIntent]) throws {
        for intent in intents { try say(intent) }
    }

    mutating func edit(_ change: Transaction) { add(.edited(change)) }

    /// Items by their number in the agenda, from 1.
    func item(_ number: Int) -> ItemID { proceedings.agenda.items[number - 1].id }

    /// 16:00 UTC on 2026-06-10, and later.
    private var now: Stamp {
        Stamp(uptime: .seconds(seconds) + .seconds(100), wall: .seconds(1_781_107_200) + .seconds(seconds))
    }

    private mutating func add(_ operation: Operation) {
        proceedings.apply(operation, at: now)
        let entry = LogEntry(
            actor: Actor(rawValue: "ada@loft/0123456789abcdef"), n: entries.count + 1, after: entries.count, stamp: now,
            operation: operation)
        entries.append(LoggedEntry(position: entries.count + 1, entry: entry))
    }

    /// What is told of it, of the text that the log ends with or of another.
    func minutes(_ text: String? = nil, isRedacted: Bool = false) -> Minutes {
        Minutes.alone(
            text ?? String(decoding: proceedings.note.buffer.bytes, as: UTF8.self), LoggedMeeting(entries),
            isRedacted: isRedacted)
    }
}

extension Minutes {
    /// Those of a note that lies in no archive.
    static func alone(_ text: String, _ log: LoggedMeeting? = nil, isRedacted: Bool = false) -> Minutes {
        MinutesSource().minutes(
            of: Note(Array(text.utf8)), fileName: "kiln.md", path: nil, isRedacted: isRedacted, log: log,
            zone: LocalTime { _ in 7200 })
    }

    func text(_ format: ExportFormat) throws -> String { String(decoding: try format.bytes(of: self), as: UTF8.self) }
}
