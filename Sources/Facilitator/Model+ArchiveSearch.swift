import Console
import TextEditing

extension Model {
    /// Opens the search as it was left, or with a new question.
    mutating func openArchive(asking question: String? = nil) {
        overlay = .archiveSearch
        if let question {
            archiveSearch.field = LineField(question)
            archiveSearch.isReading = false
        }
        if front != .screen { say("Looking it up.") }
        // Notes may have been saved since.
        askArchive()
    }

    /// Asks for what is in the field; nothing waits for the answer. With nothing in it the notes are read meanwhile.
    private mutating func askArchive() {
        archiveSearch.number += 1
        archiveSearch.isWaiting = !archiveSearch.field.isEmpty
        effects.append(.searchArchive(archiveSearch.field.text, number: archiveSearch.number))
    }

    /// Takes an answer in, if it is to the last question.
    mutating func takeIn(_ answer: ArchiveAnswer, number: Int) {
        archiveSearch.progress = nil
        guard number == archiveSearch.number else { return }
        archiveSearch.isWaiting = false
        if front != .screen { tellFound(answer) }
        // Half a phrase or half a filter is no reason to take the hits away.
        if !archiveSearch.field.isEmpty, let complaint = answer.complaint, var shown = archiveSearch.answer,
            !shown.hits.isEmpty
        {
            shown.complaint = complaint
            archiveSearch.answer = shown
            return
        }
        let before = archiveSearch.hit
        archiveSearch.answer = answer
        let same = before.flatMap { before in
            answer.hits.firstIndex { $0.path == before.path && $0.line == before.line }
        }
        archiveSearch.chosen = archiveSearch.isReading ? same ?? 0 : 0
        if same == nil || !archiveSearch.isReading { archiveSearch.top = nil }
        if archiveSearch.hit == nil { archiveSearch.isReading = false }
    }

    /// Tells the best hits where nothing is drawn.
    private mutating func tellFound(_ answer: ArchiveAnswer) {
        if let complaint = answer.complaint { return refuse("Not looked up: \(complaint).") }
        guard !answer.hits.isEmpty else { return say("Found nothing.") }
        say("Found \(answer.isCutOff ? "more than " : "")\(answer.count).")
        for hit in answer.hits.prefix(Self.mostHitsTold) {
            say("\(hit.label): \(hit.text.text(ofLine: hit.line).trimmed.withoutBullet)")
        }
        if answer.count > Self.mostHitsTold { say("gavel search \(archiveSearch.field.text) lists them all.") }
    }

    private static let mostHitsTold = 5

    mutating func noteArchiveProgress(done: Int, total: Int) { archiveSearch.progress = (done, total) }

    // MARK: - Keys

    mutating func pressInArchive(_ key: KeyStroke) {
        switch key.key {
        case .character("c") where key.modifiers == .control: copyHit()
        case .character("c") where key.modifiers == .alt: copyLink()
        case .character("s") where key.modifiers == .alt: overlay = nil
        case .character("q") where key.modifiers == .control: overlay = nil
        default:
            if archiveSearch.isReading { pressWhileReading(key) } else { pressInHits(key) }
        }
    }

    private mutating func pressInHits(_ key: KeyStroke) {
        switch key.key {
        case .escape: overlay = nil
        case .up: chooseHit(archiveSearch.chosen - 1)
        case .down, .tab: chooseHit(archiveSearch.chosen + 1)
        case .pageUp: scrollArchive(by: -archiveLayout.note.rows)
        case .pageDown: scrollArchive(by: archiveLayout.note.rows)
        case .enter:
            if archiveSearch.hit != nil { archiveSearch.isReading = true }
        default: editField(key)
        }
    }

    private mutating func pressWhileReading(_ key: KeyStroke) {
        switch key.key {
        case .escape, .enter, .character("q"): archiveSearch.isReading = false
        case .up, .character("k"): scrollArchive(by: -1)
        case .down, .character("j"): scrollArchive(by: 1)
        case .pageUp: scrollArchive(by: -archiveLayout.note.rows)
        case .pageDown, .character(" "): scrollArchive(by: archiveLayout.note.rows)
        case .home: archiveSearch.top = 0
        case .end: scrollArchive(by: .max / 2)
        case .tab, .character("n"): chooseHit(archiveSearch.chosen + 1)
        case .character("p"): chooseHit(archiveSearch.chosen - 1)
        default: break
        }
    }

    private mutating func editField(_ key: KeyStroke) {
        let before = archiveSearch.field.text
        guard archiveSearch.field.edit(key, keymap), archiveSearch.field.text != before else { return }
        askArchive()
    }

    mutating func pasteIntoArchive(_ text: String) {
        archiveSearch.isReading = false
        archiveSearch.field.insert(text)
        askArchive()
    }

    private mutating func chooseHit(_ number: Int) {
        archiveSearch.chosen = max(0, min(number, (archiveSearch.answer?.hits.count ?? 0) - 1))
        archiveSearch.top = nil
    }

    mutating func scrollArchive(by lines: Int) {
        guard let hit = archiveSearch.hit else { return }
        let top = archiveTop(of: hit)
        archiveSearch.top = max(0, min(top + lines, hit.text.lineCount - 1))
    }

    // MARK: - Clipboard

    private mutating func copyHit() {
        guard let hit = archiveSearch.hit else { return refuse("Nothing was found to copy.") }
        let end = hit.text.contentRange(hit.block.upperBound - 1).upperBound
        let lines = hit.block.count
        say("Copied \(lines) \(lines == 1 ? "line" : "lines"). \(name(of: .paste)) puts them into the note.")
        let text = hit.text.bytes(in: hit.text.lineRange(hit.block.lowerBound).lowerBound..<end)
        keep(text + note.majorityTerminator)
    }

    private mutating func copyLink() {
        guard let hit = archiveSearch.hit else { return refuse("Nothing was found to copy.") }
        say("Copied a link to \(hit.label). \(name(of: .paste)) puts it into the note.")
        keep(Array("[\(hit.label)](\(hit.link))".utf8))
    }
}
