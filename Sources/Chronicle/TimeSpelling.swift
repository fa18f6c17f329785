import MeetingCore

/// A time in the past of a log, as people write it.
package enum TimeSpelling: Equatable, Sendable {
    /// Since 1970: `2026-06-10T18:05:00Z`, or with an offset such as `+02:00`.
    case instant(Duration)
    /// `2026-06-10T18:05:00`
    case local(year: Int, month: Int, day: Int, second: Int)
    /// `18:05` or `18:05:30`, in seconds: the last such time in the log.
    case timeOfDay(Int)
    /// `-10m`: so long before the log's end.
    case beforeEnd(Duration)

    package init?(_ text: String) {
        if text.hasPrefix("-") {
            guard let time = Duration(spelled: text.dropFirst()) else { return nil }
            self = .beforeEnd(time)
            return
        }
        let halves = text.split(separator: text.contains("T") ? "T" : " ", omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            guard halves.count == 1, let second = CivilTime.secondOfDay(halves[0]) else { return nil }
            self = .timeOfDay(second)
            return
        }
        guard let midnight = CivilTime(date: halves[0]) else { return nil }
        let (clock, offset) = Self.splitOffset(halves[1])
        guard let second = CivilTime.secondOfDay(clock) else { return nil }
        guard !offset.isEmpty else {
            self = .local(year: midnight.year, month: midnight.month, day: midnight.day, second: second)
            return
        }
        guard let shift = Self.offset(offset) else { return nil }
        self = .instant(.seconds(midnight.seconds + second - shift))
    }

    /// The time it means in a log of this length.
    package func wall(from first: Duration, to last: Duration, _ time: LocalTime) -> Duration {
        switch self {
        case .instant(let wall): return wall
        case .local(let year, let month, let day, let second):
            var local = CivilTime(seconds: second)
            (local.year, local.month, local.day) = (year, month, day)
            return time.wall(local)
        case .beforeEnd(let before): return last - before
        case .timeOfDay(let second):
            let end = time.civil(last)
            let midnight = end.seconds - (end.hour * 3600 + end.minute * 60 + end.second)
            let today = time.wall(CivilTime(seconds: midnight + second))
            let yesterday = time.wall(CivilTime(seconds: midnight - 86_400 + second))
            return today > last && yesterday >= first ? yesterday : today
        }
    }

    private static func splitOffset(_ text: Substring) -> (clock: Substring, offset: Substring) {
        let start = text.firstIndex { "Z+-".contains($0) } ?? text.endIndex
        return (text[..<start], text[start...])
    }

    /// `Z`, `+02:00` or `+0200`, in seconds.
    private static func offset(_ text: Substring) -> Int? {
        if text == "Z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 4, let time = CivilTime.secondOfDay(digits.prefix(2) + ":" + digits.suffix(2)) else {
            return nil
        }
        return text.hasPrefix("-") ? -time : time
    }
}
