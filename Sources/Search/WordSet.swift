/// Words that were seen, by their hashes. It may take a word for another one once in some billions.
struct WordSet: Sendable {
    /// Open addressing, at most half full; 0 is a free slot.
    private var slots: [UInt64] = Array(repeating: 0, count: 1 << 12)
    private var count = 0

    /// - Returns: whether the word is new.
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var hash = ContentHash()
        hash.add(word)
        let value = max(hash.value, 1)
        guard !contains(value) else { return false }
        if count * 2 >= slots.count { grow() }
        put(value)
        count += 1
        return true
    }

    private func contains(_ value: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: value) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == value { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }

    private mutating func put(_ value: UInt64) {
        var slot = Int(truncatingIfNeeded: value) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = value
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for value in old where value != 0 { put(value) }
    }
}
