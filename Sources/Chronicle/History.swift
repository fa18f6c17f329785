// Chronicle reads a meeting's log for people: its history in words and as JSON, the note as it was at a time, and
// what is in a log but not in its file.
//
// It must never send anything raw to a terminal: titles, names and typed text come from anybody.

import Console
import MeetingCore
import MeetingLog
import Proceedings

/// The history of a meeting in words, line by line, as the entries of its log come in.
///
/// The proceedings are folded along, since an entry speaks of items by number and of text by place.
package struct History {
    private var proceedings = Proceedings([])
    private var typing: Typing?
    private var day: String?
    private let time: LocalTime
    private let namesPeople: Bool
    private var isBroken = false

    /// Typing that pauses for this long is told as another line.
    package static let pause: Duration = .seconds(2)

    /// - Parameter namesPeople: whether each line says whose it is.
    package init(_ time: LocalTime, namesPeople: Bool) {
        self.time = time
        self.namesPeople = namesPeople
    }

    /// Whether typing was taken in that is not told yet.
    package var isTyping: Bool { typing != nil }

    /// The lines that the next entry completes; typing is kept back until it ends.
    package mutating func take(_ logged: LoggedEntry) -> [String] {
        let entry = logged.entry
        proceedings.readAgenda()
        guard !isBroken, proceedings.accepts(entry.operation) else {
            isBroken = true
            return finish() + lines("entry \(logged.position) does not fit what came before", entry)
        }
        if case .edited(let transaction) = entry.operation, let change = transaction.onlyChange {
            let ended = typing?.goesOn(with: change, by: entry) == true ? [] : finish()
            if typing == nil { typing = Typing(change, entry, in: proceedings.note.buffer) }
            typing?.take(change, entry, in: proceedings.note.buffer)
            proceedings.apply(entry.operation, at: entry.stamp)
            return ended
        }
        let ended = finish()
        let words = proceedings.words(for: entry)
        proceedings.apply(entry.operation, at: entry.stamp)
        return ended + (words.map { lines($0, entry) } ?? [])
    }

    /// The line of the typing that was kept back.
    package mutating func finish() -> [String] {
        guard let typing else { return [] }
        self.typing = nil
        return typing.words(in: proceedings.note.buffer).map { lines($0, typing.first) } ?? []
    }

    private mutating func lines(_ words: String, _ entry: LogEntry) -> [String] {
        let (date, clock) = (time.date(entry.stamp.wall), time.clock(entry.stamp.wall))
        let who = namesPeople ? "\(entry.actor.person.visible)  " : ""
        let line = "\(clock)  \(who)\(words)"
        guard day != date else { return [line] }
        defer { day = date }
        return day == nil ? [date, line] : ["", date, line]
    }
}
