extension Duration {
    /// `5m`, `90s`, `1h30m`, `500ms`; nil for anything else.
    package init?(spelled text: some StringProtocol) {
        var total = Duration.zero
        var rest = text[...]
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), number < 1_000_000 else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit = rest.prefix { $0.isLetter }
            switch unit {
            case "h": total += .seconds(number * 3600)
            case "m": total += .seconds(number * 60)
            case "s": total += .seconds(number)
            case "ms": total += .milliseconds(number)
            default: return nil
            }
            rest = rest.dropFirst(unit.count)
        }
        self = total
    }

    /// The same the other way, in whole seconds.
    package var spelled: String {
        let seconds = components.seconds
        let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
        let spelled = parts.filter { $0.0 != 0 }.map { "\($0)\($1)" }.joined()
        return spelled.isEmpty ? "0s" : spelled
    }

    /// `2024-07-17T18:00:00Z` as the time since 1970.
    package init?(utc text: String) {
        guard text.utf8.count == "0000-00-00T00:00:00Z".utf8.count, text.hasSuffix("Z") else { return nil }
        let halves = text.dropLast().split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let day = CivilTime(date: halves[0]), let second = CivilTime.secondOfDay(halves[1])
        else { return nil }
        self = .seconds(day.seconds + second)
    }
}
