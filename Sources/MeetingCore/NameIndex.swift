/// Finds attendees by name without comparing each with each.
struct NameIndex {
    /// The first attendee with a handle, with a name, and with a name and no handle.
    private var handles: [String: Int] = [:]
    private var names: [String: Int] = [:]
    private var bareNames: [String: Int] = [:]

    init(_ attendees: [Attendee]) {
        for (index, attendee) in attendees.enumerated() {
            let key = NameKey(attendee.name)
            if let handle = key.handle { Self.note(index, under: handle, in: &handles) }
            guard !key.name.isEmpty else { continue }
            Self.note(index, under: key.name, in: &names)
            if key.handle == nil { Self.note(index, under: key.name, in: &bareNames) }
        }
    }

    private static func note(_ index: Int, under key: String, in table: inout [String: Int]) {
        if table[key] == nil { table[key] = index }
    }

    /// The place of the first attendee whom `NameKey.matches` takes for the same person.
    func first(named name: String) -> Int? {
        let key = NameKey(name)
        guard let handle = key.handle else { return names[key.name] }
        switch (handles[handle], bareNames[key.name]) {
        case (let one?, let other?): return min(one, other)
        case (let one, let other): return one ?? other
        }
    }
}
