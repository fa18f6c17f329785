// Guide is what Gavel tells of itself: the topics of its help, and how their texts are laid out.
//
// Each topic is a Markdown file of ours in the folder `Topics`, which is part of the program. Keys and tables are not
// written there but filled in, so that a text cannot lag behind the program: `gavel help`, the help in a meeting and the
// manual pages are readings of the same text. Nothing here reads a file or knows a terminal.

/// Something that `gavel help` explains.
package enum GuideTopic: String, CaseIterable, Sendable {
    // A meeting.
    case meeting, queue, keys, words, lines
    case secondScreen = "second-screen"
    case closing
    // Before and after it.
    case next, note, recovery, git, people, exports, registers, searching, checks
    // Gavel itself.
    case settings, colours, mouse, scripts, files, status, bugs

    package var name: String { rawValue }

    /// What it explains, in a line.
    package var summary: String {
        switch self {
        case .meeting: "run a meeting: in sixty seconds, and all of it"
        case .queue: "who wants to speak, who speaks, and for how long"
        case .keys: "every command and its keys"
        case .words: "what can be said in words: q+ Ada, ACTION: …"
        case .lines: "a meeting without a screen, in lines or by a script"
        case .secondScreen: "show the meeting to the room"
        case .closing: "end a meeting, and put its note into the archive"
        case .next: "make the note of the next meeting"
        case .note: "what Gavel does to the note, and what it never does"
        case .recovery: "nothing is lost: crashes, conflicts, full disks"
        case .git: "the archive of notes in git, and its series"
        case .people: "who attended, and which names are one person"
        case .exports: "a report, a mail, a calendar of a meeting"
        case .registers: "what was decided, who does what, who was there"
        case .searching: "find what was said in all notes"
        case .checks: "find what is wrong in notes"
        case .settings: "what can be set, and where"
        case .colours: "themes, your own ones, and none"
        case .mouse: "the mouse, and copying to other programs"
        case .scripts: "what programs can read and do"
        case .files: "which files and variables Gavel knows"
        case .status: "what the exit statuses mean"
        case .bugs: "what to send when something is wrong"
        }
    }

    /// Its text before anything is filled in.
    package var source: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .meeting: PackageResources.meeting_md
        case .queue: PackageResources.queue_md
        case .keys: PackageResources.keys_md
        case .words: PackageResources.words_md
        case .lines: PackageResources.lines_md
        case .secondScreen: PackageResources.second_screen_md
        case .closing: PackageResources.closing_md
        case .next: PackageResources.next_md
        case .note: PackageResources.note_md
        case .recovery: PackageResources.recovery_md
        case .git: PackageResources.git_md
        case .people: PackageResources.people_md
        case .exports: PackageResources.exports_md
        case .registers: PackageResources.registers_md
        case .searching: PackageResources.searching_md
        case .checks: PackageResources.checks_md
        case .settings: PackageResources.settings_md
        case .colours: PackageResources.colours_md
        case .mouse: PackageResources.mouse_md
        case .scripts: PackageResources.scripts_md
        case .files: PackageResources.files_md
        case .status: PackageResources.status_md
        case .bugs: PackageResources.bugs_md
        }
    }
}
