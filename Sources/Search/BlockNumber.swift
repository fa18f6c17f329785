/// A block's place in the index: the order of the numbers is that in which hits are looked for, from the highest down.
struct BlockNumber: Equatable {
    let note: Int64
    let block: Int
    let isFrame: Bool

    init(note: Int64, block: Int, isFrame: Bool) {
        self.note = note
        self.block = block
        self.isFrame = isFrame
    }

    init(_ value: Int64) {
        isFrame = value < 0
        let whole = isFrame ? value + Self.offset : value
        note = whole >> Self.bits
        block = Int(whole & (1 << Self.bits - 1))
    }

    var value: Int64 { note << Self.bits + Int64(block) - (isFrame ? Self.offset : 0) }

    /// How many bits count the blocks of a note.
    private static let bits: Int64 = 7
    /// What frames a note has numbers below zero, so that it comes after all the rest, the newest first as well.
    private static let offset: Int64 = 1 << 48

    static let highestNote: Int64 = 1 << 40

    /// The numbers of all blocks of some notes.
    static func range(of notes: ClosedRange<Int64>, areFrames: Bool) -> ClosedRange<Int64> {
        let first = BlockNumber(note: notes.lowerBound, block: 0, isFrame: areFrames).value
        return first...BlockNumber(note: notes.upperBound + 1, block: 0, isFrame: areFrames).value - 1
    }

    /// The note's number, in SQL.
    static func note(ofFrame isFrame: Bool) -> String { "(block.rowid\(isFrame ? " + \(offset)" : "")) >> \(bits)" }
}
