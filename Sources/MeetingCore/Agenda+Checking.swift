/// What every agenda keeps to, for one that was read from a disk: it may be anything.
extension Agenda {
    /// Far above what a meeting gives out, and a table of so many is small.
    private static let mostIDs = 1 << 20
    /// Sums of many of these stay far from the limits of `Duration`.
    private static let longestTimebox: Duration = .seconds(1 << 33)

    var isSound: Bool {
        (0...Self.mostIDs).contains(nextItem) && (0...Self.mostIDs).contains(nextSection) && areIDsSound
            && areRangesSound && areTimeboxesSound
            && Self.endsEverywhere(goneItems.map { ($0.item.id.rawValue, $0.after?.rawValue) })
            && Self.endsEverywhere(goneSections.map { ($0.id.rawValue, $0.after?.rawValue) })
    }

    private var areIDsSound: Bool {
        let itemIDs = items.map(\.id) + goneItems.map(\.item.id)
        let sectionIDs = sections.map(\.id) + goneSections.map(\.id)
        return itemIDs.allSatisfy(hasGiven) && Set(itemIDs).count == itemIDs.count
            && sectionIDs.allSatisfy(hasGiven) && Set(sectionIDs).count == sectionIDs.count
    }

    private var areRangesSound: Bool {
        var end = 0
        for section in sections {
            guard section.itemRange.lowerBound == end else { return false }
            end = section.itemRange.upperBound
        }
        return end == items.count
    }

    private var areTimeboxesSound: Bool {
        (items + goneItems.map(\.item)).allSatisfy { item in
            item.timebox.map { $0 >= .zero && $0 <= Self.longestTimebox } ?? true
        }
    }

    /// Whether the walk from each of them to the one that it followed comes to an end.
    private static func endsEverywhere(_ gone: [(id: Int, after: Int?)]) -> Bool {
        let following = Dictionary(gone.map { ($0.id, $0.after) }, uniquingKeysWith: { $1 })
        var ended: Set<Int> = []
        for start in gone {
            var walked: Set<Int> = []
            var place: Int? = start.id
            while let id = place, !ended.contains(id), let next = following[id] {
                guard walked.insert(id).inserted else { return false }
                place = next
            }
            ended.formUnion(walked)
        }
        return true
    }
}
