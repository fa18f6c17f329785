import NoteFormat

/// Everyone who attended the meetings of an archive, with all spellings of their names. It reads the Present lines only
/// and changes no note.
package struct People: Sendable {
    /// Sorted by name.
    package let people: [Person]
    /// Short names that may be several people's, sorted by name. They are in nobody's count.
    package let ambiguous: [AmbiguousName]
    let ambiguousNames: Set<FoldedName>
    let attribution: Attribution
    /// The notes that each of `people` is in, ascending.
    let notes: [[Int]]
    /// The group of the attribution that each of `people` is.
    let groups: [Int]
    private let places: [Int: Int]
    /// By group, with all that they attended.
    private let everybody: [Int: Person]

    /// How many days before and after a meeting somebody counts as around.
    package static var window: Int { FirstNames.window }

    package init(_ notes: [ReadNote]) { self.init(notes, PeopleAliases()) }

    /// - Complexity: linear in the names of all Present lines, as long as few people share a first name.
    package init(_ notes: [ReadNote], _ aliases: PeopleAliases) {
        let sorted = notes.sorted { ($0.date, $0.place.path) < ($1.date, $1.place.path) }
        let attribution = Attribution(sorted, aliases)
        let tallies = Tallies(attribution) { _ in true }
        var everybody: [Int: Person] = [:]
        for (group, tally) in tallies.people {
            let owner = attribution.names[group]?.sorted().first { aliases.name(of: $0) != nil }
            let name = owner.flatMap(aliases.name) ?? FullestSpelling.of(tally.spellings)
            everybody[group] = Person(name, tally, handles: owner.map(aliases.handles) ?? [])
        }
        self.init(attribution, everybody, tallies)
    }

    /// The same people with what they attended of one series, or since a day. Nobody is taken for another than before.
    package func limited(to series: String? = nil, since date: NoteDate? = nil) -> People {
        let tallies = Tallies(attribution) { note in
            series.map { $0 == note.series } ?? true && date.map { $0 <= note.date } ?? true
        }
        return People(attribution, everybody, tallies)
    }

    private init(_ attribution: Attribution, _ everybody: [Int: Person], _ tallies: Tallies) {
        self.attribution = attribution
        self.everybody = everybody
        let named = tallies.people
            .compactMap { group, tally in everybody[group].map { (person: $0, group: group, tally: tally) } }
            .sorted { ($0.person.name, $0.group) < ($1.person.name, $1.group) }
        people = named.map { Person($0.person.name, $0.tally, handles: $0.person.handles) }
        notes = named.map(\.tally.notes)
        groups = named.map(\.group)
        places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($0.element, $0.offset) })
        ambiguousNames = Set(tallies.unclear.keys)
        ambiguous = tallies.unclear.sorted { $0.key < $1.key }.map { _, found in
            let candidates = found.candidates.sorted().compactMap { everybody[$0] }
            return AmbiguousName(found.tally, candidates: candidates.sorted { $0.name < $1.name })
        }
    }

    /// Those of these groups of the attribution who are among the people.
    func people(in groups: some Sequence<Int>) -> [Person] {
        Set(groups.compactMap { places[$0] }).sorted().map { people[$0] }
    }
}

extension Person {
    /// - Parameter handles: those that are known from elsewhere.
    fileprivate init(_ name: String, _ tally: Tally, handles: [String]) {
        let known = Set(handles.map(PersonKey.init(handle:)))
        let more = tally.handles.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        self.init(
            name: name, handles: handles + more,
            spellings: Tally.sorted(tally.spellings), taken: Tally.sorted(tally.taken), meetings: tally.notes.count,
            firstSeen: tally.firstSeen, lastSeen: tally.lastSeen, series: tally.series)
    }
}

extension AmbiguousName {
    fileprivate init(_ tally: Tally, candidates: [Person]) {
        self.init(
            text: Tally.sorted(tally.spellings).first?.text ?? "", count: tally.notes.count,
            firstSeen: tally.firstSeen, lastSeen: tally.lastSeen, series: tally.series, candidates: candidates)
    }
}
