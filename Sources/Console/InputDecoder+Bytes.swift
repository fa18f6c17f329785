/// The state machine, a byte a step.
extension InputDecoder {
    static let escape: UInt8 = 0x1B

    mutating func take(_ byte: UInt8, _ inputs: inout [Input]) {
        switch state {
        case .ground: takeGround(byte, &inputs)
        case .text(let need): takeText(byte, need: need, &inputs)
        case .escape: takeEscaped(byte, &inputs)
        case .ss3, .csi, .linux: takeSequence(byte, &inputs)
        case .oldReport(let need): takeOldReport(byte, need: need, &inputs)
        case .lateReport: takeLateReport(byte, &inputs)
        case .answerStart: takeAnswerStart(byte, &inputs)
        case .answer(let hasEscape): takeAnswer(byte, hasEscape: hasEscape)
        case .paste: break
        }
    }

    private mutating func takeGround(_ byte: UInt8, _ inputs: inout [Input]) {
        if byte == Self.escape {
            pending.append(byte)
            state = .escape
        } else if byte < 0x80 {
            inputs.append(.key(Self.asciiKey(byte)))
        } else {
            startText(byte, &inputs)
        }
    }

    private mutating func startText(_ byte: UInt8, _ inputs: inout [Input]) {
        pending.append(byte)
        let length = UTF8Scalar.length(startingWith: byte)
        if length < 2 { unknown(&inputs) } else { state = .text(need: length - 1) }
    }

    private mutating func takeText(_ byte: UInt8, need: Int, _ inputs: inout [Input]) {
        guard byte & 0xC0 == 0x80 else {
            unknown(&inputs)
            take(byte, &inputs)
            return
        }
        pending.append(byte)
        guard need == 1 else {
            state = .text(need: need - 1)
            return
        }
        let start = hasAlt ? 1 : 0
        let scalar = pending.withUnsafeBufferPointer { UTF8Scalar.read($0, at: start) }
        // C1 controls are no text, and no key sends them.
        guard scalar.length > 0, scalar.value >= 0xA0, let character = Unicode.Scalar(scalar.value) else {
            unknown(&inputs)
            return
        }
        emit(KeyStroke(.character(character)), &inputs)
    }

    /// The byte after ESC.
    private mutating func takeEscaped(_ byte: UInt8, _ inputs: inout [Input]) {
        if byte == Self.escape {
            // The second may begin a sequence that is sent with alt; a third shows that the first stood alone.
            if hasAlt { inputs.append(.key(KeyStroke(.escape))) }
            hasAlt = true
            return
        }
        pending.append(byte)
        if emitKnown(&inputs) { return }
        switch byte {
        case UInt8(ascii: "["): state = .csi
        case UInt8(ascii: "O"): state = .ss3
        case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .answerStart
        case 0x80...:
            emitLoneEscape(&inputs)
            hasAlt = true
            pending.removeLast()
            startText(byte, &inputs)
        default:
            emitLoneEscape(&inputs)
            emit(Self.asciiKey(byte).with(.alt), &inputs)
        }
    }

    /// Two ESC and then no sequence: the first was the escape key, the second is alt.
    private mutating func emitLoneEscape(_ inputs: inout [Input]) {
        if hasAlt { inputs.append(.key(KeyStroke(.escape))) }
        hasAlt = false
    }

    private mutating func takeSequence(_ byte: UInt8, _ inputs: inout [Input]) {
        guard byte >= 0x20, byte < 0x7F else {
            // Nothing within a sequence looks so: it was cut off, and something else begins.
            unknown(&inputs)
            take(byte, &inputs)
            return
        }
        if pending.count < Self.mostPending { pending.append(byte) }
        if emitKnown(&inputs) { return }
        switch state {
        case .csi: takeCSI(byte, &inputs)
        case .ss3: takeSS3(byte, &inputs)
        case .linux: finish(Self.linuxKey(byte), &inputs)
        case .ground, .text, .escape, .oldReport, .lateReport, .answerStart, .answer, .paste: break
        }
    }

    private mutating func takeCSI(_ byte: UInt8, _ inputs: inout [Input]) {
        if byte == UInt8(ascii: "["), pending.count == 3 {
            state = .linux
        } else if byte == UInt8(ascii: "M"), pending.count == 3 {
            state = .oldReport(need: 3)
        } else if byte == UInt8(ascii: "$"), ControlSequence(pending)?.isOneNumber == true {
            finish(ControlSequence(pending)?.key, &inputs)
        } else if byte >= 0x40 {
            endCSI(&inputs)
        }
    }

    private mutating func endCSI(_ inputs: inout [Input]) {
        if isInReport { return endReport(&inputs) }
        guard pending.count < Self.mostPending, let sequence = ControlSequence(pending) else {
            unknown(&inputs)
            return
        }
        switch sequence.meaning {
        case .key(let stroke):
            emit(stroke, &inputs)
        case .pasteStart:
            reset()
            state = .paste
        case .answer:
            reset()
        case .unknown:
            unknown(&inputs)
        }
    }

    private mutating func takeSS3(_ byte: UInt8, _ inputs: inout [Input]) {
        // Some terminals put a modifier's number before the letter.
        if (0x30...0x39).contains(byte), pending.count == 3 { return }
        finish(ControlSequence.applicationKey(pending), &inputs)
    }

    private mutating func takeAnswerStart(_ byte: UInt8, _ inputs: inout [Input]) {
        let isAnswer = (0x30...0x39).contains(byte) || ">!=?".utf8.contains(byte)
        guard isAnswer else {
            emitAnswerKey(&inputs)
            take(byte, &inputs)
            return
        }
        state = .answer(hasEscape: false)
    }

    private mutating func takeAnswer(_ byte: UInt8, hasEscape: Bool) {
        switch byte {
        case 0x07, 0x18, 0x1A: reset()
        case UInt8(ascii: "\\") where hasEscape: reset()
        default: state = .answer(hasEscape: byte == Self.escape)
        }
    }

    /// `ESC ]` and `ESC P` without an answer after them are keys.
    mutating func emitAnswerKey(_ inputs: inout [Input]) {
        let byte = pending[pending.count - 1]
        emitLoneEscape(&inputs)
        emit(Self.asciiKey(byte).with(.alt), &inputs)
    }

    private mutating func finish(_ stroke: KeyStroke?, _ inputs: inout [Input]) {
        if let stroke { emit(stroke, &inputs) } else { unknown(&inputs) }
    }

    /// What the terminal's own description says comes first.
    private mutating func emitKnown(_ inputs: inout [Input]) -> Bool {
        guard !sequences.isEmpty, let stroke = sequences[pending] else { return false }
        emit(stroke, &inputs)
        return true
    }

    mutating func emit(_ stroke: KeyStroke, _ inputs: inout [Input], alt: Bool = true) {
        inputs.append(.key(hasAlt && alt ? stroke.with(.alt) : stroke))
        reset()
    }

    mutating func unknown(_ inputs: inout [Input]) {
        inputs.append(.unknown(pending))
        reset()
    }

    mutating func reset() {
        state = .ground
        hasAlt = false
        pending.removeAll(keepingCapacity: true)
    }
}
