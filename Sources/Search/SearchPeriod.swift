import NoteFormat

/// The days that `2024`, `2024-06`, `2024-06-19` or `90d` speak of.
struct SearchPeriod: Equatable {
    let first: NoteDate
    let last: NoteDate

    /// - Parameter today: what days, weeks, months and years ago are counted from.
    init?(_ text: String, today: NoteDate) {
        if let unit = text.last, let days = Self.days[unit] {
            guard let count = Int(text.dropLast()), (0...100_000).contains(count),
                let day = today.adding(days: -count * days)
            else { return nil }
            (first, last) = (day, day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
            let start = NoteDate(
                year: numbers[0], month: parts.count > 1 ? numbers[1] : 1, day: parts.count > 2 ? numbers[2] : 1)
        else { return nil }
        first = start
        switch parts.count {
        case 1: last = NoteDate(year: start.year, month: 12, day: 31) ?? start
        case 2:
            last =
                [31, 30, 29, 28].lazy.compactMap { NoteDate(year: start.year, month: start.month, day: $0) }.first
                ?? start
        default: last = start
        }
    }

    private static let days: [Character: Int] = ["d": 1, "w": 7, "m": 30, "y": 365]
}
