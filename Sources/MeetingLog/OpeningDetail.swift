import MeetingCore
import Proceedings

/// What the row of an opening says beside the text.
struct OpeningDetail: Codable {
    private let plannedNs: Int64
    private let user: String
    private let host: String
    private let pid: Int32
    private let boot: String
    private let version: String

    private enum CodingKeys: String, CodingKey {
        case plannedNs, user, host, pid, boot, version
    }

    init(_ opening: Opening) {
        plannedNs = opening.plannedDuration.wholeNanoseconds
        user = opening.user
        host = opening.host
        pid = opening.processID
        boot = opening.bootID
        version = opening.version
    }

    /// Nil when no meeting can be planned like that.
    func opening(_ text: [UInt8]?) -> Opening? {
        guard plannedNs >= 0 else { return nil }
        return Opening(
            text: text, plannedDuration: .nanoseconds(plannedNs), user: user, host: host, processID: pid, bootID: boot,
            version: version)
    }
}
