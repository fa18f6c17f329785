/// Why the meeting does not do what was asked, in the facilitator's words. A refusal is not an error.
package enum Refusal: Error, Hashable, Sendable {
    case notStarted
    case alreadyStarted
    case meetingClosed
    case notClosed
    case alreadyWrappingUp
    case pastTheEnd

    case openedJustNow
    case sectionEnteredJustNow
    case nothingBefore
    case noOpenItem
    case noSuchItem
    case alreadyOpen
    case alreadyMarked(ItemStatus)
    case alreadyDiscussed
    case notOpenedYet
    case noSuchSection
    case alreadyInSection

    case alreadyPaused
    case notPaused
    case nothingExtended
    case durationOutOfRange

    case noName
    case severalNamed(String)
    case alreadyHere(String)
    case alreadyLeft(String)
    case notHere(String)
    case alreadySentRegrets(String)
    case hereInSpiteOfRegrets(String)
    case unknownAttendee(String)

    /// Declined to be on the safe side; `really` does it all the same.
    case openedRecently(ago: Duration)
    case queueNotEmpty([String])

    case queueClosed
    case queueAlreadyClosed
    case queueNotClosed
    case queueEmpty
    case alreadyQueued(String)
    case notQueued(String)
    case cannotMove(String, QueueDirection)
    case alreadySpeaking(String)
    case nobodySpeaks

    case nothingToUndo
    case nothingToRedo
}

extension Refusal {
    /// Says why, and what to do.
    package var text: String {
        switch self {
        case .notStarted: "The meeting has not started. Start it with meeting-start."
        case .alreadyStarted: "The meeting has started already."
        case .meetingClosed: "The meeting is closed. To go on with it, use meeting-reopen."
        case .notClosed: "The meeting is not closed, so there is nothing to reopen."
        case .alreadyWrappingUp: "The meeting is wrapping up already. End it with meeting-close."
        case .pastTheEnd:
            "No section comes after this. End with meeting-close, or open an item."
        case .openedJustNow: "This item was opened just now. A second later the same key moves on."
        case .sectionEnteredJustNow: "This section was entered just now. A second later the same key moves on."
        case .nothingBefore: "No item was opened before this one. Choose one with item-open."
        case .noOpenItem: "No item is open. Open one with item-open."
        case .noSuchItem: "This item is not in the note any more. Choose another one."
        case .alreadyOpen: "This item is open already."
        case .alreadyMarked(let status): "This item is \(status.rawValue) already."
        case .alreadyDiscussed: "This item was discussed already. Take it up again with item-reopen."
        case .notOpenedYet: "This item was not opened yet. Open it with item-open."
        case .noSuchSection: "This section is not in the note any more. Choose another one."
        case .alreadyInSection: "The meeting is in this section already."
        case .alreadyPaused: "The clocks are paused already. timer-pause lets them run on."
        case .notPaused: "The clocks are not paused."
        case .nothingExtended: "This item was given no more time, so there is none to take back."
        case .durationOutOfRange: "Give a time between one second and 24 hours."
        case .noName: "Give a name."
        case .severalNamed(let name): "Several people are called \(name). Add the handle: \(name) (@handle)."
        case .alreadyHere(let name): "\(name) is here already."
        case .alreadyLeft(let name): "\(name) has left already."
        case .notHere(let name): "\(name) is not here. Check the spelling."
        case .alreadySentRegrets(let name): "\(name) has sent regrets already."
        case .hereInSpiteOfRegrets(let name): "\(name) attends, so regrets do not fit. Withdraw the name first."
        case .unknownAttendee(let name): "\(name) is not on the list. Check the spelling."
        case .openedRecently(let ago):
            "This item was opened \(ago.components.seconds) s ago. Once more goes on all the same."
        case .queueNotEmpty(let names):
            names.count == 1
                ? "\(names[0]) is still in the queue. Once more goes on and clears it."
                : "\(names.count) people are still in the queue. Once more goes on and clears it."
        case .queueClosed: "The queue is closed. queue-close opens it again; a point of order goes through."
        case .queueAlreadyClosed: "The queue is closed already."
        case .queueNotClosed: "The queue is open already."
        case .queueEmpty: "Nobody is in the queue."
        case .alreadyQueued(let name): "\(name) is in the queue already."
        case .notQueued(let name): "\(name) is not in the queue."
        case .cannotMove(let name, let direction):
            direction == .up ? "\(name) is first already." : "\(name) is last already."
        case .alreadySpeaking(let name): "\(name) has the floor already."
        case .nobodySpeaks: "Nobody has the floor."
        case .nothingToUndo: "There is nothing to undo."
        case .nothingToRedo: "There is nothing to redo."
        }
    }

    /// Whether `really` does what was declined.
    package var isOverridable: Bool {
        switch self {
        case .openedRecently, .queueNotEmpty: true
        default: false
        }
    }
}
