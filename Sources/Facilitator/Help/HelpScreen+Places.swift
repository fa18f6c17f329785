/// The keys of the places that lie over the screen.
extension HelpScreen {
    static let palette: [Line] = [
        .text("Every command, with or without a key. What is typed narrows the list."), .text(""),
        .key("letters", "part of a command's name, or of what it does"),
        .key("up  down  tab", "choose; pageup and pagedown too"),
        .key("enter", "do what is chosen; a grey one says why it cannot be done now"),
        .key("esc", "leave"),
    ]

    static let queue: [Line] = [
        .text("Who waits to speak, and who has spoken for how long: for your eyes only."), .text(""),
        .key("up  down", "choose somebody"),
        .key("enter", "give the chosen one the floor"),
        .key("f", "end the turn of who speaks"),
        .key("shift+up", "move the chosen one up; shift+k too"),
        .key("shift+down", "move the chosen one down; shift+j too"),
        .key("l", "put the chosen one last"),
        .key("x", "take the chosen one out; delete too"),
        .key("+  e", "queue somebody: a name, and to say what"),
        .key("!", "queue a point of order"),
        .key("?", "queue a clarifying question"),
        .key(">", "queue a reply to what is spoken about"),
        .key("c", "take nobody more in, or open the queue again"),
        .key("u", "undo"),
        .key("esc", "back; so does any other key, and a command's key does what it always does"),
    ]

    static let closing: [Line] = [
        .text("What should be looked at before the meeting ends."), .text(""),
        .key("up  down", "choose a line"),
        .key("enter", "go there and put it right"),
        .key("c", "close the meeting all the same"),
        .key("esc", "not yet: back to the meeting"),
    ]

    static let readBack: [Line] = [
        .text("What came of the meeting, to be read aloud."), .text(""),
        .key("up  down", "scroll; pageup, pagedown and space too"),
        .key("a", "put the note into the archive, and export it"),
        .key("e", "write the report, the mail and the other exports"),
        .key("u", "open the meeting again, once it was closed"),
        .key("esc", "back; so does any other key"),
    ]

    static let privateNotes: [Line] = [
        .text("What you noted for yourself: in the log on this machine, never in the note, an export or git."),
        .text(""),
        .key("+  e", "note something"),
        .key("u", "take the last step of the meeting back"),
        .key("up  down", "scroll"),
        .key("esc", "back; so does any other key"),
    ]

    static let commandLine: [Line] =
        [
            .text("Say what is to be done, in words or by a command's name."), .text(""),
            .key("enter", "do it; what is not understood stays, to be put right"),
            .key("tab", "complete a verb or a name"),
            .key("esc", "leave"),
            .text(""), .heading("What can be said"),
        ] + verbs

    static let search: [Line] = [
        .text("Finds what is typed in this note, from the cursor on, while it is typed."), .text(""),
        .key("down  up", "to the next match, and to the one before"),
        .key("enter", "stay there"),
        .key("esc", "back to where you were"),
    ]

    static func prompt(_ purpose: Prompt.Purpose) -> [Line] {
        let prompt = Prompt(purpose: purpose)
        var lines: [Line] = [.text("It wants \(prompt.hint)."), .text("")]
        lines.append(.key("enter", prompt.takesNames ? "mark who is named" : "take what was typed"))
        if prompt.takesNames {
            lines.append(.key("tab", "take the first name that is offered; a few letters of any word narrow them"))
            lines.append(.key(",", "go on with another name"))
        }
        lines.append(.key("esc", "leave without it; a command's key leaves too, and does what it always does"))
        return lines
    }

    static let archiveHits: [Line] =
        [
            .text("Looks through every note of the archive while you type. The meeting goes on."), .text(""),
            .key("up  down  tab", "choose a hit"),
            .key("enter", "read the note of the hit"),
            .key("pageup  pagedown", "scroll the note below"),
            .key("ctrl+c", "copy what was found"),
            .key("alt+c", "copy a link to it"),
            .key("esc", "back to the meeting; the search stays as it is"),
            .text(""), .heading("What can be asked"),
        ] + Model.archiveHelp.map { .command(keys: $0.key, name: "", summary: $0.what) }

    static let archiveReading: [Line] = [
        .text("The note of a hit, only to be looked at."), .text(""),
        .key("up  down", "scroll; pageup, pagedown, space, home and end too"),
        .key("n  p", "the next hit, and the one before"),
        .key("ctrl+c", "copy what was found"),
        .key("alt+c", "copy a link to it"),
        .key("esc  q", "back to the hits"),
    ]

    /// The editing keys of a line that is typed.
    static func typing(_ keymap: Keymap) -> [Line] {
        [.text(""), .heading("Typing")] + LineField.commands.map { line(of: $0, .note, keymap) }
    }
}
