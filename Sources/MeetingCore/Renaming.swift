/// Somebody whom the Present line spells otherwise than before.
package struct Renaming: Hashable, Sendable {
    package let old: String
    package let new: String
}

extension Attendance {
    /// Who is spelled otherwise in the Present line of these names: exactly one name went, exactly one came, and one may
    /// be a misspelling or a part of the other.
    package func renaming(with names: [String]) -> Renaming? {
        let (known, rest) = known(by: names)
        let gone = rest.filter(\.attended)
        let came = zip(names, known).filter { $1?.attended != true }
        guard gone.count == 1, came.count == 1, came[0].1 == nil else { return nil }
        let renaming = Renaming(old: gone[0].name, new: came[0].0)
        return NameKey(renaming.old).isNear(NameKey(renaming.new)) ? renaming : nil
    }
}

extension NameKey {
    /// Two slips of the pen only in a name so long, and one only in a name of some letters.
    private static let (longName, shortestName) = (9, 4)

    /// Whether both may be meant for one person, of whom there is no other sign.
    fileprivate func isNear(_ other: NameKey) -> Bool {
        // Another person's handle is that of another person, unless the handle is what was put right.
        if handle != nil, other.handle != nil, !name.isEmpty, !other.name.isEmpty { return name == other.name }
        let (mine, yours) = (name.isEmpty ? handle ?? "" : name, other.name.isEmpty ? other.handle ?? "" : other.name)
        guard !mine.isEmpty, !yours.isEmpty else { return false }
        if mine.hasPrefix(yours) || yours.hasPrefix(mine) { return true }
        if mine.hasSuffix(" " + yours) || yours.hasSuffix(" " + mine) { return true }
        let shorter = min(mine.count, yours.count)
        guard shorter >= Self.shortestName else { return false }
        // A letter in place of another, as one that moved, is one that went and one that came.
        return mine.difference(from: yours).count <= (shorter >= Self.longName ? 4 : 2)
    }
}

extension Meeting {
    /// Takes over the names of the Present line. Who is only spelled otherwise keeps turns and places in the queue.
    mutating func take(presentNames names: [String]) {
        if let renaming = attendance.renaming(with: names) { spell(renaming) }
        attendance = attendance.reconciled(with: names)
        recognizeWaiting()
    }

    /// Who waited or spoke before coming to the list, under a part of the name, does so under the whole name.
    mutating func recognizeWaiting() {
        for typed in progress.floor.names where attendance.attendee(named: typed) == nil {
            let fitting = attendance.attendees.map(\.name).bestFitting(typed)
            guard fitting.count == 1, attendance.attendee(named: fitting[0])?.isHere == true else { continue }
            spell(Renaming(old: typed, new: fitting[0]))
        }
    }

    private mutating func spell(_ renaming: Renaming) {
        progress.floor.rename(renaming)
        history.rename(renaming)
    }
}

extension History {
    /// Gives back the new spelling, whatever is taken back or done again.
    fileprivate mutating func rename(_ renaming: Renaming) {
        for index in done.indices { done[index].saved.rename(renaming) }
        for index in undone.indices { undone[index].saved.rename(renaming) }
    }
}

extension Saved {
    fileprivate mutating func rename(_ renaming: Renaming) {
        switch self {
        case .progress(var progress):
            progress.floor.rename(renaming)
            self = .progress(progress)
        case .attendance(var entry):
            guard entry.name == renaming.old else { return }
            entry.name = renaming.new
            entry.attendee?.name = renaming.new
            self = .attendance(entry)
        }
    }
}
