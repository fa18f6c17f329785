/// A file that Gavel reads or writes beside the note: the one table for `gavel help files` and the manual.
struct KnownFile: Encodable {
    let name: String
    let meaning: String
    /// The commands that have to do with it.
    let commands: Set<String>

    private init(_ name: String, _ commands: Set<String>, _ meaning: String) {
        self.name = name
        self.meaning = meaning
        self.commands = commands
    }

    static let all = [
        KnownFile(
            "~/.config/gavel/config.yaml",
            Area.meeting.union(Area.archive).union(["tutorial", "config", "doctor", "themes"]),
            "The settings. gavel config --explain tells what can be set."),
        KnownFile(
            "~/.config/gavel/themes/NAME.yaml", Area.meeting.union(["tutorial", "new", "themes"]),
            "A base16 or base24 scheme of your own, a theme by its file's name."),
        KnownFile(
            ".gavel/series/NAME.yaml", Area.archive.union(["open"]),
            """
            In an archive, what the notes of a series cannot tell; gavel series --explain tells its keys. For an archive \
            that is not yours it stands in ~/.config/gavel/series.
            """),
        KnownFile(
            ".gavel/people.yaml", ["open", "roster", "attendance", "actions", "topic"],
            """
            In an archive, which names are one person; gavel roster --explain tells its form. For an archive that is not \
            yours it is ~/.config/gavel/people.yaml.
            """),
        KnownFile(
            "~/.local/state/gavel/*.gavel-log", Area.log.union(["doctor"]),
            "The log of a note, an SQLite file: everything that was typed and that happened in the meeting."),
        KnownFile(
            "~/.cache/gavel/*.search", ["open", "search", "doctor"],
            "The search index of an archive, an SQLite file. It may be thrown away at any time."),
        KnownFile(
            "~/.local/share/gavel/exports", ["open"],
            "The folder for what a meeting exports, where the settings name no other."),
        KnownFile(
            ".NOTE.gavel-lock", ["open", "play"],
            """
            Beside a note while it is open: who has it. So that git does not list it, a line .*.gavel-lock comes into \
            .git/info/exclude, which is never committed.
            """),
    ]
}

/// Commands that have the same files and variables.
enum Area {
    static let meeting: Set = ["open", "view", "play"]
    static let log: Set = ["open", "view", "new", "archive", "log", "replay", "recover", "export"]
    static let registers: Set = ["attendance", "actions", "decisions", "topic"]
    static let archive = Set(["new", "archive", "search", "series", "check", "roster", "export"]).union(registers)
}
