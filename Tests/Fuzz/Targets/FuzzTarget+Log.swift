import MeetingLog

extension FuzzTarget {
    /// The log decoder: rows, and checkpoints between them, as `LogInput` spells them. What is accepted of them must be
    /// fit to go on with.
    static let log = FuzzTarget(
        name: "log", mostBytes: 4000,
        seeds: [
            LogInput.meeting(over: Array("# Tea\n\n**Present:** Ann\n\n## Topics\n\n- a (5m)\n- b\n- c\n".utf8)),
            Array("\u{0}\u{0}{\"plannedNs\":60000000000,\"user\":\"\",\"host\":\"\",\"pid\":1,\"boot\":\"\",".utf8)
                + Array("\"version\":\"\"}".utf8) + [0xFE] + Array("## A\n- a\n- b\n## B\n- c\n".utf8)
                + [0xFF, 8, 1, 0, 0xFF, 12, 1, 0, 9, 0, 3, 0x2D, 0x20, 0x64, 0xFF, 15, 0, 0xFF, 10, 9, 1, 0, 1, 0],
        ],
        seedsOfNote: { [LogInput.meeting(over: $0)] }, check: checkLog)

    private static func checkLog(_ input: [UInt8]) throws(Broken) {
        var session = LogSession()
        for row in LogInput.rows(input) { try session.take(row) }
        try session.use()
    }
}
