import Console
import MeetingCore
import Testing
import TextEditing

@testable import Facilitator

/// When the file is written, and what is told of it.
struct SavingTests {
    private let note = "# Tea\n\n**Present**: Ada\n\n## New topics\n\n- Kettle\n- Cups\n"

    @Test("Saved is said only when the newest text is on the disk")
    func savedOnlyAfterTheAnswer() throws {
        var desk = Desk(note)
        #expect(desk.model.savingState == .saved)
        desk.type("a")
        #expect(desk.model.savingState == .unsaved)
        desk.wait(.seconds(1))
        let saves = desk.takeSaves()
        let first = try #require(saves.first)
        #expect(desk.model.savingState == .unsaved)
        desk.type("b")
        desk.send(.saved(revision: first.revision))
        #expect(desk.model.savingState == .unsaved)
        desk.wait(.seconds(1))
        let more = desk.takeSaves()
        let second = try #require(more.first)
        #expect(second.text == desk.text)
        desk.send(.saved(revision: second.revision))
        #expect(desk.model.savingState == .saved)
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" saved"))
    }

    @Test("A pause in typing is followed by a save within a second")
    func pauseSaves() {
        var desk = Desk(note)
        desk.type("x")
        let saves = desk.takeSaves()
        #expect(saves.isEmpty)
        desk.wait(.seconds(1))
        let more = desk.takeSaves()
        #expect(more.count == 1)
    }

    @Test("While typing goes on, what was typed is written after about three seconds")
    func typingOnSaves() {
        var desk = Desk(note)
        for _ in 0..<15 {
            desk.type("x")
            desk.wait(.milliseconds(200))
        }
        desk.wait(.milliseconds(200))
        let saves = desk.takeSaves()
        #expect(saves.count == 1)
    }

    @Test("Nothing is written when nothing was changed")
    func nothingToSave() {
        var desk = Desk(note)
        desk.press("ctrl+s", "ctrl+n", "down", "ctrl+end", "f2")
        desk.wait(.seconds(60))
        let saves = desk.takeSaves()
        #expect(saves.isEmpty)
    }

    @Test("One save is under way at a time; what was typed meanwhile follows it")
    func oneAtATime() throws {
        var desk = Desk(note)
        desk.type("x")
        desk.press("ctrl+s")
        let saves = desk.takeSaves()
        let first = try #require(saves.first)
        desk.type("y")
        desk.press("ctrl+s")
        desk.wait(.seconds(5))
        let more = desk.takeSaves()
        #expect(more.isEmpty)
        desk.send(.saved(revision: first.revision))
        desk.wait(.seconds(3))
        let rest = desk.takeSaves()
        #expect(rest.map(\.text) == [desk.text])
    }

    @Test("What happens in the meeting is saved at once", arguments: ["ctrl+n", "f7", "alt+k", "f5", "f6"])
    func meetingSaves(_ key: String) {
        var desk = Desk(note)
        desk.press("ctrl+n")
        desk.wait(.seconds(61))
        desk.type("words")
        let saves = desk.takeSaves()
        #expect(saves.isEmpty)
        desk.press(key)
        let more = desk.takeSaves()
        #expect(more.map(\.text) == [desk.text])
    }

    @Test("A save that fails is told, and tried again later and later, at most every half minute")
    func backsOff() {
        var desk = Desk(note)
        desk.type("x")
        var waits: [Duration] = []
        for _ in 0..<8 {
            let start = desk.now.uptime
            while desk.effects.isEmpty { desk.wait(.milliseconds(100)) }
            waits.append(desk.now.uptime - start)
            let revision = desk.takeSaves()[0].revision
            desk.send(.saveFailed(revision: revision, reason: "disk full"))
            #expect(desk.model.savingState == .failed("disk full"))
            #expect(desk.shown().description.contains("NOT SAVED, in the log: disk full"))
        }
        #expect(waits.dropFirst().elementsEqual([2, 4, 8, 16, 30, 30, 30].map { .seconds($0) }))
        desk.press("ctrl+s")
        desk.send(.saved(revision: desk.takeSaves()[0].revision))
        #expect(desk.model.savingState == .saved)
    }

    @Test("Leaving waits for the disk")
    func leaves() throws {
        var desk = Desk(note)
        desk.type("x")
        desk.press("ctrl+q")
        #expect(desk.quits.isEmpty)
        let saves = desk.takeSaves()
        let save = try #require(saves.first)
        #expect(save.text == desk.text)
        desk.send(.saved(revision: save.revision))
        #expect(desk.quits == [0])
        var clean = Desk(note)
        clean.press("ctrl+q")
        #expect(clean.quits == [0])
        let more = clean.takeSaves()
        #expect(more.isEmpty)
    }

    @Test("Leaving with text typed while the disk was busy writes that as well")
    func leavesWithTheLastWord() throws {
        var desk = Desk(note)
        desk.type("x")
        desk.press("ctrl+s")
        let saves = desk.takeSaves()
        let first = try #require(saves.first)
        desk.type("y")
        desk.press("ctrl+q")
        desk.send(.saved(revision: first.revision))
        let more = desk.takeSaves()
        let second = try #require(more.first)
        #expect(second.text == desk.text)
        desk.send(.saved(revision: second.revision))
        #expect(desk.quits == [0])
    }

    @Test("When the file cannot be written, leaving is refused once; the second time the log has the text")
    func leavesUnsaved() throws {
        var desk = Desk(note)
        desk.type("x")
        desk.press("ctrl+q")
        let saves = desk.takeSaves()
        desk.send(.saveFailed(revision: try #require(saves.first).revision, reason: "no room"))
        #expect(desk.quits.isEmpty)
        #expect(desk.shown().description.contains("Not saved, in the log: no room. ctrl+q again leaves."))
        desk.press("ctrl+q")
        #expect(desk.isToldUnsaved && desk.rescued.isEmpty)
        #expect(desk.quits == [1])
        #expect(desk.remembered.note.buffer.bytes == Array(desk.text.utf8))
    }

    @Test("When neither file nor log can be written, the text is kept elsewhere")
    func leavesWithRescue() throws {
        var desk = Desk(note)
        desk.send(.logFailed(reason: "no room"))
        desk.type("x")
        desk.press("ctrl+q")
        let saves = desk.takeSaves()
        desk.send(.saveFailed(revision: try #require(saves.first).revision, reason: "no room"))
        #expect(desk.shown().description.contains("SAVED NOWHERE: no room. ctrl+q again leaves."))
        desk.press("ctrl+q")
        #expect(desk.rescued == [desk.text])
        #expect(desk.quits == [1])
    }

    @Test("Told to end, it ends even when the file cannot be written")
    func endsByForce() throws {
        var desk = Desk(note)
        desk.type("x")
        desk.send(.terminate(status: 143))
        let saves = desk.takeSaves()
        desk.send(.saveFailed(revision: try #require(saves.first).revision, reason: "no room"))
        #expect(desk.isToldUnsaved)
        #expect(desk.quits == [143])
    }

    @Test("A log that cannot be written is told while it lasts, also when the file is saved")
    func logFails() {
        var desk = Desk(note)
        desk.send(.logFailed(reason: "disk full"))
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" saved, NO LOG: disk full"))
        desk.type("x")
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" unsaved, NO LOG: disk full"))
        desk.send(.logWorks)
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" unsaved"))
    }

    @Test("A file that is gone is told once, kept trying, and made again only when the user says so")
    func fileGone() throws {
        var desk = Desk(note)
        desk.send(.fileLost(.gone))
        #expect(desk.shown().text(ofRow: 0).hasSuffix(" NOT SAVED, in the log: The file is gone"))
        #expect(desk.shown().description.contains("ctrl+s makes the file again"))
        desk.type("x")
        desk.wait(.seconds(3))
        #expect(desk.newFiles == [false])
        desk.send(.saveFailed(revision: desk.takeSaves()[0].revision, reason: "The file is gone"))
        #expect(desk.model.notice == nil)
        desk.press("ctrl+s")
        #expect(desk.newFiles == [true])
        desk.send(.saved(revision: desk.takeSaves()[0].revision))
        #expect(desk.model.savingState == .saved)
    }

    @Test(
        "What can be done about a file that is gone is said, on 80 columns",
        arguments: [
            (FileLoss.gone, "The file is gone. The text is in the log; ctrl+s makes the file again."),
            (.renamed(to: "2026-06-10-tea.md"), "The file is now 2026-06-10-tea.md; ctrl+s makes the old one again."),
            (.emptied, "The file was emptied. The text is in the log; ctrl+s makes the file again."),
            (.folder, "A folder is in the file's place. The text is in the log; move it away."),
            (.noFile, "A link or device is in the file's place. The text is in the log; move it away."),
        ])
    func losses(_ loss: FileLoss, _ told: String) throws {
        var desk = Desk(note)
        desk.send(.fileLost(loss))
        let shown = desk.shown()
        #expect(shown.text(ofRow: 23) == " " + told)
        #expect(shown.text(ofRow: 0).contains(" NOT SAVED, in the log: \(loss.text.prefix(35))"))
        // Tried again it is no news, and asked for it is an answer.
        desk.type("x")
        desk.wait(.seconds(3))
        desk.send(.saveFailed(revision: try #require(desk.takeSaves().last).revision, reason: loss.text))
        #expect(desk.model.notice == nil)
        desk.press("ctrl+s")
        desk.send(.saveFailed(revision: try #require(desk.takeSaves().last).revision, reason: loss.text))
        #expect(desk.shown().text(ofRow: 23) == " " + told)
        desk.send(.fileChanged(TextBuffer(Array(note.utf8)), generation: 1))
        #expect(desk.shown().text(ofRow: 23) == " The file is there again.")
    }

    @Test("Who types on does not put the next try off, and a file that was touched is tried at once")
    func retries() {
        var desk = Desk(note)
        desk.type("x")
        desk.wait(.seconds(1))
        desk.send(.saveFailed(revision: desk.takeSaves()[0].revision, reason: "Permission denied"))
        for _ in 0..<4 {
            desk.wait(.milliseconds(500))
            desk.type("y")
        }
        let saves = desk.takeSaves()
        #expect(saves.count == 1)
        desk.send(.saveFailed(revision: saves[0].revision, reason: "Permission denied"))
        desk.wait(.seconds(1))
        desk.send(.fileTouched)
        #expect(desk.takeSaves().count == 1)
    }

    @Test("A save that came too late is made again over the change that was taken in")
    func outdated() throws {
        var desk = Desk(note)
        desk.type("x")
        desk.wait(.seconds(1))
        let first = try #require(desk.takeSaves().first)
        desk.send(.fileChanged(TextBuffer(Array((note + "- Spoons\n").utf8)), generation: 1))
        desk.send(.saveOutdated(revision: first.revision))
        let second = try #require(desk.takeSaves().last)
        #expect(second.text == desk.text && second.text.contains("- Spoons"))
        desk.send(.saved(revision: second.revision))
        #expect(desk.model.savingState == .saved)
    }

    @Test("What a terminal sends that is no key takes no message away")
    func lateAnswer() {
        var desk = Desk(note)
        desk.press("alt+z")
        desk.send(.input(.unknown(Array("\u{1B}[24;80R".utf8))))
        #expect(desk.shown().description.contains("There is nothing recovered to drop."))
    }

    @Test("Keys behind the one that leaves change nothing")
    func typedBehindLeaving() {
        var desk = Desk(note)
        desk.type("x")
        let text = desk.text
        desk.press("ctrl+q")
        desk.type("yes")
        #expect(desk.text == text)
    }

    @Test("Stopping writes first, whoever asks for it", arguments: [true, false])
    func suspends(_ isByKey: Bool) throws {
        var desk = Desk(note)
        desk.type("x")
        desk.send(isByKey ? .input(.key(KeyStroke("ctrl+z")!)) : .stopRequested)
        guard case .save? = desk.effects.first, case .suspend? = desk.effects.last else {
            Issue.record("\(desk.effects)")
            return
        }
    }

    @Test("Running clocks ask for a tick at every whole second; closed and paused ones do not")
    func ticks() throws {
        var desk = Desk(note)
        #expect(desk.model.deadline == nil)
        desk.press("ctrl+n")
        desk.pass(.milliseconds(300))
        desk.send(.tick)
        #expect(desk.model.deadline == desk.now.uptime + .milliseconds(700))
        desk.press("f5")
        #expect(desk.model.deadline == nil)
    }
}

extension Desk {
    /// Of every save that was asked for, whether it was to make the file again.
    fileprivate var newFiles: [Bool] {
        effects.compactMap {
            guard case .save(_, _, _, let isNew) = $0 else { return nil }
            return isNew
        }
    }

    fileprivate var isToldUnsaved: Bool {
        effects.contains { if case .tellUnsaved = $0 { true } else { false } }
    }

    fileprivate var quits: [Int32] {
        effects.compactMap {
            guard case .quit(let status) = $0 else { return nil }
            return status
        }
    }

    fileprivate var rescued: [String] {
        effects.compactMap {
            guard case .rescue(let buffer) = $0 else { return nil }
            return String(decoding: buffer.bytes, as: UTF8.self)
        }
    }
}
