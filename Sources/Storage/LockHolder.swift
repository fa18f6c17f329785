/// Who holds a note's lock, as far as the lock file says.
///
/// Host and user were written by another program: they are at most 64 characters long and may hold anything.
package struct LockHolder: Equatable, Sendable {
    /// Empty when the lock file does not say.
    package let host: String
    /// Empty when the lock file does not say.
    package let user: String
    /// Nil when the lock file does not say.
    package let process: Int32?
    /// When the lock was taken, in seconds since 1970.
    package let since: Int?
    /// Whether it was taken on this host, or at least since this host was booted (in a container, or before a renaming).
    package let isOnThisHost: Bool
    /// Whether the process lives; nil when that cannot be known from here.
    package let isAlive: Bool?

    /// - Parameter grant: how the system answered when we asked for the lock ourselves.
    init(_ record: LockRecord?, grant: LockGrant) {
        host = record?.host ?? ""
        user = record?.user ?? ""
        process = record?.process
        since = record?.since
        guard let record else {
            // An empty or broken file says nothing; it counts only while somebody holds it.
            isOnThisHost = grant == .refused
            isAlive = grant == .refused
            return
        }
        let here = LockRecord.here
        let isSameBoot = !record.boot.isEmpty && record.boot == here.boot
        isOnThisHost = record.host == here.host || isSameBoot
        isAlive = Self.isAlive(record, grant, isSameHost: record.host == here.host, isSameBoot: isSameBoot)
    }

    /// The system's own lock says most. Where it is silent (granted to us, or not supported) the process is looked for:
    /// its lock file may have been replaced by a sync tool while it lives.
    private static func isAlive(_ record: LockRecord, _ grant: LockGrant, isSameHost: Bool, isSameBoot: Bool) -> Bool? {
        if grant == .refused { return true }
        // A copy of our own file, which git or a sync tool put back after we had removed it or made another.
        if grant == .granted, isSameHost, record.isOfThisProcess { return false }
        guard isSameHost || isSameBoot else { return nil }
        // The host was booted anew since.
        if !isSameBoot && !record.boot.isEmpty { return false }
        if RunningProcess.isAlive(record.process, startedAt: record.start) { return true }
        // Another container's processes are not visible from here.
        return isSameHost || grant == .granted ? false : nil
    }
}
