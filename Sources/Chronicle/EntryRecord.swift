import FoundationEssentials
import MeetingCore
import MeetingLog
import Proceedings
import TextEditing

/// An entry of the log as JSON, for other programs.
package struct EntryRecord: Encodable {
    private let logged: LoggedEntry

    package init(_ logged: LoggedEntry) {
        self.logged = logged
    }

    private enum CodingKeys: String, CodingKey {
        case position, actor, n, after, time, uptimeNs, kind, detail
    }

    package func encode(to encoder: any Encoder) throws {
        let entry = logged.entry
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(logged.position, forKey: .position)
        try fields.encode(entry.actor.rawValue, forKey: .actor)
        try fields.encode(entry.n, forKey: .n)
        try fields.encode(entry.after, forKey: .after)
        try fields.encode(LocalTime.iso8601(entry.stamp.wall), forKey: .time)
        try fields.encode(entry.stamp.uptime.wholeNanoseconds, forKey: .uptimeNs)
        switch entry.operation {
        case .opened(let opening):
            try fields.encode("opened", forKey: .kind)
            try fields.encode(OpeningRecord(opening), forKey: .detail)
        case .edited(let transaction):
            try fields.encode("edited", forKey: .kind)
            try fields.encode(transaction.changes.map(ChangeRecord.init), forKey: .detail)
        case .happened(let event):
            try fields.encode("happened", forKey: .kind)
            try fields.encode(event.withoutPrivateText, forKey: .detail)
        case .saving: try fields.encode("saving", forKey: .kind)
        case .saved: try fields.encode("saved", forKey: .kind)
        case .found(let transaction):
            try fields.encode("found", forKey: .kind)
            try fields.encode(transaction.changes.map(ChangeRecord.init), forKey: .detail)
        case .left: try fields.encode("left", forKey: .kind)
        }
    }
}

extension MeetingEvent {
    /// What is off the record stays in the log.
    fileprivate var withoutPrivateText: MeetingEvent {
        if case .notedPrivately = self { .notedPrivately("") } else { self }
    }
}

/// Bytes as text where they are UTF-8, else in base64: one of the two is there.
private struct BytesRecord {
    let text: String?
    let base64: String?

    init(_ bytes: [UInt8]) {
        text = String(validating: bytes, as: UTF8.self)
        base64 = text == nil ? Data(bytes).base64EncodedString() : nil
    }
}

private struct ChangeRecord: Encodable {
    let from: Int
    let to: Int
    let text: String?
    let base64: String?

    init(_ change: Change) {
        let bytes = BytesRecord(change.replacement)
        (from, to) = (change.range.lowerBound, change.range.upperBound)
        (text, base64) = (bytes.text, bytes.base64)
    }
}

private struct OpeningRecord: Encodable {
    let user: String
    let host: String
    let pid: Int32
    let boot: String
    let version: String
    let plannedNs: Int64
    let text: String?
    let base64: String?

    init(_ opening: Opening) {
        let bytes = opening.text.map(BytesRecord.init)
        (user, host, pid) = (opening.user, opening.host, opening.processID)
        (boot, version, plannedNs) = (opening.bootID, opening.version, opening.plannedDuration.wholeNanoseconds)
        (text, base64) = (bytes?.text, bytes?.base64)
    }
}
