import MeetingLog

/// A note of the list of those with something to recover.
package struct RecoveryRecord: Encodable {
    package let note: String
    /// `2026-06-10T18:05:07.123Z`, in UTC.
    package let lastTouched: String
    package let linesOnlyInLog: Int
    package let isFileGone: Bool
    /// What brings it back, for a shell.
    package let command: String
    package let localTime: String

    private enum CodingKeys: String, CodingKey {
        case note, lastTouched, linesOnlyInLog, isFileGone, command
    }

    package init(_ recovery: Recovery, _ time: LocalTime = .here) {
        note = recovery.notePath
        lastTouched = LocalTime.iso8601(recovery.past.lastStamp.wall)
        localTime = time.text(recovery.past.lastStamp.wall)
        linesOnlyInLog = recovery.linesOnlyInLog
        isFileGone = recovery.fileText == nil
        let elsewhere = recovery.file == nil ? " -o FILE" : ""
        command = "gavel recover \(Self.quoted(recovery.notePath))\(elsewhere)"
    }

    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: "@"), 0x80...:
                true
            default: false
            }
        }
        if isPlain { return path }
        return "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
