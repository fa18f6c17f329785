/// Where each item stands, by its id, so that no question about an item walks over all of them.
struct OrdinalTable: Hashable, Sendable {
    /// By `ItemID.rawValue`, one for every id ever given.
    private var ordinals: [Int32] = []

    private static let gone: Int32 = -1

    /// Nil for an item that is gone.
    subscript(id: ItemID) -> Int? {
        guard ordinals.indices.contains(id.rawValue), ordinals[id.rawValue] != Self.gone else { return nil }
        return Int(ordinals[id.rawValue])
    }

    /// Notes where these items stand now.
    ///
    /// - Parameter idCount: How many ids were given, those of the new items included.
    mutating func number(_ items: [AgendaItem], _ range: Range<Int>, idCount: Int) {
        ordinals.append(contentsOf: repeatElement(Self.gone, count: idCount - ordinals.count))
        for ordinal in range { ordinals[items[ordinal].id.rawValue] = Int32(ordinal) }
    }

    mutating func forget(_ id: ItemID) {
        ordinals[id.rawValue] = Self.gone
    }
}
