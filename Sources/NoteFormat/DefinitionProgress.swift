/// How far a paragraph is nothing but link reference definitions.
///
/// It matters for one thing: an underline below a paragraph that holds only definitions makes no heading.
/// A label longer than 999 characters, which the standard refuses, is accepted here.
enum DefinitionProgress: UInt8, Sendable {
    case text, labelStart, label, beforeDestination, afterDestination, doubleQuoted, singleQuoted, parenthesised,
        complete

    /// True when an underline finds no text left to make a heading of.
    var isOnlyDefinitions: Bool { self == .afterDestination || self == .complete }

    /// The progress after one more line of the paragraph, without its indentation.
    func after(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> DefinitionProgress {
        if self == .text { return .text }
        var state = self
        var index = line.startIndex
        if state == .complete { state = Self.atDefinitionStart(line, &index) }
        while index < line.endIndex {
            let fresh = index == line.startIndex
            switch state {
            case .text: return .text
            case .complete: return Self.isBlank(line[index...]) ? .complete : .text
            case .labelStart, .label: state = Self.label(line, &index, state)
            case .beforeDestination: state = Self.destination(line, &index)
            case .afterDestination: state = Self.titleStart(line, &index, onNewLine: fresh)
            case .doubleQuoted: state = Self.title(line, &index, end: UInt8(ascii: "\""), state)
            case .singleQuoted: state = Self.title(line, &index, end: UInt8(ascii: "'"), state)
            case .parenthesised: state = Self.title(line, &index, end: UInt8(ascii: ")"), state)
            }
        }
        return state
    }

    private typealias Line = Slice<UnsafeBufferPointer<UInt8>>

    private static func isBlank(_ rest: Line) -> Bool { rest.allSatisfy(\.isBlank) }

    private static func skipBlanks(_ line: Line, _ index: inout Int) {
        while index < line.endIndex, line[index].isBlank { index += 1 }
    }

    private static func atDefinitionStart(_ line: Line, _ index: inout Int) -> DefinitionProgress {
        guard index < line.endIndex, line[index] == UInt8(ascii: "[") else { return .text }
        index += 1
        return .labelStart
    }

    private static func label(_ line: Line, _ index: inout Int, _ state: DefinitionProgress) -> DefinitionProgress {
        var state = state
        while index < line.endIndex {
            let byte = line[index]
            index += 1
            switch byte {
            case UInt8(ascii: "["): return .text
            case UInt8(ascii: "]"):
                guard state == .label, index < line.endIndex, line[index] == UInt8(ascii: ":") else { return .text }
                index += 1
                skipBlanks(line, &index)
                return .beforeDestination
            case UInt8(ascii: "\\"):
                index = min(index + 1, line.endIndex)
                state = .label
            default:
                if !byte.isBlank { state = .label }
            }
        }
        return state
    }

    private static func destination(_ line: Line, _ index: inout Int) -> DefinitionProgress {
        skipBlanks(line, &index)
        guard index < line.endIndex else { return .beforeDestination }
        if line[index] == UInt8(ascii: "<") {
            index += 1
            while index < line.endIndex, line[index] != UInt8(ascii: ">") {
                if line[index] == UInt8(ascii: "<") { return .text }
                index += line[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard index < line.endIndex else { return .text }
            index += 1
            return index == line.endIndex || line[index].isBlank ? .afterDestination : .text
        }
        var open = 0
        // A NUL counts as the replacement character that it is to be shown as.
        while index < line.endIndex, line[index] > 0x20 || line[index] == 0, line[index] != 0x7F {
            switch line[index] {
            case UInt8(ascii: "\\"): if index + 1 < line.endIndex, line[index + 1] > 0x20 { index += 1 }
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"):
                if open == 0 { return .text }
                open -= 1
            default: break
            }
            index += 1
        }
        return open == 0 && (index == line.endIndex || line[index].isBlank) ? .afterDestination : .text
    }

    private static func titleStart(_ line: Line, _ index: inout Int, onNewLine: Bool) -> DefinitionProgress {
        skipBlanks(line, &index)
        guard index < line.endIndex else { return .afterDestination }
        let byte = line[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return .doubleQuoted
        case UInt8(ascii: "'"): return .singleQuoted
        case UInt8(ascii: "("): return .parenthesised
        case UInt8(ascii: "[") where onNewLine: return .labelStart
        default: return .text
        }
    }

    private static func title(
        _ line: Line, _ index: inout Int, end: UInt8, _ state: DefinitionProgress
    ) -> DefinitionProgress {
        while index < line.endIndex {
            let byte = line[index]
            index += 1
            if byte == end {
                let rest = line[index...]
                index = line.endIndex
                return isBlank(rest) ? .complete : .text
            }
            if end == UInt8(ascii: ")"), byte == UInt8(ascii: "(") { return .text }
            if byte == UInt8(ascii: "\\") { index = min(index + 1, line.endIndex) }
        }
        return state
    }
}

extension UInt8 {
    /// A space or a tab: what may stand between the parts of a line.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
}
