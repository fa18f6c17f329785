import TextEditing

extension NoteOutline {
    /// Follows a transaction that led from `before` to `after`.
    ///
    /// Marks the touched lines anew and goes on below each until the parser meets the state it left there before.
    mutating func update(_ transaction: Transaction, from before: TextBuffer, to after: TextBuffer) -> OutlineChange {
        guard !transaction.isEmpty else { return .none }
        var edits = LineEdits(transaction, from: before, to: after)
        let old = self
        let frontChanged = takeFrontMatter(&edits, after)
        for run in edits.runs.reversed() {
            var unread = Array(repeating: LineMark.unread, count: run.new.count)
            unread[unread.count - 1].after = old.marks[run.old.upperBound - 1].after
            marks.replace(run.old, with: unread)
        }
        let parsed = remark(edits.runs, after)
        let region = EditedRegion(
            parsed.lines, lineDelta: after.lineCount - before.lineCount,
            edited: edits.runs[0].old.lowerBound..<edits.runs[edits.runs.count - 1].old.upperBound
        ).grown(in: self)
        judgeParagraphs(in: region.new, after)
        let headings = rebuildSections(replacing: region.old, with: region.new, after)
        let presentChanged = isPresentTouched(region, old: old)
        return OutlineChange(
            remarked: parsed.lines, parsedLines: parsed.count, lineDelta: region.lineDelta,
            sectionsChanged: frontChanged || presentChanged || Self.isAnyChanged(headings, region, edits)
                || isSectionMeaningChanged(region, old: old),
            presentChanged: presentChanged, agenda: agendaSplice(region, edits, old: old))
    }

    /// Reads the front matter again and, when the edit touches it, widens the first run to all of it.
    private mutating func takeFrontMatter(_ edits: inout LineEdits, _ buffer: TextBuffer) -> Bool {
        let oldEnd = frontMatterEnd
        let found = FrontMatter.scan(buffer)
        let isChanged = found != frontMatter
        frontMatter = found
        let isTouched = edits.runs[0].old.lowerBound < max(oldEnd, frontMatterEnd)
        if isChanged || isTouched { edits.reachFromStart(downTo: oldEnd, frontMatterEnd) }
        return isChanged || isTouched
    }

    /// Parses each run and what it bears on.
    private mutating func remark(
        _ runs: [LineEdits.Run], _ buffer: TextBuffer
    ) -> (lines: Range<Int>, count: Int) {
        var line = 0
        var count = 0
        for run in runs where line < run.new.upperBound {
            line = max(line, run.new.lowerBound)
            let fresh = read(from: line, through: run.new.upperBound - 1, buffer)
            marks.set(fresh, from: line)
            line += fresh.count
            count += fresh.count
        }
        return (runs[0].new.lowerBound..<line, count)
    }

    // MARK: - What the edit means

    /// False when the headings of the region are only parsed again, not edited.
    private static func isAnyChanged(
        _ headings: (removed: [SectionTable.Entry], added: [SectionTable.Entry]), _ region: EditedRegion,
        _ edits: LineEdits
    ) -> Bool {
        guard headings.removed.count == headings.added.count else { return true }
        return zip(headings.removed, headings.added).contains { was, now in
            let isEdited = edits.runs.contains { $0.new.overlaps(now.start..<now.definedAt + 1) }
            let isMoved = region.moved(was.start) != now.start || region.moved(was.definedAt) != now.definedAt
            return isEdited || isMoved || was.level != now.level || was.isSetext != now.isSetext
                || was.wordKind != now.wordKind
        }
    }

    private func isPresentTouched(_ region: EditedRegion, old: NoteOutline) -> Bool {
        let was = old.presentLines.map { $0.overlaps(region.old) } ?? false
        let isNow = presentLines.map { $0.overlaps(region.new) } ?? false
        return was || isNow || !region.isSame(old.presentLine, presentLine)
    }

    /// The label's line and those of the paragraph that go on below it.
    var presentLines: Range<Int>? {
        presentLine.map { $0..<paragraphEnd(at: $0 + 1) }
    }

    private func isSectionMeaningChanged(_ region: EditedRegion, old: NoteOutline) -> Bool {
        let was = old.sections
        return !region.isSame(was.footerStart, sections.footerStart)
            || was.title != sections.title
            || !was.entries.elementsEqual(sections.entries) {
                $0.kind == $1.kind && $0.isBody == $1.isBody && $0.isInFooter == $1.isInFooter
            }
    }
}
