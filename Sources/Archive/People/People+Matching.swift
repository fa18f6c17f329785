import NoteFormat

extension People {
    /// Who is meant by a name, a part of one, or a handle with or without `@`, in a meeting of that series and day.
    ///
    /// A first name, alone or with an initial, is taken as in a Present line: for the only person around who bears it.
    package func match(_ spelling: String, in series: String? = nil, on date: NoteDate? = nil) -> PersonMatch {
        let found = people(in: groups(meantBy: Attendance.Name(reading: spelling), in: series, on: date))
        switch found.count {
        case 0: return .nobody
        case 1: return .one(found[0])
        default: return .several(found)
        }
    }

    /// The one person whom a spelling means; says who is near when it is none.
    package func person(named spelling: String) throws(ArchiveError) -> Person {
        switch match(spelling) {
        case .one(let person): return person
        case .several(let people): throw .severalNamed(spelling, people.map(\.name))
        case .nobody: throw .nobodyNamed(spelling, near: near(spelling).map(\.name))
        }
    }

    private func groups(meantBy written: Attendance.Name, in series: String?, on date: NoteDate?) -> [Int] {
        if let handle = written.handle {
            let key = PersonKey(handle: handle)
            let owners = owners(of: key, in: series, on: date)
            if !owners.groups.isEmpty { return owners.groups }
            if let group = attribution.groups.knownGroup(of: key) { return [group] }
            guard written.name != handle else { return [] }
        }
        let name = FoldedName(written.name)
        guard !name.isEmpty else { return [] }
        let owners = owners(of: .name(name), in: series, on: date)
        if owners.isCertain { return owners.groups }
        if !name.isShort, !attribution.sharedNames.contains(name) {
            let known = attribution.groups.knownGroup(of: .name(name)).map { [$0] }
            return known ?? owners.groups
        }
        return owners.groups + groups(meantByShort: name, in: series, on: date, orAlias: !owners.groups.isEmpty)
    }

    private func owners(
        of key: PersonKey, in series: String?, on date: NoteDate?
    ) -> (groups: [Int], isCertain: Bool) {
        let owners = attribution.aliases.owners(of: key, in: series, on: date)
        return (owners.names.compactMap { attribution.groups.knownGroup(of: .name($0)) }, owners.isCertain)
    }

    /// Those around who bear a first name; who is known by nothing else; whose handle or last name it is.
    private func groups(
        meantByShort name: FoldedName, in series: String?, on date: NoteDate?, orAlias isClaimed: Bool
    ) -> [Int] {
        var found = attribution.around(name, in: series, on: date)
        if found.isEmpty || date == nil, let own = attribution.groups.knownGroup(of: .name(name)) { found.append(own) }
        if let handle = attribution.groups.knownGroup(of: PersonKey(handle: name.text)) { found.append(handle) }
        guard found.isEmpty, !isClaimed, name.words.count == 1 else { return found }
        return attribution.names.filter { $0.value.contains { $0.words.dropFirst().contains(name.first) } }.map(\.key)
    }
}
