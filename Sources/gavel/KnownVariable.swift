/// A variable of the environment that Gavel reads: the one table for `gavel help files` and the manual.
struct KnownVariable: Encodable {
    let names: [String]
    let meaning: String
    /// The commands that have to do with it; nil is all of them.
    let commands: Set<String>?

    private init(_ names: String..., of commands: Set<String>?, _ meaning: String) {
        self.names = names
        self.meaning = meaning
        self.commands = commands
    }

    static let all = [
        KnownVariable(
            "COLORTERM", of: ["open", "tutorial", "view", "new", "themes", "doctor"],
            "Where it is truecolor or 24bit, a TERM such as xterm is taken for its sister with 256 colours."),
        KnownVariable(
            "COLUMNS", of: Area.registers.union(["series", "roster", "check", "search", "help"]),
            "How wide tables are, where output is no terminal."),
        KnownVariable("EDITOR", of: ["open", "tutorial"], "The editor for editor-open, where VISUAL is not set."),
        KnownVariable(
            "GAVEL_CLOCK", of: ["open", "tutorial", "new", "archive", "check", "search", "actions", "log"],
            "For tests alone: a file with the time that is taken for now."),
        KnownVariable("HOME", of: nil, "Where the folders are that no other variable names."),
        KnownVariable(
            "LC_ALL", "LC_CTYPE", "LANG", of: Area.meeting.union(["tutorial", "new", "attendance", "doctor"]),
            "The locale, of which only the encoding counts. Where none is named, text is UTF-8."),
        KnownVariable(
            "LESS", of: ["help"], "How less shows what is longer than the terminal; FRX where it is not set."),
        KnownVariable(
            "NO_COLOR", of: ["open", "tutorial", "view", "new", "check", "search", "themes", "doctor", "help"],
            "Set to anything, nothing is coloured."),
        KnownVariable("PAGER", of: ["help"], "What shows a text that is longer than the terminal, instead of less."),
        KnownVariable("PATH", of: Area.archive.union(["tutorial", "doctor"]), "Where git is found."),
        KnownVariable(
            "TERM", of: ["open", "tutorial", "view", "new", "themes", "doctor", "help"], "The kind of the terminal."),
        KnownVariable(
            "TMPDIR", of: ["open", "tutorial"],
            "Where the tutorial has its folder, else in /tmp; and one of the folders that are tried when a note can be "
                + "saved nowhere else."),
        KnownVariable(
            "TZ", of: ["open", "tutorial", "view", "new", "log", "replay", "export"],
            "The time zone of times that name none."),
        KnownVariable("USER", "LOGNAME", of: ["open", "play", "recover"], "Who is told to have a note open."),
        KnownVariable("VISUAL", of: ["open", "tutorial"], "The editor for editor-open."),
        KnownVariable(
            "XDG_CACHE_HOME", of: ["open", "search", "doctor"],
            "The search index is in gavel/ there, not in ~/.cache/gavel."),
        KnownVariable(
            "XDG_CONFIG_HOME",
            of: Area.meeting.union(Area.archive).union(["tutorial", "config", "doctor", "themes", "help"]),
            "Settings are in gavel/ there, not in ~/.config/gavel."),
        KnownVariable(
            "XDG_DATA_HOME", of: ["open"],
            "Exports of a meeting go to gavel/exports there, not to ~/.local/share/gavel/exports."),
        KnownVariable(
            "XDG_STATE_HOME", of: Area.log.union(["doctor"]), "Logs are in gavel/ there, not in ~/.local/state/gavel."),
    ]
}
