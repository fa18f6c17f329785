/// Numbers for the lines of two texts: two lines have the same number exactly when they have the same bytes.
struct LineClasses {
    private(set) var old: [Int32] = []
    private(set) var new: [Int32] = []
    /// How many numbers there are, from 0.
    private(set) var count = 0

    /// The hash of each slot's line, and its number; -1 in a free slot. Open addressing, at most half full.
    private var hashes: [UInt64]
    private var slots: [Int32]
    /// The first line of each number, in the memory of the lists: empty again when all are numbered.
    private var examples: [UnsafeBufferPointer<UInt8>] = []

    init(_ oldList: LineList, _ oldLines: Range<Int>, _ newList: LineList, _ newLines: Range<Int>) {
        var size = 16
        while size < 2 * (oldLines.count + newLines.count) { size *= 2 }
        hashes = Array(repeating: 0, count: size)
        slots = Array(repeating: -1, count: size)
        old.reserveCapacity(oldLines.count)
        new.reserveCapacity(newLines.count)
        oldList.bytes.withUnsafeBufferPointer { oldBytes in
            newList.bytes.withUnsafeBufferPointer { newBytes in
                for line in oldLines {
                    old.append(number(of: UnsafeBufferPointer(rebasing: oldBytes[oldList.byteRange(line)])))
                }
                for line in newLines {
                    new.append(number(of: UnsafeBufferPointer(rebasing: newBytes[newList.byteRange(line)])))
                }
                count = examples.count
                examples = []
            }
        }
    }

    private mutating func number(of line: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = line.mixedHash
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let number = slots[slot]
            if hashes[slot] == hash, examples[Int(number)].hasSameBytes(as: line) { return number }
            slot = (slot + 1) & mask
        }
        let number = Int32(examples.count)
        slots[slot] = number
        hashes[slot] = hash
        examples.append(line)
        return number
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// A hash over eight bytes at a time, with the constants of SplitMix64.
    fileprivate var mixedHash: UInt64 {
        var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
        guard let base = baseAddress else { return hash }
        var at = 0
        while at + 8 <= count {
            hash = (hash ^ UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)).mixed
            at += 8
        }
        var rest: UInt64 = 0
        while at < count {
            rest = rest << 8 | UInt64(base[at])
            at += 1
        }
        return (hash ^ rest).mixed
    }
}

extension UInt64 {
    fileprivate var mixed: UInt64 {
        let z = (self ^ (self >> 30)) &* 0xBF58_476D_1CE4_E5B9
        let y = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return y ^ (y >> 31)
    }
}
