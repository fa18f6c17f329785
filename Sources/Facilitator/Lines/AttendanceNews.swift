import MeetingCore

/// Who has come and gone, as it is told.
struct AttendanceNews {
    let texts: [String]

    init(_ before: Attendance, _ now: Attendance) {
        let renaming = before.renaming(with: now.presentNames)
        let before = renaming == nil ? before : before.reconciled(with: now.presentNames)
        let changed = now.attendees.filter { attendee in
            !before.attendees.contains { $0.name == attendee.name && $0.status == attendee.status }
        }
        func names(_ fits: (Attendee.Status) -> Bool) -> [String] {
            changed.filter { fits($0.status) }.map(\.name.withoutHandle)
        }
        let here = names { $0 == .present }
        let late = names { if case .late = $0 { true } else { false } }
        let left = names { if case .left = $0 { true } else { false } }
        let regrets = names { $0 == .regrets }
        let out = before.attendees.filter { now.attendee(named: $0.name) == nil }.map(\.name.withoutHandle)
        var texts = renaming.map { ["\($0.old.withoutHandle) is written \($0.new.withoutHandle) now."] } ?? []
        if !here.isEmpty { texts.append("\(Model.list(here)) \(here.count == 1 ? "is" : "are") here.") }
        if !late.isEmpty { texts.append("\(Model.list(late)) \(late.count == 1 ? "is" : "are") here, late.") }
        if !left.isEmpty { texts.append("\(Model.list(left)) left. The Present line keeps the name.") }
        if !regrets.isEmpty { texts.append("\(Model.list(regrets)) sent regrets.") }
        if !out.isEmpty { texts.append("\(Model.list(out)) \(out.count == 1 ? "was" : "were") taken out.") }
        self.texts = texts
    }
}
