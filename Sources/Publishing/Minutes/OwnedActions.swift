/// The action items of a person, or of several who do them together.
struct OwnedActions {
    /// Nil for what nobody owns.
    let owner: String?
    let actions: [MinutesAction]
}

extension Minutes {
    /// Open actions by who does them, in the order of their first action; what nobody owns comes last.
    var actionsByOwner: [OwnedActions] {
        var owners: [String] = []
        var lists: [String: [MinutesAction]] = [:]
        let open = actions.filter { !$0.isDone }
        for action in open {
            guard let owner = action.ownerNames else { continue }
            if lists[owner] == nil { owners.append(owner) }
            lists[owner, default: []].append(action)
        }
        let nobodys = open.filter(\.owners.isEmpty)
        return owners.map { OwnedActions(owner: $0, actions: lists[$0] ?? []) }
            + (nobodys.isEmpty ? [] : [OwnedActions(owner: nil, actions: nobodys)])
    }
}
