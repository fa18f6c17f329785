import TextEditing

/// Whether two names are so near each other that one may be a misspelling.
struct NameDistance {
    /// Two letters off only in a name so long.
    private static let longName = 9
    private static let shortestName = 5
    private static let shortestMeant = 4

    /// Whether one may be a misspelling of the other; never for equal ones.
    static func isSlip(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
        let shorter = min(left.count, right.count)
        guard shorter >= shortestName, left != right else { return false }
        return SpellingDistance.isWithin(shorter >= longName ? 2 : 1, left, right)
    }

    /// Whether a name may be meant by one that is nobody's: then shorter ones are proposed as well.
    static func mayBeMeant(_ name: [Unicode.Scalar], by typed: [Unicode.Scalar]) -> Bool {
        let isLong = max(name.count, typed.count) >= shortestMeant
        return isSlip(name, typed) || isLong && SpellingDistance.isWithin(1, name, typed)
    }
}
