/// Why the meeting does not do what was asked, in the facilitator's words. A refusal is not an error.
package enum Refusal: Error, Hashable, Sendable {
    case notStarted
    case alreadyStarted
    case meetingClosed
    case notClosed
    case alreadyWrappingUp
    case pastTheEnd

    /// Items by the number beside them; nil for one that is gone from the note.
    case openedJustNow(item: Int?)
    case sectionEnteredJustNow
    case nothingBefore
    case noOpenItem
    case noSuchItem
    case alreadyOpen(item: Int?)
    case alreadyMarked(item: Int?, ItemStatus)
    case alreadyDiscussed(item: Int?)
    case notOpenedYet(item: Int?)
    case noSuchSection
    case alreadyInSection

    case alreadyPaused
    case notPaused
    case nothingExtended(item: Int?)
    case durationOutOfRange

    case noName
    case severalNamed(String)
    case alreadyHere(String)
    case alreadyLeft(String)
    case notHere(String)
    case alreadySentRegrets(String)
    case hereInSpiteOfRegrets(String)
    case unknownAttendee(String)

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
        case .openedJustNow(let item):
            "\(Self.item(item)) was opened just now. Press again in a second to move on."
        case .sectionEnteredJustNow: "This section was entered just now. Press again in a second to move on."
        case .nothingBefore: "No item was opened before this one. Choose one with item-open."
        case .noOpenItem: "No item is open. Open one with item-open."
        case .noSuchItem: "This item is not in the note any more. Choose another one."
        case .alreadyOpen(let item): "\(Self.item(item)) is open already."
        case .alreadyMarked(let item, let status): "\(Self.item(item)) is \(status.rawValue) already."
        case .alreadyDiscussed(let item): "\(Self.item(item)) was discussed already. Take it up again with item-reopen."
        case .notOpenedYet(let item): "\(Self.item(item)) was not opened yet. Open it with item-open."
        case .noSuchSection: "This section is not in the note any more. Choose another one."
        case .alreadyInSection: "The meeting is in this section already."
        case .alreadyPaused: "The clocks are paused already. timer-pause lets them run on."
        case .notPaused: "The clocks are not paused."
        case .nothingExtended(let item): "\(Self.item(item)) was given no more time, so there is none to take back."
        case .durationOutOfRange: "Give a time between one second and 24 hours."
        case .noName: "Give a name."
        case .severalNamed(let name): "Several people are called \(name). Add the handle: \(name) (@handle)."
        case .alreadyHere(let name): "\(name) is here already."
        case .alreadyLeft(let name): "\(name) has left already."
        case .notHere(let name): "\(name) is not here, so there is nobody to leave. Check the spelling."
        case .alreadySentRegrets(let name): "\(name) has sent regrets already."
        case .hereInSpiteOfRegrets(let name): "\(name) attends, so regrets do not fit. Withdraw the name first."
        case .unknownAttendee(let name): "\(name) is not on the list. Check the spelling."
        case .nothingToUndo: "There is nothing to undo."
        case .nothingToRedo: "There is nothing to redo."
        }
    }

    private static func item(_ number: Int?) -> String {
        number.map { "Item \($0)" } ?? "This item"
    }
}
