extension Duration {
    /// `5m`, `90s`, `1h30m`, `10h`; nil for anything else.
    init?(spelled text: Substring) {
        var total = Duration.zero
        var rest = text
        guard !rest.isEmpty else { return nil }
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), number < 1_000_000 else { return nil }
            rest = rest.dropFirst(digits.count)
            switch rest.first {
            case "h": total += .seconds(number * 3600)
            case "m": total += .seconds(number * 60)
            case "s": total += .seconds(number)
            default: return nil
            }
            rest = rest.dropFirst()
        }
        self = total
    }

    /// The same the other way, in whole seconds.
    var spelled: String {
        let seconds = components.seconds
        let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")]
        let spelled = parts.filter { $0.0 != 0 }.map { "\($0)\($1)" }.joined()
        return spelled.isEmpty ? "0s" : spelled
    }
}
