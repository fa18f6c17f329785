extension People {
    /// Who may be one person, the likeliest first: near spellings that were never in one meeting.
    ///
    /// Of several people whom one may be, those with a full name and the best reason are told. Two people that the
    /// alias files name, or with two handles, are taken to be two.
    /// - Complexity: quadratic in the people.
    package var suggestions: [PersonSuggestion] {
        let forms = people.map(PersonForms.init)
        var found: [Int: [PersonSuggestion]] = [:]
        for left in people.indices {
            for right in people.indices[(left + 1)...] {
                guard let reason = forms[left].likeness(to: forms[right]), isPossible(left, right) else { continue }
                let (kept, other) = isBetterKnown(left, than: right) ? (left, right) : (right, left)
                let suggestion = PersonSuggestion(person: people[kept], other: people[other], reason: reason)
                found[other, default: []].append(suggestion)
            }
        }
        return found.values.flatMap(Self.best).sorted {
            ($0.reason, $1.person.meetings, $0.person.name, $0.other.name)
                < ($1.reason, $0.person.meetings, $1.person.name, $1.other.name)
        }
    }

    private static func best(_ suggestions: [PersonSuggestion]) -> [PersonSuggestion] {
        let full = suggestions.filter { !FoldedName($0.person.name).isShort }
        let fitting = full.isEmpty ? suggestions : full
        let reason = fitting.map(\.reason).min()
        return fitting.filter { $0.reason == reason }
    }

    private func isPossible(_ left: Int, _ right: Int) -> Bool {
        guard people[left].handles.isEmpty || people[right].handles.isEmpty else { return false }
        let areTold = [left, right].allSatisfy { attribution.aliases.name(of: FoldedName(people[$0].name)) != nil }
        return !areTold && Set(notes[left]).isDisjoint(with: notes[right])
    }

    private func isBetterKnown(_ left: Int, than right: Int) -> Bool {
        func rank(_ place: Int) -> (Int, Int, Int) {
            let name = FoldedName(people[place].name)
            return (attribution.aliases.name(of: name) == nil ? 0 : 1, name.isShort ? 0 : 1, people[place].meetings)
        }
        return rank(left) >= rank(right)
    }
}

/// How somebody is called.
private struct PersonForms {
    /// The full names, else the short ones: what others share with a short name tells nothing of who has a full one.
    let names: [SpelledName]
    let handles: [SpelledName]

    init(_ person: Person) {
        let names = Set(person.spellings.map { FoldedName($0.text) }).sorted()
        let full = names.filter { !$0.isShort }
        self.names = (full.isEmpty ? names : full).map(SpelledName.init)
        handles = person.handles.map { SpelledName(FoldedName($0)) }
    }

    /// The best reason why two people may be one.
    func likeness(to other: PersonForms) -> PersonSuggestion.Reason? {
        var best: PersonSuggestion.Reason? = isHandle(of: other) || other.isHandle(of: self) ? .handle : nil
        for mine in names {
            for its in other.names where mine.mayBeLike(its) {
                guard let reason = mine.likeness(to: its) else { continue }
                best = min(best ?? reason, reason)
            }
        }
        return best
    }

    private func isHandle(of other: PersonForms) -> Bool {
        other.handles.contains { handle in names.contains { $0.hasSameLetters(as: handle) } }
    }
}
