/// What every agenda keeps to, for one that was read from a disk: it may be anything.
extension Agenda {
    /// Sums of many of these stay far from the limits of `Duration`.
    private static let longestTimebox: Duration = .seconds(1 << 33)

    var isSound: Bool {
        areIDsSound && areRangesSound && areTimeboxesSound
            && Self.endsEverywhere(goneItems.map { ($0.item.id.rawValue, $0.after?.rawValue) })
            && Self.endsEverywhere(goneSections.map { ($0.id.rawValue, $0.after?.rawValue) })
    }

    /// Whoever was given an id is in the note or gone from it: tables of ids are no longer than what was read.
    private var areIDsSound: Bool {
        let itemIDs = Set(items.map(\.id) + goneItems.map(\.item.id))
        let sectionIDs = Set(sections.map(\.id) + goneSections.map(\.id))
        return itemIDs.count == items.count + goneItems.count && itemIDs.count == nextItem
            && itemIDs.allSatisfy(hasGiven) && sectionIDs.count == sections.count + goneSections.count
            && sectionIDs.count == nextSection && sectionIDs.allSatisfy(hasGiven)
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
            // Parts of a nanosecond would get lost in the log.
            item.timebox.map {
                $0 >= .zero && $0 <= Self.longestTimebox && $0 == .nanoseconds($0.wholeNanoseconds)
            } ?? true
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
