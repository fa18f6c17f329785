/// What turns one text into another, by whole lines.
///
/// A line is its bytes with its terminator, and only lines that hold bytes are counted: the empty last line that
/// `TextBuffer` has behind a last terminator is in no hunk, and an empty text has no lines. So a hunk's lines laid end
/// to end are exactly the bytes it stands for, and a last line that gains or loses its terminator is a changed line.
/// A range may end at, but never goes beyond, the number of lines that hold bytes.
package struct LineDiff: Sendable {
    /// Old lines that are replaced by new ones; one of the two ranges may be empty.
    package struct Hunk: Hashable, Sendable {
        package var old: Range<Int>
        package var new: Range<Int>

        package init(old: Range<Int>, new: Range<Int>) {
            self.old = old
            self.new = new
        }
    }

    /// In order; between two hunks lies at least one line that is the same in both texts.
    package let hunks: [Hunk]
    private let old: LineList
    private let new: LineList

    /// Finds lines to keep that read well rather than the most there are. Time is near-linear, memory linear.
    package init(from old: TextBuffer, to new: TextBuffer) {
        self.init(from: LineList(old), to: LineList(new))
    }

    init(from old: LineList, to new: LineList) {
        self.old = old
        self.new = new
        let head = old.commonHead(0..<old.count, 0..<new.count, in: new)
        let tail = old.commonTail(head..<old.count, head..<new.count, in: new)
        let oldLines = head..<old.count - tail
        let newLines = head..<new.count - tail
        guard !oldLines.isEmpty, !newLines.isEmpty else {
            let isSame = oldLines.isEmpty && newLines.isEmpty
            hunks = isSame ? [] : Self.sunk([Hunk(old: oldLines, new: newLines)], old, new)
            return
        }
        let matching = LineMatching(LineClasses(old, oldLines, new, newLines))
        hunks = Self.sunk(Self.hunks(oldLines, newLines, matching.partner), old, new)
    }

    /// What lies between the matched lines; `partner` counts from the start of both ranges.
    private static func hunks(_ oldLines: Range<Int>, _ newLines: Range<Int>, _ partner: [Int32]) -> [Hunk] {
        var hunks: [Hunk] = []
        var oldEnd = oldLines.lowerBound
        var newEnd = newLines.lowerBound
        for (line, other) in partner.enumerated() where other >= 0 {
            let oldLine = oldLines.lowerBound + line
            let newLine = newLines.lowerBound + Int(other)
            if oldEnd < oldLine || newEnd < newLine {
                hunks.append(Hunk(old: oldEnd..<oldLine, new: newEnd..<newLine))
            }
            oldEnd = oldLine + 1
            newEnd = newLine + 1
        }
        if oldEnd < oldLines.upperBound || newEnd < newLines.upperBound {
            hunks.append(Hunk(old: oldEnd..<oldLines.upperBound, new: newEnd..<newLines.upperBound))
        }
        return hunks
    }

    /// The same hunks with pure insertions and removals as far down as they can go, so that the same edit among equal
    /// lines has the same hunk whatever else changed.
    private static func sunk(_ hunks: [Hunk], _ old: LineList, _ new: LineList) -> [Hunk] {
        var sunk: [Hunk] = []
        sunk.reserveCapacity(hunks.count)
        var place = 0
        while place < hunks.count {
            var hunk = hunks[place]
            place += 1
            while hunk.old.isEmpty != hunk.new.isEmpty {
                let next = place < hunks.count ? hunks[place] : nil
                let room = (next?.old.lowerBound ?? old.count) - hunk.old.upperBound
                if let next, room == 0 {
                    hunk = Hunk(
                        old: hunk.old.lowerBound..<next.old.upperBound, new: hunk.new.lowerBound..<next.new.upperBound)
                    place += 1
                    continue
                }
                let meetsOther = next.map { $0.old.isEmpty != hunk.old.isEmpty || $0.new.isEmpty != hunk.new.isEmpty }
                guard room > (meetsOther == true ? 1 : 0) else { break }
                let (list, lines) = hunk.old.isEmpty ? (new, hunk.new) : (old, hunk.old)
                guard list.isLine(lines.lowerBound, equalTo: lines.upperBound, in: list) else { break }
                hunk = Hunk(
                    old: hunk.old.lowerBound + 1..<hunk.old.upperBound + 1,
                    new: hunk.new.lowerBound + 1..<hunk.new.upperBound + 1)
            }
            sunk.append(hunk)
        }
        return sunk
    }

    /// What makes the old text the new one: each hunk's bytes, and of one line for one line only what differs.
    /// So also where a last line without terminator gets lines behind it or loses them.
    package var transaction: Transaction {
        Transaction(
            hunks.map { hunk in
                let oldBytes = old.byteRange(hunk.old)
                let newBytes = new.byteRange(hunk.new)
                let isOneLine = hunk.old.count == 1 && hunk.new.count == 1
                guard isOneLine || endsOpen(hunk) else {
                    return Change(range: oldBytes, replacement: Array(new.bytes[newBytes]))
                }
                let head = commonHead(oldBytes, newBytes)
                let tail = commonTail(oldBytes.dropFirst(head), newBytes.dropFirst(head))
                return Change(
                    range: oldBytes.lowerBound + head..<oldBytes.upperBound - tail,
                    replacement: Array(new.bytes[newBytes.lowerBound + head..<newBytes.upperBound - tail]))
            })
    }

    private func endsOpen(_ hunk: Hunk) -> Bool {
        (old.isOpen && hunk.old.upperBound == old.count) || (new.isOpen && hunk.new.upperBound == new.count)
    }

    /// How many bytes are equal from the start, ending between two characters.
    private func commonHead(_ oldBytes: Range<Int>, _ newBytes: Range<Int>) -> Int {
        let most = min(oldBytes.count, newBytes.count)
        var same = 0
        while same < most, old.bytes[oldBytes.lowerBound + same] == new.bytes[newBytes.lowerBound + same] { same += 1 }
        func isInside(_ list: LineList, _ bytes: Range<Int>) -> Bool {
            same < bytes.count && list.bytes[bytes.lowerBound + same].isUTF8Continuation
        }
        while same > 0, isInside(old, oldBytes) || isInside(new, newBytes) { same -= 1 }
        return same
    }

    /// How many bytes are equal from the end, starting between two characters.
    private func commonTail(_ oldBytes: Range<Int>, _ newBytes: Range<Int>) -> Int {
        let most = min(oldBytes.count, newBytes.count)
        var same = 0
        while same < most, old.bytes[oldBytes.upperBound - same - 1] == new.bytes[newBytes.upperBound - same - 1] {
            same += 1
        }
        while same > 0, old.bytes[oldBytes.upperBound - same].isUTF8Continuation { same -= 1 }
        return same
    }
}

extension UInt8 {
    /// Whether the byte goes on a UTF-8 sequence and never begins one.
    fileprivate var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
