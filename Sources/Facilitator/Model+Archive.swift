import Console
import TextEditing

extension Model {
    /// Opens the search as it was left.
    mutating func openArchive() {
        overlay = .archive
        archive.showsHelp = false
        // Notes may have been saved since.
        askArchive()
    }

    /// Asks for what is in the field; nothing waits for the answer. With nothing in it the notes are read meanwhile.
    private mutating func askArchive() {
        archive.number += 1
        archive.isWaiting = !archive.field.isEmpty
        effects.append(.searchArchive(archive.field.text, number: archive.number))
    }

    /// Takes an answer in, if it is to the last question.
    mutating func takeIn(_ answer: ArchiveAnswer, number: Int) {
        archive.progress = nil
        guard number == archive.number else { return }
        archive.isWaiting = false
        // Half a phrase or half a filter is no reason to take the hits away.
        if !archive.field.isEmpty, let complaint = answer.complaint, var shown = archive.answer, !shown.hits.isEmpty {
            shown.complaint = complaint
            archive.answer = shown
            return
        }
        let before = archive.hit
        archive.answer = answer
        let same = before.flatMap { before in
            answer.hits.firstIndex { $0.path == before.path && $0.line == before.line }
        }
        archive.chosen = archive.isReading ? same ?? 0 : 0
        if same == nil || !archive.isReading { archive.top = nil }
        if archive.hit == nil { archive.isReading = false }
    }

    mutating func noteArchiveProgress(done: Int, total: Int) { archive.progress = (done, total) }

    // MARK: - Keys

    mutating func pressInArchive(_ key: KeyStroke) {
        switch key.key {
        case .character("c") where key.modifiers == .control: copyHit()
        case .character("c") where key.modifiers == .alt: copyLink()
        case .character("s") where key.modifiers == .alt: overlay = nil
        case .character("q") where key.modifiers == .control: overlay = nil
        case .function(1): archive.showsHelp.toggle()
        case .escape where archive.showsHelp: archive.showsHelp = false
        default:
            if archive.isReading { pressWhileReading(key) } else { pressInHits(key) }
        }
    }

    private mutating func pressInHits(_ key: KeyStroke) {
        switch key.key {
        case .escape: overlay = nil
        case .up: chooseHit(archive.chosen - 1)
        case .down, .tab: chooseHit(archive.chosen + 1)
        case .pageUp: scrollArchive(by: -archiveLayout.note.rows)
        case .pageDown: scrollArchive(by: archiveLayout.note.rows)
        case .enter:
            if archive.hit != nil { archive.isReading = true }
        default: editField(key)
        }
    }

    private mutating func pressWhileReading(_ key: KeyStroke) {
        switch key.key {
        case .escape, .enter, .character("q"): archive.isReading = false
        case .up, .character("k"): scrollArchive(by: -1)
        case .down, .character("j"): scrollArchive(by: 1)
        case .pageUp: scrollArchive(by: -archiveLayout.note.rows)
        case .pageDown, .character(" "): scrollArchive(by: archiveLayout.note.rows)
        case .home: archive.top = 0
        case .end: scrollArchive(by: .max / 2)
        case .tab, .character("n"): chooseHit(archive.chosen + 1)
        case .character("p"): chooseHit(archive.chosen - 1)
        default: break
        }
    }

    private mutating func editField(_ key: KeyStroke) {
        let before = archive.field.text
        guard archive.field.edit(key), archive.field.text != before else { return }
        archive.showsHelp = false
        askArchive()
    }

    mutating func pasteIntoArchive(_ text: String) {
        archive.isReading = false
        archive.field.insert(text)
        askArchive()
    }

    private mutating func chooseHit(_ number: Int) {
        archive.chosen = max(0, min(number, (archive.answer?.hits.count ?? 0) - 1))
        archive.top = nil
    }

    private mutating func scrollArchive(by lines: Int) {
        guard let hit = archive.hit else { return }
        let top = archiveTop(of: hit)
        archive.top = max(0, min(top + lines, hit.text.lineCount - 1))
    }

    // MARK: - Clipboard

    private mutating func copyHit() {
        guard let hit = archive.hit else { return refuse("Nothing was found to copy.") }
        let end = hit.text.contentRange(hit.block.upperBound - 1).upperBound
        clipboard = hit.text.bytes(in: hit.text.lineRange(hit.block.lowerBound).lowerBound..<end)
        clipboard += note.majorityTerminator
        let lines = hit.block.count
        say("Copied \(lines) \(lines == 1 ? "line" : "lines"). ctrl+v puts them into the note.")
    }

    private mutating func copyLink() {
        guard let hit = archive.hit else { return refuse("Nothing was found to copy.") }
        clipboard = Array("[\(hit.label)](\(hit.link))".utf8)
        say("Copied a link to \(hit.label). ctrl+v puts it into the note.")
    }
}
