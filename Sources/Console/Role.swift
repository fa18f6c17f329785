/// What a cell is; a theme decides how that looks.
package enum Role: UInt8, CaseIterable, Sendable {
    case text, muted
    // The note.
    case title, heading, bullet, strong, emphasis, code, link
    case taskOpen, taskDone
    /// A `Name:` at the start of what somebody said.
    case speaker
    case decision, quote, rule
    /// The sign that lines are folded away.
    case fold
    // The screen around it.
    case border
    /// The status bar at the top.
    case bar, barStrong
    case phase
    // The agenda.
    case itemOpen, itemPending, itemDone, itemDeferred, itemSkipped, itemCut
    case clock, clockNearly, clockOver, clockPaused
    /// A large clock that is over, and the ground behind it.
    case clockGround
    // Attendance.
    case present, late, left, regrets
    // The file.
    case saved, unsaved, failed
    // Talking with the user.
    case message, refusal
    /// A key's name in a hint, and what it does.
    case key, hint
    case prompt
    /// Text that is offered but not yet there.
    case ghost
    /// A search hit.
    case match
    /// A visible stand-in of a character that must not be sent to a terminal.
    case token
}
