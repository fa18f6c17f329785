extension MeetingTime {
    /// The time in a header's line: `18:00 (6:00 pm) UTC`, `5:00pm UTC`, `12 pm (noon) UTC`, `11am Pacific Time`.
    ///
    /// Nil where there is more than one way to read it: two times or zones that differ, no zone, or a zone's
    /// abbreviation that stands for several.
    init?(in text: String) {
        var minutes: Set<Int> = []
        var zones: Set<String> = []
        let words = Self.words(of: text)
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1].lowercased() : ""
            if let minute = Self.minute(word, before: next) {
                minutes.insert(minute)
            } else if let zone = Self.zone(word, before: next) {
                zones.insert(zone)
            }
        }
        guard minutes.count == 1, let minute = minutes.first, zones.count == 1, let zone = zones.first else {
            return nil
        }
        self.init(hour: minute / 60, minute: minute % 60, zone: zone)
    }

    /// Runs of letters, digits and what times and zones have in them; `5:00pm` and `17:00-18:00` are two words.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for run in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || ":/_+-–".contains($0)) }) {
            var rest = run
            while let first = rest.first, first.isNumber {
                let digits = rest.prefix { $0.isNumber || $0 == ":" }
                words.append(String(digits))
                rest = rest.dropFirst(digits.count).drop { "-–".contains($0) }
            }
            if !rest.isEmpty { words.append(String(rest)) }
        }
        return words
    }

    /// The minute of the day that a word names.
    private static func minute(_ word: String, before next: String) -> Int? {
        if word.lowercased() == "noon" { return 12 * 60 }
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { (1...2).contains($0.utf8.count) ? Int($0) : nil }
        guard numbers.count == parts.count, (1...2).contains(parts.count), let hour = numbers.first else { return nil }
        let minute = numbers.count == 2 ? numbers[1] : 0
        guard minute < 60, parts.count == 1 || parts[1].utf8.count == 2 else { return nil }
        switch next {
        case "am", "pm":
            guard (1...12).contains(hour) else { return nil }
            return (hour % 12 + (next == "pm" ? 12 : 0)) * 60 + minute
        default:
            return parts.count == 2 && hour < 24 ? hour * 60 + minute : nil
        }
    }

    /// The zone that a word names. A word that looks like a zone's abbreviation counts as one that nobody knows.
    private static func zone(_ word: String, before next: String) -> String? {
        switch (word.lowercased(), next) {
        case ("utc", _), ("gmt", _), ("z", _): return "UTC"
        case ("eastern", "time"): return "America/New_York"
        case ("central", "time"): return "America/Chicago"
        case ("mountain", "time"): return "America/Denver"
        case ("pacific", "time"): return "America/Los_Angeles"
        case ("am", _), ("pm", _): return nil
        default: break
        }
        if word.contains("/") { return isZone(word) ? word : nil }
        let isAbbreviation = (2...5).contains(word.count) && word.allSatisfy { $0.isUppercase && $0.isASCII }
        let isOffset = word.dropFirst(3).first.map { "+-".contains($0) } ?? false
        return isAbbreviation || isOffset ? "?\(word)" : nil
    }
}
