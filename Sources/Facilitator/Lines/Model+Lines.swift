import Console
import MeetingCore
import NoteFormat
import TextEditing

/// The meeting in lines: each is done, answered, noted or refused, and none is passed over.
extension Model {
    mutating func hear(_ bytes: [UInt8]) {
        // What is typed behind the line that leaves is for whoever comes next.
        guard leaving == nil else { return }
        notice = nil
        guard let line = String(validating: bytes, as: UTF8.self) else {
            return refuse("Not noted: the line is not UTF-8.")
        }
        if let control = line.unicodeScalars.first(where: { $0.isControl }) {
            return refuse("Not noted: \(String(control).visible) is in the line. Type it again.")
        }
        switch LineReading(line) {
        case .nothing: break
        case .asked(let question): for text in answer(to: question) { say(text) }
        case .said(let utterance): obey(utterance)
        case .wanted(let intent): intend(intent)
        case .note(let text): noteLine(text)
        case .unfinished(let form): refuse("Not noted. It goes: \(form). To note it as text: \\\(line.trimmed)")
        case .unknown: refuse("Not noted: there is no such command. help lists them. As text: \\\(line.trimmed)")
        case .pointless(let reason): refuse(reason)
        }
        // What is drawn elsewhere was told; what is still looked at is told when it is known.
        if case .closing = overlay { return }
        overlay = nil
    }

    private mutating func obey(_ utterance: Utterance) {
        let before = note.buffer
        asOneStep { $0.perform(utterance) }
        guard notice?.kind != .refusal else { return }
        switch utterance {
        case .undo, .command(.undo, _): tellTaken(from: before, "Undone.")
        case .command(.redo, _): tellTaken(from: before, "Done again.")
        case .command(.recoveryDrop, _), .replace: tellTaken(from: before, nil)
        default: break
        }
    }

    private mutating func noteLine(_ text: String) {
        guard !refusesChanges() else { return }
        guard openEntry == nil else { return noteAtItem(text) }
        let reason =
            switch meeting.phase {
            case .gathering: "the meeting has not started. next opens the first item."
            case .section where meeting.openItem != nil: "the open item is gone from the note. next goes on."
            case .section: "no item is open. next goes on, #topic TITLE adds a topic and opens it."
            case .wrapUp: "no item is open. take up 3 opens item 3 again."
            case .closed: "the meeting is closed. undo opens it again."
            }
        refuse("Not noted: \(reason)")
    }

    /// Tells which lines an undo or the like took out and put in, the first of many.
    private mutating func tellTaken(from before: TextBuffer, _ head: String?) {
        if let head { say(head) }
        let hunks = LineDiff(from: before, to: note.buffer).hunks
        let gone = hunks.filter(\.new.isEmpty).flatMap { $0.old.map { before.text(ofLine: $0) } }
        let come = hunks.flatMap { $0.new.map { note.buffer.text(ofLine: $0) } }
        for (lead, lines) in [("Taken out", gone), ("It says now", come)] {
            let told = lines.map { $0.trimmed.withoutBullet }.filter { !$0.isEmpty }
            for line in told.prefix(Self.mostTold) { say("\(lead): \(line)") }
            if told.count > Self.mostTold { say("and \(told.count - Self.mostTold) more lines.") }
        }
    }

    private static let mostTold = 5

    /// Tells both sides of a conflict.
    mutating func tellConflict(_ conflict: Conflict) {
        for (lead, lines) in [("Yours", conflict.ours), ("Theirs", conflict.theirs)] {
            if lines.isEmpty { say("\(lead): nothing.") }
            for line in lines.prefix(Self.mostTold) { say("\(lead): \(note.buffer.text(ofLine: line).trimmed)") }
            if lines.count > Self.mostTold { say("\(lead): and \(lines.count - Self.mostTold) more lines.") }
        }
    }
}

extension TextBuffer {
    func text(ofLine line: Int) -> String {
        String(decoding: bytes(in: contentRange(line)), as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character; a tab is a blank.
    fileprivate var isControl: Bool { properties.generalCategory == .control && self != "\t" }
}
