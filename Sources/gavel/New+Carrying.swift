import Archive
import ArgumentParser
import Facilitator
import Glibc
import MeetingCore
import NoteFormat
import Runtime

extension TickRow {
    init(_ candidate: CarryCandidate) {
        self.init(
            section: candidate.origin.name, title: candidate.title, age: candidate.age.description,
            notes: candidate.notes, mark: TickMark(candidate.defaultChoice))
    }
}

extension CarryCandidate.Origin {
    fileprivate var name: String {
        switch self {
        case .followUp: "Follow-up"
        case .topics: "Topic"
        case .action: "Action"
        }
    }
}

extension TickMark {
    fileprivate init(_ choice: CarryChoice) {
        switch choice {
        case .keep: self = .keep
        case .drop: self = .drop
        case .done: self = .done
        }
    }
}

extension CarryChoice {
    init(_ mark: TickMark) {
        switch mark {
        case .keep: self = .keep
        case .drop: self = .drop
        case .done: self = .done
        }
    }
}

extension NoteDate {
    /// The day here and now.
    static var today: NoteDate {
        var seconds = time_t(Stamp.current.wall.components.seconds)
        var local = tm()
        localtime_r(&seconds, &local)
        let date = NoteDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
        guard let date else { preconditionFailure("the clock shows a day that no calendar has") }
        return date
    }
}

extension NoteDate: ExpressibleByArgument {
    /// `2026-06-24`
    public init?(argument: String) {
        guard let date = NoteDate(in: argument), date.description == argument else { return nil }
        self = date
    }
}
