import NoteFormat

/// Which spellings and handles are whose, as the alias files of an archive and of the user say.
package struct PeopleAliases: Sendable {
    /// The names as the files write them.
    private var names: [FoldedName: String] = [:]
    private var handles: [FoldedName: [String]] = [:]
    private var claims: [PersonKey: [(owner: FoldedName, scope: AliasScope)]] = [:]

    /// Nobody has any.
    package init() {}

    /// The archive's own file, and behind it the user's. What both tell otherwise is as the archive's says.
    package init(of archive: ArchiveFolder, _ config: ConfigFolder?) throws(ArchiveError) {
        for path in [archive.fullPath(PeopleFile.place), config?.peoplePath].compactMap({ $0 }) {
            if let file = try PeopleFile(path) { add(file) }
        }
    }

    init(_ files: [PeopleFile]) {
        for file in files { add(file) }
    }

    private mutating func add(_ file: PeopleFile) {
        let earlier = claims
        for entry in file.entries {
            let own = PersonKey.name(entry.folded)
            // A name that an earlier file knows, perhaps as a spelling of another, is that person's here as well.
            let owner = earlier[own]?.first { $0.scope == AliasScope() }?.owner ?? entry.folded
            if names[owner] == nil { names[owner] = entry.name }
            for claim in [PeopleFile.Claim(entry.name)] + entry.claims {
                let others = earlier[claim.key] ?? []
                if others.contains(where: { $0.owner != owner && $0.scope.overlaps(claim.scope) }) { continue }
                claims[claim.key, default: []].append((owner, claim.scope))
                if case .handle = claim.key { handles[owner, default: []].append(String(claim.text.dropFirst())) }
            }
        }
    }

    /// The name as its file writes it; nil when no file has it.
    func name(of owner: FoldedName) -> String? { names[owner] }

    /// The handles that the files give to somebody, without their `@`.
    func handles(of owner: FoldedName) -> [String] { handles[owner] ?? [] }

    /// Whose a spelling is in a meeting; nil where nobody has claimed it for that meeting.
    func owner(of key: PersonKey, in series: String, on date: NoteDate) -> FoldedName? {
        claims[key]?.first { $0.scope.covers(series, date) }?.owner
    }

    /// Whose a spelling may be where series or day need not be known, and whether it is nobody else's for certain.
    func owners(of key: PersonKey, in series: String?, on date: NoteDate?) -> (names: [FoldedName], isCertain: Bool) {
        let fitting = (claims[key] ?? []).filter { $0.scope.covers(series, date) }
        var names: [FoldedName] = []
        for claim in fitting where !names.contains(claim.owner) { names.append(claim.owner) }
        let isCertain = names.count == 1 && fitting.contains { $0.scope.isTold(by: series, date) }
        return (names, isCertain)
    }
}
