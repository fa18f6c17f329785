import Glibc

/// What a lock file says: one `key: value` a line.
struct LockRecord: Equatable {
    let host: String
    /// The kernel's number of this boot; empty where unknown. It outlives a renaming of the host.
    let boot: String
    let process: Int32
    /// See `RunningProcess.start(of:)`.
    let start: UInt64?
    /// Seconds since 1970.
    let since: Int?
    let user: String

    /// Longest value that is read, in characters.
    static let longest = 64
    /// As much of a lock file as is read, in bytes.
    static let room = 2048

    /// This process at this moment.
    static var here: LockRecord {
        LockRecord(
            host: oneLine(Machine.hostName), boot: oneLine(Machine.bootID), process: getpid(),
            start: RunningProcess.start(of: getpid()), since: time(nil), user: oneLine(Machine.userName))
    }

    /// Whether this process wrote it, perhaps into another file.
    var isOfThisProcess: Bool { process == getpid() && start == RunningProcess.start(of: getpid()) }

    private init(host: String, boot: String, process: Int32, start: UInt64?, since: Int?, user: String) {
        (self.host, self.boot, self.process) = (host, boot, process)
        (self.start, self.since, self.user) = (start, since, user)
    }

    /// Nil when the bytes name no host or no process.
    init?(_ bytes: [UInt8]) {
        var values: [Substring: String] = [:]
        for line in String(decoding: bytes.prefix(Self.room), as: UTF8.self).split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            values[line[..<colon]] = String(value.prefix(Self.longest))
        }
        guard let host = values["host"], !host.isEmpty, let process = values["pid"].flatMap({ Int32($0) }), process > 0
        else { return nil }
        self.init(
            host: host, boot: values["boot"] ?? "", process: process, start: values["start"].flatMap { UInt64($0) },
            since: values["since"].flatMap(Self.seconds), user: values["user"] ?? "")
    }

    var bytes: [UInt8] {
        var text = "host: \(host)\npid: \(process)\n"
        if let since { text += "since: \(Self.timestamp(since))\n" }
        text += "user: \(user)\nboot: \(boot)\n"
        if let start { text += "start: \(start)\n" }
        return Array(text.utf8)
    }

    private static func oneLine(_ text: String) -> String {
        String(text.prefix { !$0.isNewline }.prefix(longest))
    }
}
