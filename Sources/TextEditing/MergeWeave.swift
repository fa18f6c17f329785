/// The merged text as it grows, from the first line of the base to the last.
struct MergeWeave {
    let ours: LineList
    let theirs: LineList
    private let isBaseOpen: Bool
    private let markerTerminator: [UInt8]

    private(set) var merged: [UInt8] = []
    private(set) var takenLines = 0
    private(set) var removedLines = 0
    private(set) var conflicts = 0

    /// The lines of both sides that are dealt with.
    private var oursEnd = 0
    private var theirsEnd = 0
    /// Whether the text ends with a line that is the last of ours, and of theirs.
    private var endsOurs = false
    private var endsTheirs = false

    init(ours: LineList, theirs: LineList, isBaseOpen: Bool, markerTerminator: [UInt8]) {
        self.ours = ours
        self.theirs = theirs
        self.isBaseOpen = isBaseOpen
        self.markerTerminator = markerTerminator
        merged.reserveCapacity(ours.bytes.count + theirs.bytes.count / 4)
    }

    /// Weaves the whole text: `base` lines, and what both sides did to them.
    mutating func weave(base: Int, _ oursHunks: [LineDiff.Hunk], _ theirsHunks: [LineDiff.Hunk]) {
        var mine = oursHunks[...]
        var other = theirsHunks[...]
        var baseEnd = 0
        while var lines = Self.firstLines(mine.first?.old, other.first?.old) {
            keep(lines.lowerBound - baseEnd)
            var oursGroup: [LineDiff.Hunk] = []
            var theirsGroup: [LineDiff.Hunk] = []
            while true {
                if let hunk = mine.first, lines.isTouched(by: hunk.old) {
                    oursGroup.append(mine.removeFirst())
                    lines = min(lines.lowerBound, hunk.old.lowerBound)..<max(lines.upperBound, hunk.old.upperBound)
                } else if let hunk = other.first, lines.isTouched(by: hunk.old) {
                    theirsGroup.append(other.removeFirst())
                    lines = min(lines.lowerBound, hunk.old.lowerBound)..<max(lines.upperBound, hunk.old.upperBound)
                } else {
                    break
                }
            }
            let oursCount = lines.count + oursGroup.reduce(0) { $0 + $1.new.count - $1.old.count }
            let theirsCount = lines.count + theirsGroup.reduce(0) { $0 + $1.new.count - $1.old.count }
            let oursLines = oursEnd..<oursEnd + oursCount
            let theirsLines = theirsEnd..<theirsEnd + theirsCount
            if theirsGroup.isEmpty {
                put(ours: oursLines)
            } else if oursGroup.isEmpty {
                removedLines += max(oursLines.count - theirsLines.count, 0)
                put(theirs: theirsLines)
            } else {
                put(oursLines, theirsLines, areInsertions: lines.isEmpty)
            }
            oursEnd = oursLines.upperBound
            theirsEnd = theirsLines.upperBound
            baseEnd = lines.upperBound
        }
        keep(base - baseEnd)
        if endsOpen { dropLastTerminator() }
    }

    private static func firstLines(_ left: Range<Int>?, _ right: Range<Int>?) -> Range<Int>? {
        guard let left, let right else { return left ?? right }
        return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound) ? left : right
    }

    /// Takes `count` lines that nobody changed.
    private mutating func keep(_ count: Int) {
        same(oursEnd..<oursEnd + count, theirsEnd..<theirsEnd + count)
        oursEnd += count
        theirsEnd += count
    }

    /// Takes what both sides made of the same lines.
    private mutating func put(_ oursLines: Range<Int>, _ theirsLines: Range<Int>, areInsertions: Bool) {
        let head = ours.commonHead(oursLines, theirsLines, in: theirs)
        var mine = oursLines.dropFirst(head)
        var other = theirsLines.dropFirst(head)
        let tail = ours.commonTail(mine, other, in: theirs)
        mine = mine.dropLast(tail)
        other = other.dropLast(tail)
        same(oursLines.prefix(head), theirsLines.prefix(head))
        if areInsertions, other.isEmpty {
            put(ours: mine)
        } else if areInsertions, mine.isEmpty {
            put(theirs: other)
        } else if !mine.isEmpty || !other.isEmpty {
            conflicts += 1
            mark("<<<<<<< yours")
            put(ours: mine)
            mark("=======")
            put(theirs: other)
            mark(">>>>>>> theirs")
        }
        same(oursLines.suffix(tail), theirsLines.suffix(tail))
    }

    /// Takes lines that are the same on both sides.
    private mutating func same(_ oursLines: Range<Int>, _ theirsLines: Range<Int>) {
        guard !oursLines.isEmpty else { return }
        put(ours: oursLines)
        endsTheirs = theirsLines.upperBound == theirs.count
    }

    private mutating func put(ours lines: Range<Int>) {
        guard !lines.isEmpty else { return }
        append(ours.bytes(of: lines))
        endsOurs = lines.upperBound == ours.count
        endsTheirs = false
    }

    private mutating func put(theirs lines: Range<Int>) {
        guard !lines.isEmpty else { return }
        takenLines += lines.count
        append(theirs.bytes(of: lines))
        endsOurs = false
        endsTheirs = lines.upperBound == theirs.count
    }

    private mutating func mark(_ marker: StaticString) {
        marker.withUTF8Buffer { append(ArraySlice($0)) }
        merged += markerTerminator
        endsOurs = false
        endsTheirs = false
    }

    /// Appends whole lines. A CR and an LF that were no neighbours stay two terminators.
    private mutating func append(_ lines: ArraySlice<UInt8>) {
        if merged.last == .carriageReturn, lines.first == .lineFeed { merged.append(.lineFeed) }
        merged += lines
    }

    /// Whether the text ends without a terminator: as its last line does in the side it comes from, and where it comes
    /// from both, as in the side that changed that.
    private var endsOpen: Bool {
        switch (endsOurs, endsTheirs) {
        case (true, true): ours.isOpen == isBaseOpen ? theirs.isOpen : ours.isOpen
        case (true, false): ours.isOpen
        case (false, true): theirs.isOpen
        case (false, false): false
        }
    }

    private mutating func dropLastTerminator() {
        guard let last = merged.popLast() else { return }
        if last == .lineFeed, merged.last == .carriageReturn { merged.removeLast() }
    }
}

extension Range<Int> {
    /// Whether a change of `other` cannot be made beside one of this range: they overlap, one lies strictly inside the
    /// other, or they are the same place.
    fileprivate func isTouched(by other: Range<Int>) -> Bool {
        self == other || (lowerBound < other.upperBound && other.lowerBound < upperBound)
    }
}
