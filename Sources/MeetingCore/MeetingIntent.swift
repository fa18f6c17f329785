/// What the facilitator wants.
package enum MeetingIntent: Hashable, Sendable {
    case start
    case next
    /// Back to the item that was opened before this one.
    case previous
    case open(ItemID)
    /// Without an item: the open one, and on to the next.
    case `defer`(ItemID?)
    /// Without an item: the open one, and on to the next.
    case skip(ItemID?)
    case reopen(ItemID)
    case enterSection(SectionID)
    case wrapUp
    case close
    case reopenMeeting

    case pause
    case resume
    /// More time for the open item.
    case extend(by: Duration)
    case takeBackExtension
    case setTimebox(ItemID, Duration?)
    case setPlannedDuration(Duration)

    case arrive(String)
    case leave(String)
    case regrets(String)
    /// The name was marked by mistake.
    case withdraw(String)

    case floor(FloorIntent)
    case remind(after: Duration, String)
    /// Off the record.
    case notePrivately(String)

    /// What was declined to be on the safe side, all the same.
    indirect case really(MeetingIntent)

    case undo
    case redo
}
