/// `(15m)`, `(15 min)`, `(1h)`, `(1h30m)`: how long an item is meant to take, at the end of its first line.
struct Timebox {
    let duration: Duration
    /// Index of the opening bracket.
    let start: Int

    init?(atEndOf text: LineText) {
        guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")) else { return nil }
        var rest = text[(open + 1)...].dropLast().trimmed
        var minutes = 0
        var smallest = Int.max
        while !rest.isEmpty {
            let digits = rest.prefix(while: \.isDigit)
            guard (1...4).contains(digits.count) else { return nil }
            let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            rest = rest.dropFirst(digits.count).drop(while: \.isBlank)
            let unit = rest.prefix(while: \.isLetter)
            guard let length = Self.minutes(of: unit), length < smallest else { return nil }
            minutes += number * length
            smallest = length
            rest = rest.dropFirst(unit.count).drop(while: \.isBlank)
        }
        guard minutes > 0 else { return nil }
        duration = .seconds(minutes * 60)
        start = open
    }

    private static let hours: [StaticString] = ["h", "hr", "hrs", "hour", "hours"]
    private static let minutes: [StaticString] = ["m", "min", "mins", "minute", "minutes"]

    private static func minutes(of unit: LineText) -> Int? {
        if hours.contains(where: { unit.equalsLowercased($0) }) { return 60 }
        return minutes.contains(where: { unit.equalsLowercased($0) }) ? 1 : nil
    }
}
