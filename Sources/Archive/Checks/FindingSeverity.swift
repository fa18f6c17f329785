/// How bad a finding is.
package enum FindingSeverity: String, CaseIterable, Comparable, Codable, Sendable {
    /// Worth a look; often on purpose.
    case note
    /// Most likely a slip.
    case warning
    /// Wrong, whatever was meant.
    case error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    package static func < (left: FindingSeverity, right: FindingSeverity) -> Bool { left.rank < right.rank }
}
