// Facilitator is the application, pure: a model, the messages that change it, and the frame that shows it.
//
// Only `update` changes the model, and it answers with effects that somebody else carries out.
// Nothing here reads a clock, a file or a terminal; nothing here knows a colour.
// The note's text is the truth: the agenda is read from it, progress lives in the meeting beside it.

import Console
import MeetingCore
import NoteFormat
import Proceedings
import TextEditing

/// Everything that the screen shows and the next key acts on.
package struct Model: Sendable {
    /// The file's name as the status line shows it.
    package let fileName: String

    /// Counts the changes of everything but the text and the cursor: while it stands, only the note's pane can change.
    var surroundings = 0

    /// The note and its meeting; changed by `record` alone.
    package private(set) var proceedings: Proceedings

    // The note.
    package var note: Note { proceedings.note }
    var landmarks: NoteLandmarks { didSet { surroundings &+= 1 } }
    package internal(set) var selection: Selection
    /// What the last edit touched.
    var lastChange = TextChange()
    /// The bullet that Gavel offers at the open item; it becomes text with the first character typed.
    var offered: OfferedLine?
    /// The place of the bullet that became text last.
    var filledPlace: InsertionPlace?
    /// The column that up and down keep to.
    var goalColumn: Int?
    /// Whether motions extend the selection, after `select-start`.
    var isSelecting = false
    var viewport = Viewport()
    var pointer = Pointer()
    /// Whether the mouse is Gavel's and not the terminal's.
    var isMouseOn: Bool
    /// Whether the header and the footer are shown whole.
    var areFoldsOpen = false
    var history = UndoHistory<Step>()
    var clipboard: [UInt8] = []
    var search = Search()

    // The meeting.
    package var meeting: Meeting { proceedings.meeting }
    package var agenda: Agenda { proceedings.agenda }
    var outlook: Outlook { didSet { surroundings &+= 1 } }
    var isOutlookStale = false
    /// What the meeting declined to be on the safe side; `really` does it.
    var declined: MeetingIntent?
    /// How the series meets, where that is known.
    var customs = Customs()
    /// How far the clocks had come when alarms were looked for last.
    var levelsSounded: ClockLevels?
    /// The reminders that were shown.
    var remindersShown: Set<Reminder> = []
    /// Names that may be offered: everybody seen in this note and in its siblings.
    var roster: [String] = [] { didSet { surroundings &+= 1 } }
    /// Whether the Present line was edited by hand and not yet taken over.
    var isAttendanceStale = false { didSet { if isAttendanceStale != oldValue { surroundings &+= 1 } } }

    // How it is shown.
    /// How the user sees the meeting and acts on it.
    package let front: Front
    /// How the user wants it.
    package let preferences: Preferences
    var keymap: Keymap { preferences.keymap }
    /// Who says what to try next; nil outside of the tutorial.
    var coach: Coach?
    /// What was told of the meeting in words.
    var announcer = Announcer()
    package internal(set) var size: Size
    package internal(set) var focus = Focus.note { didSet { surroundings &+= 1 } }
    var agendaCursor = AgendaCursor() { didSet { surroundings &+= 1 } }
    var overlay: Overlay? { didSet { surroundings &+= 1 } }
    var archiveSearch = ArchiveSearch()
    package internal(set) var notice: Notice? { didSet { surroundings &+= 1 } }

    // The file.
    package internal(set) var saving = Saving()
    /// What is true of the text, as it is shown.
    package internal(set) var savingState = SavingState.saved
    /// Why the application is about to end, once everything is on the disk.
    var leaving: Leaving?
    /// Whether the note goes into the archive as soon as it is saved.
    var isArchivingWhenSaved = false
    /// What the file held before, the newest last.
    var earlierTexts: [TextBuffer] = []
    /// What came into the text without being typed here.
    var news: [News] = []
    /// Whether undo may bring a conflict back.
    var haveConflictsBeenSeen = false
    /// How deep in the history the step is that drops what was recovered.
    var recoveryDepth: Int?
    /// Why nothing can be changed here; nil in the usual case.
    package let readOnlyReason: String?
    package var isReadOnly: Bool { readOnlyReason != nil }
    /// Whether leaving failed because the file could not be written; asked again, it keeps the text elsewhere.
    var isLeavingRefused = false

    /// How long the user said that the meeting is planned for.
    let wantedDuration: Duration?
    /// The time of the message that is being handled.
    package internal(set) var now: Stamp
    /// Local time minus UTC in seconds, for times of day.
    var utcOffset: Int

    /// Whether the agenda of a large note is still to be read: the text is shown first.
    var isAgendaUnread: Bool { proceedings.isAgendaUnread }
    private static let largestReadAtOnce = 1_000_000
    private static let lookedAtForNUL = 64 * 1024

    /// What `update` asks for; it hands them out and empties this.
    var effects: [Effect] = []

    /// Opens `bytes` as the note called `fileName`.
    ///
    /// - Parameters:
    ///   - front: How the user sees the meeting and acts on it.
    ///   - plannedDuration: What the user asked for; nil for the usual hour, or for what was planned earlier.
    ///   - readOnlyReason: Why nothing can be changed, when nothing can.
    package init(
        fileName: String, bytes: [UInt8], front: Front = .screen, preferences: Preferences = Preferences(), size: Size,
        at now: Stamp, utcOffset: Int = 0, plannedDuration: Duration? = nil, readOnlyReason: String? = nil
    ) {
        self.fileName = fileName
        self.front = front
        self.preferences = preferences
        self.size = size
        self.now = now
        self.utcOffset = utcOffset
        self.readOnlyReason = readOnlyReason
        wantedDuration = plannedDuration
        isMouseOn = preferences.hasMouse
        proceedings = Proceedings(bytes, plannedDuration: plannedDuration ?? Meeting.usualDuration)
        outlook = Outlook(at: now)
        landmarks = NoteLandmarks(proceedings.note)
        selection = Selection(at: proceedings.note.openingPlace)
        roster = note.attendanceNames
        if bytes.count < Self.largestReadAtOnce { readAgenda() }
        if bytes.prefix(Self.lookedAtForNUL).contains(0) {
            say("This file is not all text. Other bytes are shown as ^@ or <9B>, and kept.")
        }
        refreshSavingState()
        scrollToCursor()
    }

    /// Reads the whole agenda and who is there. Before anything else happens to the model this must have been done.
    mutating func readAgenda() {
        proceedings.readAgenda()
        surroundings &+= 1
        refreshOutlook()
    }

    /// Changes the proceedings and has that logged: whatever is not done here is lost in a crash.
    ///
    /// - Parameter past: When it happened, if not now.
    @discardableResult
    mutating func record(_ operation: Operation, at past: Stamp? = nil) -> ProceedingsChange {
        let time = past ?? now
        if !isReadOnly { effects.append(.log(operation, at: time)) }
        if case .happened = operation { surroundings &+= 1 }
        return proceedings.apply(operation, at: time)
    }

    /// Takes in how other notes of the series are written, for what this one does not tell.
    mutating func takeIn(areItemsUsuallyApart: Bool) {
        proceedings.takeIn(areItemsUsuallyApart: areItemsUsuallyApart)
    }

    /// Takes up what was said and done earlier.
    mutating func resume(_ past: Proceedings) {
        proceedings = past
        surroundings &+= 1
        landmarks = NoteLandmarks(note)
        saving.changed(at: now)
    }

    /// Tells why nothing can be changed here, if that is so.
    mutating func refusesChanges() -> Bool {
        guard let readOnlyReason else { return false }
        refuse("Nothing can be changed here: \(readOnlyReason)")
        return true
    }
}

/// Which lines an edit touched.
struct TextChange: Equatable, Sendable {
    /// The lines whose text or structure changed, of the text after.
    var lines = 0..<0
    /// Whether no line came or went, so that all others are where they were.
    var isLocal = false
    /// The revision that it led to.
    var revision = 0
}

/// Where the single keys go.
package enum Focus: Sendable {
    case note, agenda
}

/// What a key was answered with, shown in the last row until the next key.
package struct Notice: Equatable, Sendable {
    package enum Kind: Sendable {
        case message, refusal
    }

    package var kind: Kind
    package var text: String
    /// Whether it stays while text is typed, up to the next key that is none: who types looks at the note.
    package var staysWhileTyping = false
}

/// A line that is shown but not in the text yet.
struct OfferedLine: Equatable, Sendable {
    var place: InsertionPlace
    /// What the line begins with: the part of the prefix behind its last line ending.
    var lead: [UInt8]
    /// The blank lines above it that come with it.
    var blankLines: Int
    /// Whether a key asked for it, which undo takes back.
    var isAsked = false

    init?(_ place: InsertionPlace) {
        guard let end = place.prefix.lastIndex(where: \.isLineTerminator) else { return nil }
        self.place = place
        lead = Array(place.prefix[(end + 1)...])
        blankLines = TextBuffer(place.prefix).lineCount - 2
    }
}

/// Why and how the application ends.
struct Leaving: Equatable, Sendable {
    var status: Int32
    /// The terminal is gone or somebody told us to stop: do not wait for anybody.
    var isForced: Bool
}
