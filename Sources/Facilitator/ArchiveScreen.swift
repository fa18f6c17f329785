import Console
import TextEditing

/// Where the search of the archive shows what: over the panes, under the title and the clocks.
struct ArchiveLayout: Equatable {
    let box: Rect
    let field: Rect
    /// No rows while a note is read.
    let hits: Rect
    let border: Int
    let note: Rect
    let keys: Rect

    init(_ size: Size, isReading: Bool) {
        box = Rect(row: 2, column: 0, columns: size.columns, rows: size.rows - 3)
        var rest = box.inset(rows: 1, columns: 1)
        field = rest.takeTop(1)
        keys = rest.takeBottom(1)
        hits = rest.takeTop(isReading ? 0 : min(max(rest.rows * 2 / 5, 3), 16))
        border = rest.takeTop(1).row
        note = rest
    }
}

extension Model {
    var archiveLayout: ArchiveLayout { ArchiveLayout(size, isReading: archiveSearch.isReading) }

    /// The line of a note that is shown first: the hit's own, or one that brings what was found into sight.
    func archiveTop(of hit: ArchiveHit) -> Int {
        if let top = archiveSearch.top { return top }
        let rows = archiveLayout.note.rows
        let first = max(0, hit.block.lowerBound - (archiveSearch.isReading ? 3 : 0))
        return hit.line - first < rows - 1 ? first : max(first, hit.line - rows / 3)
    }

    func drawArchive(_ frame: inout Frame) {
        let layout = archiveLayout
        frame.fill(layout.box)
        frame.box(layout.box)
        drawField(&frame, layout.field)
        if let hits = archiveSearch.answer?.hits, showsHits {
            drawHits(&frame, hits, layout.hits)
            if let hit = archiveSearch.hit { drawNote(&frame, hit, layout) }
        } else {
            drawArchiveHelp(&frame, layout)
        }
        drawKeys(&frame, layout.keys)
    }

    /// Whether there are hits in sight and not what can be asked.
    var showsHits: Bool { archiveSearch.answer?.hits.isEmpty == false }

    private func stateColumns(_ rect: Rect) -> Int { min(Glyphs.columns(of: archiveState.text), rect.columns / 2) }

    /// How many columns there are for what is typed.
    func archiveFieldColumns(_ rect: Rect) -> Int { rect.columns - stateColumns(rect) - 6 }

    private func drawField(_ frame: inout Frame, _ rect: Rect) {
        let (told, role) = archiveState
        let width = stateColumns(rect)
        var state = Segments(Rect(row: rect.row, column: rect.endColumn - width - 2, columns: width + 2, rows: 1))
        state.add(told, role, &frame)
        frame.put("> ", row: rect.row, column: rect.column + 1, role: .prompt)
        let room = archiveFieldColumns(rect)
        let column = rect.column + 3
        let part = archiveSearch.field.part(in: room)
        let used = frame.put(part.text, row: rect.row, column: column, limit: room)
        frame.cursor = Position(row: rect.row, column: column + min(part.before, used))
        if archiveSearch.isReading { frame.cursor = nil }
    }

    /// What is known of the answer, in a few words.
    private var archiveState: (text: String, role: Role) {
        if let progress = archiveSearch.progress {
            return ("reading notes: \(progress.done) of \(progress.total)", .message)
        }
        if archiveSearch.isWaiting { return ("searching …", .hint) }
        guard let answer = archiveSearch.answer else { return ("", .hint) }
        if let complaint = answer.complaint { return answer.hits.isEmpty ? ("", .hint) : (complaint, .refusal) }
        if archiveSearch.field.isEmpty { return ("", .hint) }
        let count = answer.isCutOff ? "over \(answer.count)" : "\(answer.count)"
        return answer.count == 0 ? ("nothing found", .refusal) : ("\(archiveSearch.chosen + 1) of \(count)", .hint)
    }

    private func drawHits(_ frame: inout Frame, _ hits: [ArchiveHit], _ rect: Rect) {
        guard rect.rows > 0 else { return }
        let top = archiveSearch.list.top(of: hits.count, height: rect.rows)
        for (number, hit) in hits.dropFirst(top).prefix(rect.rows).enumerated() {
            let row = Rect(row: rect.row + number, column: rect.column, columns: rect.columns, rows: 1)
            draw(&frame, hit, row)
            if top + number == archiveSearch.chosen { frame.addFlags(.selected, row) }
        }
    }

    private func draw(_ frame: inout Frame, _ hit: ArchiveHit, _ row: Rect) {
        var rest = row
        frame.put(hit.date, row: row.row, column: rest.takeLeft(12).column + 1, role: .hint)
        frame.put(hit.series, row: row.row, column: rest.takeLeft(12).column, role: .hint, limit: 11)
        if row.columns >= 100 {
            frame.put(hit.section, row: row.row, column: rest.takeLeft(11).column, role: .hint, limit: 10)
        }
        let text = hit.text.bytes(in: hit.text.contentRange(hit.line))
        let blanks = text.prefix { $0 == 0x20 || $0 == 0x09 }.count
        let matches = (hit.matches[hit.line] ?? []).map {
            max($0.lowerBound - blanks, 0)..<max($0.upperBound - blanks, 0)
        }
        let excerpt = Excerpt(
            String(decoding: text.dropFirst(blanks), as: UTF8.self), matches: matches, columns: rest.columns - 1)
        var column = rest.column
        for piece in excerpt.pieces {
            column += frame.put(piece.text, row: row.row, column: column, role: piece.isMatch ? .match : .text)
        }
    }

    /// The note of a hit from the top line on, wrapped; what was found stands out.
    private func drawNote(_ frame: inout Frame, _ hit: ArchiveHit, _ layout: ArchiveLayout) {
        let box = layout.box
        frame.horizontalLine(row: layout.border, column: box.column + 1, columns: box.columns - 2)
        var place = Segments(Rect(row: layout.border, column: box.column + 1, columns: box.columns - 2, rows: 1))
        place.add(" \(hit.path):\(hit.line + 1) · \(hit.section) ", .border, &frame)
        let rect = layout.note
        let width = max(rect.columns - 7, 10)
        var row = rect.row
        for line in archiveTop(of: hit)..<hit.text.lineCount {
            guard row < rect.endRow else { return }
            let isMeant = hit.block.contains(line)
            frame.put(number: line + 1, row: row, column: rect.column, role: isMeant ? .hint : .muted, width: 5)
            row = hit.text.withContent(ofLine: line) { text in
                draw(&frame, text, hit.matches[line] ?? [], at: row, rect, width, isMeant ? .text : .muted)
            }
        }
    }

    /// Draws a line in as many rows as it takes.
    ///
    /// - Returns: the row below.
    private func draw(
        _ frame: inout Frame, _ text: UnsafeBufferPointer<UInt8>, _ matches: [Range<Int>], at row: Int, _ rect: Rect,
        _ width: Int, _ role: Role
    ) -> Int {
        let starts = text.wrapped(to: width)
        for (number, start) in starts.enumerated() {
            guard row + number < rect.endRow else { return rect.endRow }
            let end = number + 1 < starts.count ? starts[number + 1] : text.count
            let runs = matches.compactMap { match -> Run? in
                let part = match.clamped(to: start..<end)
                return part.isEmpty ? nil : Run(part.lowerBound - start..<part.upperBound - start, .match)
            }
            let indent = number == 0 ? 0 : text.hangingIndent(within: width)
            frame.putLine(
                UnsafeBufferPointer(rebasing: text[start..<end]), runs: runs, row: row + number,
                column: rect.column + 6 + indent, role: role, limit: width - indent)
        }
        return row + starts.count
    }

    private func drawArchiveHelp(_ frame: inout Frame, _ layout: ArchiveLayout) {
        var rest = Rect(
            row: layout.hits.row, column: layout.box.column + 3, columns: layout.box.columns - 5,
            rows: layout.keys.row - layout.hits.row)
        if let complaint = archiveSearch.answer?.complaint {
            for line in complaint.wrapped(to: rest.columns) {
                let row = rest.takeTop(1)
                frame.put(line, row: row.row, column: row.column, role: .refusal, limit: row.columns)
            }
            _ = rest.takeTop(1)
        }
        for line in Self.archiveHelp {
            let row = rest.takeTop(1)
            guard !row.isEmpty else { return }
            frame.put(line.key, row: row.row, column: row.column, role: .key)
            frame.put(line.what, row: row.row, column: row.column + 27, role: .hint, limit: row.columns - 27)
        }
    }

    static let archiveHelp = [
        ("word another", "all of the words, in one item and its children"),
        ("\"two words\"  begin*", "words in this order; the beginning of a word"),
        ("this OR that  -not", "one of the two; and not that"),
        ("in:topics", "also in:action, in:backlog, in:present, …"),
        ("is:open", "also is:done, is:decision"),
        ("@ada", "where Ada was or is named; is:open: hers to do"),
        ("series:community", "one series of meetings"),
        ("since:2024-06  until:90d", "years, months, days, or days ago"),
        ("#31969  lantern/wick#12", "an issue or pull request"),
    ].map { (key: $0.0, what: $0.1) }

    private func drawKeys(_ frame: inout Frame, _ rect: Rect) {
        var line = Segments(rect)
        let keys =
            archiveSearch.isReading
            ? [
                ("↑↓", "scroll"), ("n p", "other hits"), ("?", "keys"), ("ctrl+c", "copy"), ("alt+c", "copy link"),
                ("esc", "back"),
            ]
            : [
                ("↑↓", "choose"), ("enter", "read"), (name(of: .help), "keys"), ("ctrl+c", "copy"),
                ("alt+c", "copy link"), ("esc", "leave"), ("pageup pagedown", "scroll"),
            ]
        for (key, what) in keys { line.add(key: key, what, &frame) }
    }
}

extension String {
    /// The rows that the text takes.
    fileprivate func wrapped(to width: Int) -> [String] {
        var text = self
        return text.withUTF8 { bytes in
            let starts = bytes.wrapped(to: width)
            return zip(starts, starts.dropFirst() + [bytes.count]).map {
                String(decoding: bytes[$0..<$1], as: UTF8.self)
            }
        }
    }
}
