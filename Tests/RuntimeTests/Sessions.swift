import Glibc
import Storage
import TestSupport
import Testing

@testable import Facilitator
@testable import Runtime

/// Keys in, the literal screen out: every file of `Sessions` is played on a note of its own.
struct Sessions {
    private static let folder = "\(#filePath)".split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Sessions"
    private static let isUpdating = getenv("GAVEL_UPDATE_SCREENS") != nil

    static let names = Folder.names(in: folder).filter { $0.hasSuffix(".session") }

    @Test("A session leads to its screens and its file", arguments: names)
    func session(_ name: String) throws {
        let stored = try NoteFile("\(Self.folder)/\(name)")
        let expected = try Self.read(name)
        let played = try Self.play(expected)
        guard !Self.isUpdating else { return try stored.replace(with: Array(played.text.utf8)) }
        let differences = Self.differences(expected, played)
        guard !differences.isEmpty else { return }
        Issue.record(
            """
            \(name) differs (- is expected, + is shown):
            \(differences)Should it be so? GAVEL_UPDATE_SCREENS=1 swift test --filter Sessions
            """)
    }

    @Test("The sessions are found")
    func sessionsAreThere() { #expect(Self.names.count > 20) }

    @Test("Every command is given in some session, by its key and on the command line")
    func everyCommand() throws {
        var witness = CommandWitness()
        for name in Self.names {
            let session = try Self.read(name)
            let folder = Folder()
            var rehearsal = try Rehearsal(try Self.file(of: session, in: folder)) { _ in }
            try witness.watch(&rehearsal, play: Script(session.script))
        }
        let missing = CommandWitness.Form.allCases.flatMap { form in
            Command.catalogue.filter { $0.wants(form) && witness.given[form]?.contains($0.command) != true }
                .map { "\($0.command.name) by \(form.rawValue)" }
        }
        #expect(missing.isEmpty, "no session has, and is not refused: \(missing.joined(separator: ", "))")
    }

    private static func read(_ name: String) throws -> SessionFile {
        SessionFile(String(decoding: try NoteFile("\(folder)/\(name)").read(), as: UTF8.self))
    }

    /// The session's note, with what lies beside it.
    private static func file(of session: SessionFile, in folder: Folder) throws -> NoteFile {
        if let beside = session.beside { _ = try folder.note("earlier.md", Array(beside.utf8)) }
        if !session.archive.isEmpty { mkdir("\(folder.path)/.git", 0o755) }
        for note in session.archive { folder.file(note.path, note.text) }
        return try folder.note("meeting.md", Array(session.note.utf8))
    }

    /// The same session with what it led to.
    private static func play(_ session: SessionFile) throws -> SessionFile {
        let folder = Folder()
        let file = try file(of: session, in: folder)
        var screens: [String] = []
        var rehearsal = try Rehearsal(file) { screens.append($0) }
        try rehearsal.play(Script(session.script))
        var played = session
        played.screens = screens
        played.file = String(decoding: try file.read(), as: UTF8.self)
        return played
    }

    private static func differences(_ expected: SessionFile, _ played: SessionFile) -> String {
        var text = ""
        for number in 0..<max(expected.screens.count, played.screens.count) {
            let old = number < expected.screens.count ? expected.screens[number] : ""
            let new = number < played.screens.count ? played.screens[number] : ""
            if !isEqual(old, new) { text += "screen \(number + 1)\n" + rows(old, new) }
        }
        if !isEqual(expected.file, played.file) { text += "file\n" + rows(expected.file, played.file) }
        return text
    }

    /// Byte for byte: Swift's strings are equal as well when one is composed and the other is not.
    private static func isEqual(_ old: String, _ new: String) -> Bool { old.utf8.elementsEqual(new.utf8) }

    private static func rows(_ old: String, _ new: String) -> String {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var text = ""
        for row in 0..<max(old.count, new.count) {
            let before = row < old.count ? old[row] : nil
            let after = row < new.count ? new[row] : nil
            if let before, let after, isEqual(before, after) { continue }
            if let before { text += "  \(row + 1) - \(before)\n" }
            if let after { text += "  \(row + 1) + \(after)\n" }
        }
        return text
    }
}

extension CommandEntry {
    /// Whether the command has to be shown in this form: the palette stands in for a key where there is none.
    fileprivate func wants(_ form: CommandWitness.Form) -> Bool {
        switch form {
        case .key: !(noteKeys + agendaKeys).isEmpty
        case .palette: (noteKeys + agendaKeys).isEmpty
        case .line: true
        }
    }
}
