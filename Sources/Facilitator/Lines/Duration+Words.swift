extension Duration {
    /// `45 seconds`, `6 minutes 20 seconds`, `15 minutes`, `2 hours 5 minutes`: as it is said. From ten minutes on
    /// without the seconds.
    var words: String {
        let seconds = Int(components.seconds)
        let (minutes, rest) = (seconds / 60, seconds % 60)
        switch minutes {
        case ..<1: return Self.count(seconds, "second")
        case ..<10 where rest > 0: return "\(Self.count(minutes, "minute")) \(Self.count(rest, "second"))"
        case ..<120: return Self.count(minutes, "minute")
        default:
            let hours = Self.count(minutes / 60, "hour")
            return minutes % 60 == 0 ? hours : "\(hours) \(Self.count(minutes % 60, "minute"))"
        }
    }

    private static func count(_ number: Int, _ unit: String) -> String { "\(number) \(unit)\(number == 1 ? "" : "s")" }
}
