extension Lesson {
    /// A meeting from the first who comes to its end, one thing after the other.
    static let ofTheMeeting = gathering + writing + steering + speaking + outcomes + finding + ending

    private static let gathering = [
        Lesson(
            "People arrive", "{attendee-arrive} asks who is here. Type \"in\", {tab} for the whole name, {enter}.",
            remark: "Names come from the archive's notes. Several at once: in, ol and {enter}.", .someoneArrived,
            done: "marked present"),
        Lesson(
            "The clock", "{item-next} starts the clock and opens the first item.",
            remark: "The agenda at the left is read from the note; the second row has the clocks.", .itemOpened,
            done: "it runs"),
    ]

    private static let writing = [
        Lesson(
            "Typing", "Type \"Paper costs more this year\" and {enter} for the next bullet.",
            remark: "What you type goes into the note itself, and is saved by itself.", in: .note, .bulletWritten,
            done: "noted"),
        Lesson(
            "In and out", "{item-indent} moves the bullet in. Type \"a tenth, says Olu\" and {enter}.",
            remark: "{item-outdent} moves it out again. An empty bullet and enter end the list.", in: .note,
            .bulletIndented, done: "moved in"),
        Lesson(
            "Undo", "Type \"nonsense\", then press {undo}: it takes back what you did last.",
            remark: "A word or a step of the meeting at a time, as far back as you like.", in: .note, .undone,
            done: "taken back"),
    ]

    private static let steering = [
        Lesson(
            "The next item", "{item-next} closes the open item as discussed and opens the next one.",
            remark: "Just opened, an item is left by a second press only.", .itemOpened,
            done: "next is open"),
        Lesson(
            "A new topic",
            "{topic-add} adds a topic. Type \"Open day (10m)\" and {enter}: ten minutes are its timebox.",
            remark: "It stands in the note under New topics, and in the agenda.", .topicBoxed, done: "added"),
        Lesson(
            "The agenda", "Single keys act here: go {agenda:cursor-down} to Open day, {agenda:item-open} opens it.",
            remark: "Opening an item leads back to the note, to its place there.",
            in: .agenda, .itemOpened, done: "opened"),
        Lesson(
            "More time", "{timer-extend} gives the open item five minutes more.",
            remark: "{timer-pause} pauses the clocks, and lets them run on.", .timeExtended, done: "more time"),
    ]

    private static let speaking = [
        Lesson(
            "The queue",
            "Ines wants to speak: {queue-join}, type \"Ines\", {enter}. Then {floor-give} gives her the floor.",
            remark: "Queue everybody who raises a hand: the first in the queue has the floor next.", .floorGiven,
            done: "she speaks")
    ]

    private static let outcomes = [
        Lesson(
            "Action items", "{action-add} asks for one, the owner first. Type \"Olu: order the paper\" and {enter}.",
            remark: "{action-capture} makes one of the cursor's line.", .actionOwned, done: "noted"),
        Lesson(
            "Decisions", "{decision-add}, then type \"The calendar has 24 pages\" and {enter}.",
            remark: "It stands at the open item. {decision-capture} makes one of the cursor's line.",
            .decided, done: "decided"),
        Lesson(
            "Off the record", "{off-record}, then type \"ask Olu about the budget\" and {enter}.",
            remark: "Only you see it: {private-show}.", .notedPrivately,
            done: "kept private"),
    ]

    private static let finding = [
        Lesson(
            "Help", "{help} shows the keys of where you are.",
            remark: "Does the terminal keep that key for itself? {palette} finds help as well.", .helpSeen, done: "seen"
        ),
        Lesson(
            "All commands", "{palette} lists every command, also those without a key.",
            remark: "Type a part of its name or of what it does; enter runs it.", .paletteSeen, done: "seen"),
    ]

    private static let ending = [
        Lesson(
            "Wrapping up", "{agenda:meeting-wrap-up} goes to the wrap-up, whatever is left.",
            remark: "Going on with the last item leads there as well.", in: .agenda, .wrappedUp, done: "wrapped up"),
        Lesson(
            "The end", "{agenda:meeting-close} ends the meeting; if something should be looked at, it says so first.",
            remark: "Then what came of it is on the screen, to be read aloud.", in: .agenda, .closed, done: "closed"),
    ]

    static let archiving = Lesson(
        "The archive", "{a} puts the note into the archive: git commits it. Exports are written as well.",
        remark: "This is a real commit, in the tutorial's own archive.", in: .readBack, .archived, done: "committed")

    /// What comes after the tutorial; it has no goal but to leave.
    static func last(place: String, isKept: Bool, hasGit: Bool) -> Lesson {
        let own = "Your own: gavel new NAME --template community. More: gavel help. {quit} leaves."
        let ownWithoutGit = "Without git there is no archive to put it into; gavel doctor says how. {quit} leaves."
        return Lesson(
            "That was it", hasGit ? own : ownWithoutGit,
            remark: isKept
                ? "All of this stays in \(place)" : "Leaving removes all of this; gavel tutorial --keep keeps it.",
            .none, done: "")
    }
}
