import NoteFormat

/// Who is meant by each name in the Present lines of an archive.
///
/// What is certain comes first: the alias files, the same handle, the same full name. Then a short name, such as
/// `Ada` or `Ada L.`, is the only one around who bears it, or nobody's when there are several; see `FirstNames`.
/// Nobody is meant twice in one note.
struct Attribution: Sendable {
    enum Outcome: Sendable {
        /// - Parameter isTaken: whether nothing but date and series tell.
        case person(Int, isTaken: Bool)
        case several([Int])
    }

    let notes: [ReadNote]
    let aliases: PeopleAliases
    private(set) var mentions: [Mention] = []
    /// One for each mention.
    private(set) var outcomes: [Outcome] = []
    private(set) var groups = KeyGroups()
    private(set) var firstNames = FirstNames()
    /// Full names that two people of one meeting bear, told apart by their handles.
    private(set) var sharedNames: Set<FoldedName> = []
    /// The names under which a group is known for certain.
    private(set) var names: [Int: Set<FoldedName>] = [:]
    /// The handles of a group.
    private var handles: [Int: Set<PersonKey>] = [:]
    /// The groups of mentions about which something is certain.
    private var certain: [Int?] = []

    /// - Parameter notes: the oldest first.
    init(_ notes: [ReadNote], _ aliases: PeopleAliases) {
        self.notes = notes
        self.aliases = aliases
        readMentions()
        findCertain()
        joinByHandles()
        nameGroups()
        let taken = takeHandles()
        attribute(taken: taken)
    }

    // MARK: - What is certain

    private mutating func readMentions() {
        var folded: [String: FoldedName] = [:]
        for (number, note) in notes.enumerated() {
            var here: [FoldedName: Set<String?>] = [:]
            for name in note.note.attendance?.names ?? [] {
                guard name.isPerson else { continue }
                let key = folded[name.name] ?? FoldedName(name.name)
                folded[name.name] = key
                let handle = name.handle?.lowercased()
                guard here[key, default: []].insert(handle).inserted else { continue }
                if !key.isShort, here[key]?.subtracting([nil]).count == 2 { sharedNames.insert(key) }
                mentions.append(Mention(note: number, text: name.name, name: key, handle: name.handle))
            }
        }
    }

    private mutating func findCertain() {
        for mention in mentions {
            let group = certainKey(mention).map { groups.group(of: $0) }
            if let group { groups.note(mention.note, of: group) }
            certain.append(group)
        }
    }

    private func certainKey(_ mention: Mention) -> PersonKey? {
        let note = notes[mention.note]
        let claimed = [mention.handleKey, .name(mention.name)].compactMap { $0 }.lazy.compactMap { key in
            aliases.owner(of: key, in: note.series, on: note.date)
        }.first
        if let claimed { return .name(claimed) }
        if mention.name.isShort || sharedNames.contains(mention.name) { return mention.handleKey }
        return .name(mention.name)
    }

    /// The most frequent pairs first: a handle that once stands behind another's name by mistake stays its owner's.
    private mutating func joinByHandles() {
        struct Pair: Hashable {
            let name, handle: Int
        }
        var counts: [Pair: Int] = [:]
        for (mention, group) in zip(mentions, certain) {
            guard let group, let handle = mention.handleKey else { continue }
            let note = notes[mention.note]
            if aliases.owner(of: handle, in: note.series, on: note.date) != nil { continue }
            counts[Pair(name: group, handle: groups.group(of: handle)), default: 0] += 1
        }
        let pairs = counts.sorted { ($1.value, $0.key.name, $0.key.handle) < ($0.value, $1.key.name, $1.key.handle) }
        for (pair, _) in pairs { groups.join(pair.name, pair.handle) }
    }

    private mutating func nameGroups() {
        for (mention, group) in zip(mentions, certain) {
            guard let group = group.map(groups.representative) else { continue }
            names[group, default: []].insert(mention.name)
            if let handle = mention.handleKey, groups.knownGroup(of: handle) == group {
                handles[group, default: []].insert(handle)
            }
            if let owner = owner(of: mention) { names[group]?.insert(owner) }
        }
        let words = names.mapValues { Set($0.map(\.first) + $0.filter(sharedNames.contains).map(\.text)) }
        for (mention, group) in zip(mentions, certain) {
            guard let group = group.map(groups.representative) else { continue }
            let note = notes[mention.note]
            for word in words[group] ?? [] { firstNames.add(group, as: word, in: note.series, on: note.date.dayNumber) }
        }
    }

    private func owner(of mention: Mention) -> FoldedName? {
        guard case .name(let name)? = certainKey(mention) else { return nil }
        return name
    }

    /// Whether a handle is a person's; it may stand behind somebody else's name by mistake.
    func isHandle(_ handle: PersonKey, of group: Int) -> Bool {
        // One that an alias file gives to somebody is in no group.
        groups.knownGroup(of: handle).map { $0 == group } ?? true
    }

    // MARK: - What date and series tell

    /// Gives handles that stand behind first names only to the one who is around at their meetings, if nobody else is.
    ///
    /// - Returns: the handles' groups as they were.
    private mutating func takeHandles() -> Set<Int> {
        var candidates: [Int: Set<Int>] = [:]
        let present = certainByNote()
        for (mention, group) in zip(mentions, certain) {
            guard let group, groups.representative(group) == group, !hasFullName(group) else { continue }
            let found = around(mention.name, notes[mention.note]) { person in
                person != group && hasFullName(person) && handles[person] == nil
                    && !present[mention.note].contains(person)
            }
            candidates[group, default: []].formUnion(found)
        }
        let sole = candidates.compactMapValues { $0.count == 1 ? $0.first : nil }
        var taken: Set<Int> = []
        for (person, rivals) in Dictionary(grouping: sole.keys, by: { sole[$0] ?? $0 }) where rivals.count == 1 {
            guard groups.join(person, rivals[0]) else { continue }
            let joined = groups.representative(person)
            names[joined] = [person, rivals[0]].reduce(into: []) { $0.formUnion(names[$1] ?? []) }
            taken.insert(rivals[0])
        }
        return taken
    }

    private func hasFullName(_ group: Int) -> Bool {
        names[group]?.contains { !$0.isShort || aliases.name(of: $0) != nil } ?? false
    }

    private func certainByNote() -> [Set<Int>] {
        var present = Array(repeating: Set<Int>(), count: notes.count)
        for (mention, group) in zip(mentions, certain) {
            if let group { present[mention.note].insert(groups.representative(group)) }
        }
        return present
    }

    private mutating func attribute(taken: Set<Int>) {
        var present = certainByNote()
        var outcomes: [Outcome?] = zip(mentions, certain).map { mention, group in
            group.map {
                .person(groups.representative($0), isTaken: taken.contains($0) && mention.name.isShort)
            }
        }
        // `Ada L.` says more than `Ada`.
        let open = mentions.indices.filter { certain[$0] == nil }
        for index in open.filter({ mentions[$0].name.initial != nil })
            + open.filter({ mentions[$0].name.initial == nil })
        {
            let mention = mentions[index]
            let found = around(mention.name, notes[mention.note]) { !present[mention.note].contains($0) }
            switch found.count {
            case 0: outcomes[index] = .person(groups.group(of: .name(mention.name)), isTaken: false)
            case 1: outcomes[index] = .person(found[0], isTaken: true)
            default: outcomes[index] = .several(found)
            }
            if case .person(let group, _)? = outcomes[index] { present[mention.note].insert(group) }
        }
        self.outcomes = outcomes.compactMap { $0 }
    }

    private func around(_ name: FoldedName, _ note: ReadNote, where isPossible: (Int) -> Bool) -> [Int] {
        around(name, in: note.series, on: note.date, where: isPossible)
    }

    /// Who around may be called so. Series and day may be any.
    func around(
        _ name: FoldedName, in series: String?, on date: NoteDate?, where isPossible: (Int) -> Bool = { _ in true }
    ) -> [Int] {
        let isShared = sharedNames.contains(name)
        return firstNames.around(isShared ? name.text : name.first, in: series, on: date?.dayNumber) { group in
            let group = groups.representative(group)
            let bears = names[group]?.contains { isShared ? $0 == name : $0.canBeShortened(to: name) } ?? false
            return bears && isPossible(group) ? group : nil
        }
    }
}

extension Attendance.Name {
    /// Whether it names anybody: `+ 3 persons` and `?Guest?` do not.
    fileprivate var isPerson: Bool {
        handle != nil || name.unicodeScalars.first?.properties.isAlphabetic ?? false
    }
}
