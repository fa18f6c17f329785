/// Reports of the mouse. Whatever comes of one, nothing of it is typed.
extension InputDecoder {
    /// A terminal on a slow line may pause within a report: its rest is still no text.
    static let mostOfReport = 24

    /// Whether what is pending began as a report.
    var isInReport: Bool { pending.starts(with: MouseEvent.start) }

    /// A report has come to its end; one that means nothing is swallowed.
    mutating func endReport(_ inputs: inout [Input]) {
        // An ESC before it was the escape key: nobody clicks with alt that way.
        if hasAlt { inputs.append(.key(KeyStroke(.escape))) }
        if let event = MouseEvent(report: pending) { inputs.append(.mouse(event)) }
        reset()
    }

    /// What comes after a pause within a report, which the terminal ends or something else breaks off.
    mutating func takeLateReport(_ byte: UInt8, _ inputs: inout [Input]) {
        switch byte {
        case 0x30...0x39, UInt8(ascii: ";"):
            if pending.count < Self.mostOfReport { pending.append(byte) } else { unknown(&inputs) }
        case UInt8(ascii: "M"), UInt8(ascii: "m"):
            pending.append(byte)
            endReport(&inputs)
        default:
            unknown(&inputs)
            take(byte, &inputs)
        }
    }

    /// Behind `ESC [ M`: three bytes of the oldest kind of report, which nobody asked for.
    mutating func takeOldReport(_ byte: UInt8, need: Int, _ inputs: inout [Input]) {
        guard byte != Self.escape else {
            unknown(&inputs)
            take(byte, &inputs)
            return
        }
        if need == 1 { reset() } else { state = .oldReport(need: need - 1) }
    }
}
