import Console
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
    }

    /// Marks each of them in the meeting and in the Present line, and tells of all at once. Where a name may be several
    /// people's, nobody is marked.
    mutating func mark(_ names: [String], _ intent: (String) -> MeetingIntent) {
        takeOverAttendance()
        let meant = names.map { people(meantBy: $0, for: intent($0)) }
        if let several = meant.first(where: { $0.count > 1 }) {
            return refuse("Say who: \(several.joined(separator: ", "))")
        }
        let new = meant.joined().filter { meeting.attendance.attendee(named: $0) == nil && !roster.contains($0) }
        var marked: [String] = []
        for name in meant.joined() where mark(intent(name), name: name) { marked.append(name) }
        guard let last = marked.last, notice?.kind != .refusal else { return }
        let doubts = marked.filter(new.contains).compactMap { name in
            let question = self.meant(by: name, among: absentPeople)
            return question.isEmpty ? nil : "\(name) is new.\(question)"
        }
        guard doubts.isEmpty else {
            return say("\(doubts.joined(separator: " ")) \(self.name(of: .undo)) takes it back.")
        }
        confirm(told(of: intent(last), marked, new: roster.isEmpty ? [] : marked.filter(new.contains)))
    }

    /// Marks somebody in the meeting and in the Present line, as one step; tells why where it cannot be done.
    private mutating func mark(_ intent: MeetingIntent, name: String) -> Bool {
        guard !refusesChanges() else { return false }
        do throws(Refusal) {
            _ = try meeting.decide(intent, agenda: agenda, at: now)
        } catch {
            let names = meeting.attendance.attendees.map(\.name)
            let isListed = meeting.attendance.attendee(named: name) != nil
            refuse(error.text + (isListed ? "" : meant(by: name, among: names)))
            return false
        }
        let stepsBefore = history.past.count
        guard writeAttendance(intent, name: name) else { return false }
        isAttendanceStale = false
        guard let event = try? meeting.decide(intent, agenda: agenda, at: now) else { return false }
        record(.happened(event))
        if history.past.count > stepsBefore {
            history.lastIsMeetingToo()
        } else {
            history.record(Step(edits: [], events: 1))
        }
        saveNow()
        return true
    }

    /// What was done, in a row of the screen: the names that it has room for, and how many there are besides.
    private func told(of intent: MeetingIntent, _ names: [String], new: [String]) -> String {
        let isOne = names.count == 1
        let strangers =
            switch new.count {
            case 0: "."
            case 1: isOne ? ", a new name." : ". New: \(new[0])."
            case let count: ", \(count) of them new."
            }
        let deed =
            switch intent {
            case .arrive: (isOne ? " is here" : " are here") + strangers
            case .leave: " left. The Present line keeps the name\(isOne ? "" : "s")."
            case .regrets: " sent regrets. Mail and report say so, the note does not."
            case .withdraw: isOne ? " was taken out." : " were taken out."
            default: ""
            }
        let room = layout.status.columns - 2 - Glyphs.columns(of: deed)
        let lists = (0..<names.count).map { more in
            let shown = names.dropLast(more)
            return more == 0 ? Self.list(names) : "\(shown.joined(separator: ", ")) and \(more) more"
        }
        return (lists.first { Glyphs.columns(of: $0) <= room } ?? lists.last ?? "") + deed
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
