/// The lines that git marks a conflict with.
package enum ConflictMarker {
    case ours, base, theirs, end

    init?(_ content: UnsafeBufferPointer<UInt8>) {
        guard content.count >= 7, content.count == 7 || content[7] == UInt8(ascii: " ") else { return nil }
        switch content[0] {
        case UInt8(ascii: "<"): self = .ours
        case UInt8(ascii: "|"): self = .base
        case UInt8(ascii: "="): self = .theirs
        case UInt8(ascii: ">"): self = .end
        default: return nil
        }
        guard content[1..<7].allSatisfy({ $0 == content[0] }) else { return nil }
    }

    package init?(line: Int, of buffer: TextBuffer) {
        guard let marker = buffer.withContent(ofLine: line, { ConflictMarker($0) }) else { return nil }
        self = marker
    }
}
