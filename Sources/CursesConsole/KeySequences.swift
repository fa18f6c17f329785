import Console

/// What this terminal's keys send, by its own description.
enum KeySequences {
    typealias Known = (bytes: [UInt8], stroke: KeyStroke)

    /// Only what the decoder does not understand anyway: terminfo calls xterm's shift+f1 "f13", and most entries
    /// say what every terminal does. Call with the terminal set up.
    static func known() -> [Known] {
        let functions = (1...63).map { ("kf\($0)", KeyStroke(.function($0))) }
        let shifted = extended.map { ($0.0, KeyStroke($0.1, .shift)) }
        let modified = extended.flatMap { stem, key in
            (3...8).map { (stem + "\($0)", KeyStroke(key, KeyStroke.Modifiers(rawValue: UInt8($0 - 1)))) }
        }
        return (named + functions + shifted + modified).compactMap { capability, stroke in
            let bytes = Capability.bytes(capability)
            return bytes.isEmpty || isUnderstood(bytes) ? nil : (bytes, stroke)
        }
    }

    private static func isUnderstood(_ bytes: [UInt8]) -> Bool {
        var decoder = InputDecoder()
        guard case .key = decoder.feed(bytes).first else { return false }
        return true
    }

    private static let named: [(String, KeyStroke)] = [
        ("kcuu1", KeyStroke(.up)), ("kcud1", KeyStroke(.down)), ("kcub1", KeyStroke(.left)),
        ("kcuf1", KeyStroke(.right)), ("khome", KeyStroke(.home)), ("kend", KeyStroke(.end)),
        ("kpp", KeyStroke(.pageUp)), ("knp", KeyStroke(.pageDown)), ("kich1", KeyStroke(.insert)),
        ("kdch1", KeyStroke(.delete)), ("kcbt", KeyStroke(.tab, .shift)), ("kent", KeyStroke(.enter)),
        ("kri", KeyStroke(.up, .shift)), ("kind", KeyStroke(.down, .shift)),
    ]

    /// xterm's names for keys with modifiers: alone with shift, else with a number whose bits are one more.
    private static let extended: [(String, KeyStroke.Key)] = [
        ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
        ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
    ]
}
