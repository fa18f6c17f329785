/// A key of `config.yaml`.
package enum Setting: String, CaseIterable, Sendable {
    case archive, bell, clipboard, exports, keys, mouse, nearly, theme
    case timeCommand = "time-command"
    case typedCommands = "typed-commands"

    package var name: String { rawValue }

    /// What it holds, in a few words.
    package var form: String {
        switch self {
        case .archive, .exports: "a folder"
        case .bell, .mouse, .typedCommands: "true or false"
        case .clipboard: "gavel or terminal"
        case .keys: "keys and commands"
        case .nearly: "a percentage, 1 to 99"
        case .theme: "a theme's name"
        case .timeCommand: "a command of the shell"
        }
    }

    /// What holds where it does not stand in the file.
    package var usual: String {
        switch self {
        case .archive, .keys, .timeCommand: "none"
        case .bell: "false"
        case .clipboard: "gavel"
        case .exports: "~/.local/share/gavel/exports"
        case .nearly: "75"
        case .theme: "terminal"
        case .mouse, .typedCommands: "true"
        }
    }

    /// A line as it may stand in the file.
    package var example: String {
        switch self {
        case .archive: "archive: /home/ada/archive"
        case .bell: "bell: true"
        case .clipboard: "clipboard: terminal"
        case .exports: "exports: ~/minutes"
        case .keys: "keys: {ctrl+g: item-next, alt+l: none}"
        case .mouse: "mouse: false"
        case .nearly: "nearly: 80"
        case .theme: "theme: lantern-dark"
        case .timeCommand: "time-command: notify-send \"$GAVEL_TITLE\" \"$GAVEL_ALARM\""
        case .typedCommands: "typed-commands: false"
        }
    }

    /// What it does.
    package var meaning: String {
        switch self {
        case .archive: "the archive that commands mean outside of any; written by --archive DIR"
        case .bell: "the terminal's bell rings when a time is nearly over, and when it is over"
        case .clipboard:
            """
            where what is cut or copied goes: to Gavel alone, or with terminal to the terminal's clipboard as well, for \
            other programs; some terminals decline, tmux wants set -g set-clipboard on
            """
        case .exports: "where meeting-export and the end of a meeting write the report, the mail and the rest"
        case .keys:
            """
            which key runs which command, by the names that ctrl+p and gavel help keys list; none takes a key away. A key \
            that types something, such as x, counts in the agenda alone
            """
        case .mouse:
            """
            whether clicks, dragging and the wheel are Gavel's; where they are, most terminals select for themselves \
            with shift held, on macOS with option
            """
        case .nearly: "how many percent of a time are gone when it counts as nearly over"
        case .theme:
            """
            the colours: a name that gavel themes lists. terminal is the terminal's own colours, mono none; a base16 \
            or base24 scheme of yours is themes/NAME.yaml beside this file
            """
        case .timeCommand:
            """
            what the shell runs when a time is nearly over, and when it is over: GAVEL_ALARM is nearly or over, \
            GAVEL_SUBJECT item, turn or meeting, GAVEL_TITLE its name, GAVEL_NOTE the note's path
            """
        case .typedCommands: "whether a line of the note that begins with a verb, such as q+ Ada, is a command"
        }
    }
}
