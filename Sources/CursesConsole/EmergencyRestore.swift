import Glibc

/// Everything needed to give the terminal back without ncurses, prepared beforehand and never freed.
enum EmergencyRestore {
    private struct Plan {
        var output: Int32
        var input: Int32
        var modes: termios
        var bytes: UnsafeMutableBufferPointer<UInt8>
    }

    /// Read by signal handlers: a pointer is written and read in one piece.
    nonisolated(unsafe) private static var plan: UnsafeMutablePointer<Plan>?

    static func arm(output: Int32, input: Int32, modes: TerminalModes, leave: [UInt8]) {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: leave.count)
        _ = bytes.initialize(from: leave)
        let made = UnsafeMutablePointer<Plan>.allocate(capacity: 1)
        made.initialize(to: Plan(output: output, input: input, modes: modes.original, bytes: bytes))
        plan = made
    }

    static func disarm() { plan = nil }

    static func run() {
        guard let plan else { return }
        self.plan = nil
        _ = write(plan.pointee.output, plan.pointee.bytes.baseAddress, plan.pointee.bytes.count)
        tcsetattr(plan.pointee.input, TCSANOW, &plan.pointee.modes)
    }
}
