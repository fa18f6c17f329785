/// What a lesson leads to, told from how things stood when it began and how they stand now.
enum Goal: CaseIterable, Sendable {
    case someoneArrived, itemOpened, bulletWritten, bulletIndented, undone, topicBoxed, timeExtended, floorGiven
    case actionOwned, decided, notedPrivately, helpSeen, paletteSeen, wrappedUp, closed, archived
    /// Nothing leads further.
    case none

    func isReached(from start: Standing, to now: Standing) -> Bool {
        switch self {
        case .someoneArrived: now.here > start.here
        case .itemOpened: now.openItem != nil && now.openItem != start.openItem
        case .bulletWritten: now.lines > start.lines && now.isAtNewBullet
        case .bulletIndented: now.lines > start.lines && now.isAtNewBullet && now.indentAbove > start.indentAbove
        case .undone: now.undone > start.undone
        case .topicBoxed: now.boxedItems > start.boxedItems
        case .timeExtended: now.allowed > start.allowed || (now.isPaused && !start.isPaused)
        case .floorGiven: now.speaker != nil && now.speaker != start.speaker
        case .actionOwned: now.ownedActions > start.ownedActions
        case .decided: now.decisions > start.decisions
        case .notedPrivately: now.privateNotes > start.privateNotes
        case .helpSeen: now.seen.contains(.help) && now.sight == nil
        case .paletteSeen: now.seen.contains(.palette) && now.sight == nil
        case .wrappedUp: now.isWrappedUp && !start.isWrappedUp
        case .closed: now.isClosed && !start.isClosed
        case .archived: now.archivings > start.archivings
        case .none: false
        }
    }
}
