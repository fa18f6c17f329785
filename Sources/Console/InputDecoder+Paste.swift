/// Bracketed paste: everything up to its end, verbatim, in one piece.
extension InputDecoder {
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Takes bytes of a paste up to its end; returns how many.
    mutating func takePasted(_ bytes: UnsafeBufferPointer<UInt8>, _ inputs: inout [Input]) -> Int {
        var offset = 0
        while offset < bytes.count {
            if pasteEndSeen == 0 {
                let rest = bytes[offset...]
                let plain = rest.firstIndex(of: Self.escape) ?? bytes.count
                pasted.append(contentsOf: bytes[offset..<plain])
                offset = plain
                if pasted.count >= Self.mostPasted { deliverPasted(&inputs) }
                if offset == bytes.count { break }
            }
            if bytes[offset] == Self.pasteEnd[pasteEndSeen] {
                pasteEndSeen += 1
                offset += 1
                if pasteEndSeen == Self.pasteEnd.count {
                    pasteEndSeen = 0
                    endPaste(&inputs)
                    return offset
                }
            } else {
                // ESC stands only at the end's start, so what was seen is text and this byte is looked at afresh.
                pasted.append(contentsOf: Self.pasteEnd[..<pasteEndSeen])
                pasteEndSeen = 0
                if bytes[offset] != Self.escape {
                    pasted.append(bytes[offset])
                    offset += 1
                }
            }
        }
        return offset
    }

    mutating func endPaste(_ inputs: inout [Input]) {
        pasted.append(contentsOf: Self.pasteEnd[..<pasteEndSeen])
        pasteEndSeen = 0
        deliverPasted(&inputs)
        reset()
    }

    private mutating func deliverPasted(_ inputs: inout [Input]) {
        inputs.append(.paste(pasted))
        pasted = []
    }
}
