import MeetingCore

extension Duration {
    var wholeSeconds: Int { Int(components.seconds) }

    /// `6:20`, or `1:06:20`
    var clock: String {
        let (hours, minutes, seconds) = (wholeSeconds / 3600, wholeSeconds / 60 % 60, wholeSeconds % 60)
        let rest = CivilTime.padded(seconds)
        return hours > 0 ? "\(hours):\(CivilTime.padded(minutes)):\(rest)" : "\(minutes):\(rest)"
    }
}
