import MeetingCore
import NoteFormat
import Proceedings
import TextEditing

extension Model {
    /// Takes over names that were typed into the Present line or deleted from it.
    mutating func takeOverAttendance() {
        guard isAttendanceStale else { return }
        isAttendanceStale = false
        let names = note.attendanceNames
        if let renaming = meeting.attendance.renaming(with: names) { roster.removeAll { $0 == renaming.old } }
        if let event = meeting.noting(presentNames: names) { record(.happened(event)) }
        addToRoster(meeting.attendance.presentNames)
    }

    /// Marks somebody in the meeting and in the Present line, as one step.
    mutating func mark(_ intent: MeetingIntent, name: String) {
        takeOverAttendance()
        guard !refusesChanges() else { return }
        do throws(Refusal) {
            _ = try meeting.decide(intent, agenda: agenda, at: now)
        } catch {
            return refuse(error.text)
        }
        let stepsBefore = history.past.count
        guard writeAttendance(intent, name: name) else { return }
        isAttendanceStale = false
        guard let event = try? meeting.decide(intent, agenda: agenda, at: now) else { return }
        record(.happened(event))
        if history.past.count > stepsBefore {
            history.lastIsMeetingToo()
        } else {
            history.record(Step(edits: [], events: 1))
        }
        addToRoster([name])
        saveNow()
        confirm(Self.confirmation(of: intent))
    }

    private static func confirmation(of intent: MeetingIntent) -> String {
        switch intent {
        case .arrive(let name): "\(name) is here."
        case .leave(let name): "\(name) left. The Present line keeps the name."
        case .regrets(let name): "\(name) sent regrets. The note does not say so."
        case .withdraw(let name): "\(name) was taken out."
        default: ""
        }
    }

    /// Makes the Present line say what `intent` means for it. Those who left stay: they attended.
    private mutating func writeAttendance(_ intent: MeetingIntent, name: String) -> Bool {
        let isWritten = note.attendance?.names.contains { $0.rawText == name || $0.name == name } ?? false
        switch intent {
        case .arrive where !isWritten:
            return change { note, _ throws(EditRefusal) in try note.present(adding: name) }
        case .withdraw where isWritten, .regrets where isWritten:
            return change { note, _ throws(EditRefusal) in try note.present(removing: name) }
        default: return true
        }
    }

    mutating func addToRoster(_ names: [String]) {
        let known = Set(roster)
        roster += names.filter { !$0.isEmpty && !known.contains($0) }
    }
}

extension UndoHistory<Step> {
    /// Lets the last step take back an event of the meeting together with its edits.
    fileprivate mutating func lastIsMeetingToo() {
        _ = extendLast { step in
            step.events += 1
            return true
        }
    }
}
