/// Turns the bytes that a terminal sends into keys, clicks and pastes, however reads cut them.
///
/// Linear in the bytes; never fails. Memory is bounded: 64 bytes of a sequence, `mostPasted` bytes of a paste.
/// A terminal's answers (device attributes, positions, colours) are swallowed.
package struct InputDecoder: Sendable {
    /// A longer paste arrives in several.
    package static let mostPasted = 16 << 20
    static let mostPending = 64

    enum State {
        case ground
        /// A character of which `need` bytes are to come.
        case text(need: Int)
        /// After ESC.
        case escape
        /// After `ESC O`.
        case ss3
        /// After `ESC [`.
        case csi
        /// After `ESC [ M`: a report of the mouse of which `need` bytes are to come.
        case oldReport(need: Int)
        /// In a report of the mouse, after a pause.
        case lateReport
        /// After `ESC [ [`: the Linux console's F1 to F5.
        case linux
        /// After `ESC ]` or `ESC P`, before the byte that tells an answer from alt+] or alt+shift+p.
        case answerStart
        /// An answer: skipped up to BEL or ESC \.
        case answer(hasEscape: Bool)
        case paste
    }

    var state = State.ground
    /// The bytes of the character or sequence at hand.
    var pending: [UInt8] = []
    /// Whether an ESC stood before the sequence at hand: it is sent with alt.
    var hasAlt = false
    var pasted: [UInt8] = []
    /// How many bytes of the end of a paste have been seen.
    var pasteEndSeen = 0
    let sequences: [[UInt8]: KeyStroke]

    /// `sequences`: what this terminal's keys send, by its own description; those that do not begin with ESC are ignored.
    package init(sequences: [(bytes: [UInt8], stroke: KeyStroke)] = []) {
        var known: [[UInt8]: KeyStroke] = [:]
        for (bytes, stroke) in sequences where Self.isUsable(bytes) {
            if known[bytes] == nil { known[bytes] = stroke }
        }
        self.sequences = known
        pending.reserveCapacity(Self.mostPending)
    }

    private static func isUsable(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 1, bytes.count < mostPending, bytes[0] == 0x1B else { return false }
        return bytes.count > 2 || !"[OP]\u{1B}".utf8.contains(bytes[1])
    }

    /// Whether an ESC or a part of a sequence is pending. Wait for about 25 ms, then `flush`.
    package var isWaiting: Bool {
        switch state {
        case .ground, .paste, .lateReport: false
        case .text: hasAlt
        case .escape, .ss3, .csi, .oldReport, .linux, .answerStart, .answer: true
        }
    }

    /// Whether a paste has begun and not ended. After about a second of silence, `flush` delivers what has come.
    package var isPasting: Bool {
        switch state {
        case .paste: true
        case .ground, .text, .escape, .ss3, .csi, .oldReport, .lateReport, .linux, .answerStart, .answer: false
        }
    }

    package mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, into inputs: inout [Input]) {
        var offset = 0
        while offset < bytes.count {
            if case .paste = state {
                offset += takePasted(UnsafeBufferPointer(rebasing: bytes[offset...]), &inputs)
            } else {
                take(bytes[offset], &inputs)
                offset += 1
            }
        }
    }

    package mutating func feed(_ bytes: [UInt8]) -> [Input] {
        var inputs: [Input] = []
        bytes.withUnsafeBufferPointer { feed($0, into: &inputs) }
        return inputs
    }

    /// The time-out has passed: what is pending is all there is. A lone ESC is the escape key.
    package mutating func flush(into inputs: inout [Input]) {
        switch state {
        case .ground, .lateReport:
            break
        case .text:
            if hasAlt { unknown(&inputs) }
        case .escape:
            if hasAlt { inputs.append(.key(KeyStroke(.escape))) }
            emit(KeyStroke(.escape), &inputs, alt: false)
        case .ss3:
            if pending.count == 2 { emit(KeyStroke(.character("O"), .alt), &inputs) } else { unknown(&inputs) }
        case .csi where isInReport:
            state = .lateReport
        case .csi:
            if pending.count == 2 { emit(KeyStroke(.character("["), .alt), &inputs) } else { unknown(&inputs) }
        case .linux, .oldReport:
            unknown(&inputs)
        case .answerStart:
            emitAnswerKey(&inputs)
        case .answer:
            reset()
        case .paste:
            endPaste(&inputs)
        }
    }

    package mutating func flush() -> [Input] {
        var inputs: [Input] = []
        flush(into: &inputs)
        return inputs
    }
}
