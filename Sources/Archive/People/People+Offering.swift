extension People {
    /// Everybody's name as a Present line of the series would have it, those first who attended most and most recently.
    ///
    /// A handle stands behind the name if it mostly does where the series has this person, else where it has others
    /// whose handle is known.
    /// - Parameter paths: of the notes, in the order in which they count.
    func names(in series: String?, nearestFirst paths: [String]) -> [String] {
        let places = Dictionary(paths.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        let weights = attribution.notes.map { note in paths.count - (places[note.place.path] ?? paths.count) }
        let scores = notes.map { $0.reduce(0) { $0 + weights[$1] } }
        let habits = HandleHabits(attribution, series)
        return zip(people, zip(groups, scores))
            .map { person, found in
                let (group, score) = found
                return (name: Self.offer(person, habits.writesHandle(of: group)), score: score)
            }
            .sorted { ($1.score, $0.name) < ($0.score, $1.name) }
            .map(\.name)
    }

    private static func offer(_ person: Person, _ withHandle: Bool) -> String {
        guard let handle = person.handles.first else { return person.name }
        // Of some nothing but the handle is known.
        if person.name == handle { return "@\(handle)" }
        return withHandle ? "\(person.name) (@\(handle))" : person.name
    }
}

/// Whether a series writes handles behind names.
private struct HandleHabits {
    /// How often a handle stands behind a name, less how often it does not.
    private var people: [Int: Int] = [:]
    private var series = 0

    init(_ attribution: Attribution, _ name: String?) {
        var known: Set<Int> = []
        for (mention, outcome) in zip(attribution.mentions, attribution.outcomes) {
            guard case .person(let group, _) = outcome else { continue }
            if mention.handle != nil { known.insert(group) }
            guard attribution.notes[mention.note].series == name else { continue }
            people[group, default: 0] += mention.handle == nil ? -1 : 1
        }
        series = known.reduce(0) { $0 + (people[$1] ?? 0) }
    }

    func writesHandle(of person: Int) -> Bool { (people[person] ?? series) > 0 }
}
