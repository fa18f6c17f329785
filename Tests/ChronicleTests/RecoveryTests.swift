import Glibc
import MeetingCore
import MeetingLog
import Proceedings
import Storage
import Testing
import TextEditing

@testable import Chronicle

@Suite("Recovering a note")
struct RecoveryTests {
    private let typed = Array("- Spoons\n- Tray\n".utf8)
    private let opening = Opening(text: nil, user: "eve", host: "den", processID: 5, version: "1")

    /// A note whose log has typed lines that its file has not.
    private func crashed(_ more: [(Double, Operation)] = []) throws -> MeetingFiles {
        let files = try MeetingFiles()
        try files.log().append(
            entries(
                [
                    (0, .opened(Opening(text: MeetingFiles.text, bootID: "b-1"))),
                    (
                        1,
                        .happened(.started(Turn(phase: .section(SectionID(rawValue: 0)), opened: ItemID(rawValue: 0))))
                    ),
                    (2, .edited(.insert(typed, at: MeetingFiles.text.count))),
                ] + more))
        return files
    }

    private func recovery(_ files: MeetingFiles) throws -> Recovery {
        try #require(try Recovery(try NoteLog.find(files.path, in: files.logs)))
    }

    @Test("writes what only the log has, and the meeting goes on")
    func unsaved() throws {
        let files = try crashed()
        let lost = try recovery(files)
        #expect(lost.isNeeded && lost.linesOnlyInLog == 2 && !lost.isHeld)
        #expect(try lost.perform(as: opening, at: stamp(900).wall) == 0)
        #expect(try files.bytes() == MeetingFiles.text + typed)
        let found = try recovery(files)
        #expect(!found.isNeeded && found.past.isLeft && found.past.lastBootID == "b-1")
        #expect(found.past.lastActor.person == "eve@den")
        #expect(found.past.proceedings.meeting.openItem == ItemID(rawValue: 0))
        #expect(found.past.proceedings.fileText.bytes == MeetingFiles.text + typed)
        #expect(found.past.lastStamp.uptime == stamp(2).uptime)
    }

    @Test("merges what another program wrote")
    func merge() throws {
        let files = try crashed()
        let head = Array("# Coffee\n".utf8) + MeetingFiles.text.dropFirst(6)
        try files.write(head)
        #expect(try recovery(files).perform(as: opening, at: stamp(900).wall) == 0)
        #expect(try files.bytes() == head + typed)
        #expect(try !recovery(files).isNeeded)
    }

    @Test("keeps both versions of a line")
    func conflict() throws {
        let files = try crashed()
        try files.write(MeetingFiles.text + Array("- Forks\n".utf8))
        #expect(try recovery(files).perform(as: opening, at: stamp(900).wall) == 1)
        let text = String(decoding: try files.bytes(), as: UTF8.self)
        #expect(text.contains("- Forks\n") && text.contains("- Spoons\n- Tray\n") && text.contains("<<<<<<<"))
        #expect(try !recovery(files).isNeeded)
    }

    @Test("makes the file anew when it is gone")
    func gone() throws {
        let files = try crashed()
        unlink(files.path)
        let lost = try recovery(files)
        #expect(lost.isNeeded && lost.fileText == nil && lost.linesOnlyInLog == 10)
        _ = try lost.perform(as: opening, at: stamp(900).wall)
        #expect(try files.bytes() == MeetingFiles.text + typed)
        #expect(try !recovery(files).isNeeded)
    }

    @Test("knows a text that arrived before the crash")
    func arrived() throws {
        let files = try crashed([(3, .saving)])
        try files.write(MeetingFiles.text + typed)
        #expect(try !recovery(files).isNeeded)
        let further = try crashed([(3, .saving), (4, .edited(.insert([0x21], at: 0)))])
        try further.write(MeetingFiles.text + typed)
        let lost = try recovery(further)
        #expect(lost.isNeeded && lost.linesOnlyInLog == 1)
        #expect(try lost.perform(as: opening, at: stamp(900).wall) == 0)
        #expect(try further.bytes() == [0x21] + MeetingFiles.text + typed)
        #expect(try !recovery(further).isNeeded)
    }

    @Test("leaves alone what was saved and then changed by others")
    func changedLater() throws {
        let files = try crashed([(3, .saving), (3, .saved)])
        try files.write(Array("# Other\n".utf8))
        #expect(try !recovery(files).isNeeded)
    }

    @Test("begins the log anew behind an entry that cannot be read")
    func damaged() throws {
        let files = try crashed([(3, .happened(.marked(ItemID(rawValue: 99), .skipped))), (4, .left)])
        let lost = try recovery(files)
        #expect(lost.past.damagedAt == 4 && lost.isNeeded)
        _ = try lost.perform(as: opening, at: stamp(900).wall)
        #expect(try files.bytes() == MeetingFiles.text + typed)
        let found = try recovery(files)
        #expect(found.past.damagedAt == nil && !found.isNeeded)
    }

    @Test("does not touch a note that is open in Gavel")
    func held() throws {
        let files = try crashed()
        let lost = try recovery(files)
        guard case .acquired(let lock) = NoteLock.acquire(try NoteFile(files.path)) else {
            Issue.record("no lock")
            return
        }
        #expect(lost.isHeld)
        let error = #expect(throws: ChronicleError.self) { try lost.perform(as: opening, at: stamp(900).wall) }
        #expect(error?.text.contains("is open in Gavel (process \(getpid())") == true)
        #expect(try files.bytes() == MeetingFiles.text)
        lock.release()
        #expect(!lost.isHeld)
    }

    @Test("does not write over what arrives at the same time")
    func race() throws {
        let files = try crashed()
        let lost = try recovery(files)
        try files.write([0x41])
        #expect(throws: ChronicleError.changed(files.path)) { try lost.perform(as: opening, at: stamp(900).wall) }
        #expect(try files.bytes() == [0x41])
        #expect(try recovery(files).isNeeded)
        _ = try recovery(files).perform(as: opening, at: stamp(901).wall)
        #expect(String(decoding: try files.bytes(), as: UTF8.self).contains("- Spoons"))
    }

    @Test("is listed with a command that a shell understands")
    func record() throws {
        let files = try crashed()
        let record = RecoveryRecord(try recovery(files), utc)
        #expect(record.command == "gavel recover \(files.path)")
        #expect(record.lastTouched == "2026-06-10T18:00:02.000Z" && record.localTime == "2026-06-10 18:00:02")
        let odd = try DatabaseLog(ofNoteAt: "/no such/it's.md", in: files.logs)
        try odd.append(entries([(0, .opened(Opening(text: [0x41])))]))
        let gone = RecoveryRecord(try #require(try Recovery(odd)), utc)
        #expect(gone.command == #"gavel recover '/no such/it'\''s.md' -o FILE"# && gone.isFileGone)
    }

    @Test("says where it looked for a log")
    func noLog() throws {
        let files = try MeetingFiles()
        let path = files.logs.logPath(ofNoteAt: files.path)
        #expect(throws: ChronicleError.noLog(note: files.path, path: path)) {
            try NoteLog.find(files.path, in: files.logs)
        }
    }
}
