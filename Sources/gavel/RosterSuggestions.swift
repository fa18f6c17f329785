import Archive
import Console

/// What may belong into the alias file, as lines that can be pasted into it.
struct RosterSuggestions {
    private let people: People

    init(_ people: People) {
        self.people = people
    }

    var text: String {
        let suggestions = people.suggestions
        guard !suggestions.isEmpty || !people.ambiguous.isEmpty else {
            return "# Nothing looks like one person twice.\n"
        }
        let choices = Dictionary(grouping: suggestions, by: \.other).filter { $0.value.count > 1 }
        let sole = suggestions.filter { choices[$0.other] == nil }
        let solePerPerson = Dictionary(grouping: sole, by: \.person)
        var parts = ["# Into \(PeopleFile.place) goes what is so; gavel roster --join NAME SPELLING writes it.\n"]
        var done: Set<Person> = []
        for suggestion in sole where done.insert(suggestion.person).inserted {
            parts.append(part(suggestion.person, solePerPerson[suggestion.person] ?? []))
        }
        for suggestion in suggestions {
            guard let several = choices[suggestion.other], done.insert(suggestion.other).inserted else { continue }
            let lines = several.map { line($0.person, people.aliases(for: $0)).commentedOut }
            parts.append("# \(who(suggestion.other)) may be one of these, or nobody else:\n" + lines.joined())
        }
        let pairs = Set(suggestions.map { Set([$0.person, $0.other]) })
        parts += people.ambiguous.map { part($0, areOne: pairs.contains(Set($0.candidates))) }
        return parts.map { $0.visibleLines }.joined(separator: "\n")
    }

    private func part(_ person: Person, _ suggestions: [PersonSuggestion]) -> String {
        let reasons = suggestions.map { "# \(who(person)) and \(who($0.other)): \($0.reason.text)\n" }
        return reasons.joined() + line(person, suggestions.flatMap(people.aliases(for:)))
    }

    /// - Parameter areOne: whether the candidates are suggested to be one person.
    private func part(_ name: AmbiguousName, areOne: Bool) -> String {
        if areOne {
            return "# Once these two are joined, this is them as well: \(RosterTable.line(name))\n"
        }
        let series = name.series.count == 1 ? name.series[0] : nil
        let alias = AliasText.spelling(name.text, since: name.firstSeen, until: name.lastSeen, series: series)
        return "# Nothing tells who is \(RosterTable.line(name))\n"
            + name.candidates.map { line($0, [alias]).commentedOut }.joined()
    }

    /// A line for the file, or where it has one for that name, what it lacks.
    private func line(_ person: Person, _ spellings: [String]) -> String {
        let line = AliasText.line(person.name, spellings) + "\n"
        return people.hasAliases(person) ? "# to the line that is there:  \(line)" : line
    }

    private func who(_ person: Person) -> String {
        let days = person.firstSeen == person.lastSeen ? "" : " to \(person.lastSeen)"
        return "\(person.name) (\(person.meetings), \(person.firstSeen)\(days))"
    }
}

extension String {
    fileprivate var commentedOut: String { hasPrefix("#") ? self : "# " + self }

    fileprivate var visibleLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
    }
}
