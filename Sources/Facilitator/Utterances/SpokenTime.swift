/// `2 min`, `90 s`, `1h30m`, `half an hour`, `5`: a length of time at the start of a text.
struct SpokenTime: Equatable, Sendable {
    let duration: Duration
    /// What follows it.
    let rest: String

    /// A number alone counts minutes. Nil for no time, for none at all, and for more than a day.
    init?(_ text: String) {
        let text = text.trimmed
        for (words, minutes) in [("half an hour", 30), ("an hour", 60), ("a minute", 1)]
        where text.starts(withWords: words) {
            duration = .seconds(minutes * 60)
            rest = String(text.dropFirst(words.count)).trimmed
            return
        }
        var left = text[...]
        var seconds = 0
        var isFirst = true
        while let first = left.first, first.isASCII, first.isNumber {
            let digits = left.prefix { $0.isASCII && $0.isNumber }
            guard digits.count <= 5, let number = Int(digits) else { return nil }
            var behind = left.dropFirst(digits.count).drop { $0 == " " }
            let unit = behind.prefix { $0.isLetter }
            if let length = Self.units[unit.lowercased()] {
                seconds += number * length
                behind = behind.dropFirst(unit.count).drop { $0 == " " }
            } else if isFirst {
                seconds = number * 60
                left = behind
                break
            } else {
                break
            }
            left = behind
            isFirst = false
        }
        guard (1...86_400).contains(seconds) else { return nil }
        duration = .seconds(seconds)
        rest = String(left)
    }

    private static let units: [String: Int] = [
        "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
        "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
        "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
    ]
}
