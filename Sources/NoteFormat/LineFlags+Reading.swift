extension LineFlags {
    /// What the words of a line say about it, apart from its block structure.
    ///
    /// - Parameter startsItem: the text follows a list marker on this line.
    static func reading(_ text: LineText, kind: LineKind, startsItem: Bool, isInList: Bool) -> LineFlags {
        switch kind {
        case .heading:
            let heading = text.headingText
            let closes = SectionKind.isConnect(heading) || heading.equalsLowercased("helpful resources")
            return closes && !isInList ? .footerSentinel : []
        case .paragraph, .continuation, .lazy:
            guard let first = text.first else { return [] }
            switch first {
            case UInt8(ascii: "["):
                return startsItem ? task(text) : []
            case UInt8(ascii: "*"):
                let isPresent = (!isInList || kind == .lazy) && PresentLabel(text) != nil
                return isPresent ? .presentLabel : decision(text)
            case UInt8(ascii: "_"), UInt8(ascii: "#"):
                return decision(text)
            default:
                return first.isLetter ? decision(text).union(footer(text)) : []
            }
        case .blank, .setextUnderline, .rule, .fenceOpen, .fenceBody, .fenceClose, .code, .html, .bareItem,
            .frontMatter:
            return []
        }
    }

    private static func task(_ text: LineText) -> LineFlags {
        guard let done = TaskBox.state(text) else { return [] }
        return done == .done ? .taskDone : .taskOpen
    }

    private static func decision(_ text: LineText) -> LineFlags {
        DecisionLabel.length(text) == nil ? [] : .decision
    }

    private static func footer(_ text: LineText) -> LineFlags {
        let text = text.startsLowercased("please ") ? text.dropFirst(7) : text
        let closes = text.startsLowercased("remember to archive") || text.startsLowercased("take a survey at the end")
        return closes ? .footerSentinel : []
    }
}

/// Whether a task is done.
package enum TaskState: String, Sendable {
    case open, done
}

/// `[ ]` or `[x]` at the start of an item's text.
enum TaskBox {
    static func state(_ text: LineText) -> TaskState? {
        guard text.count >= 3, text.first == UInt8(ascii: "["), text[text.startIndex + 2] == UInt8(ascii: "]"),
            text.count == 3 || text[text.startIndex + 3].isBlank
        else { return nil }
        switch text[text.startIndex + 1] {
        case 0x20: return .open
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
        default: return nil
        }
    }
}

/// `Decision:`, `**CONCLUSION?**`, `RESOLUTION:` and the like at the start of a line's text, and `#agreed`.
enum DecisionLabel {
    private static let words: [StaticString] = [
        "conclusions", "conclusion", "decisions", "decision", "decided", "consensus", "agreed", "outcomes", "outcome",
        "resolutions", "resolution",
    ]

    /// Bytes of the word. `RESOLVED` decides; in small letters it mostly tells of what was repaired.
    private static func word(at text: LineText) -> Int? {
        if text.starts(with: "RESOLVED".utf8) { return 8 }
        return words.first { text.startsLowercased($0) }?.utf8CodeUnitCount
    }

    /// Bytes of the label, with its emphasis and colon.
    static func length(_ text: LineText) -> Int? {
        if text.startsLowercased("#agreed ") { return 7 }
        var rest = text.drop(while: \.isEmphasis)
        let stars = rest.startIndex - text.startIndex
        guard stars <= 2, let word = word(at: rest) else { return nil }
        rest = rest.dropFirst(word)
        if rest.first == UInt8(ascii: "?") { rest = rest.dropFirst() }
        var isMarked = false
        if rest.first == UInt8(ascii: ":") {
            isMarked = true
            rest = rest.dropFirst()
        }
        var closing = 0
        while closing < stars, rest.first?.isEmphasis == true {
            closing += 1
            rest = rest.dropFirst()
        }
        if !isMarked, rest.first == UInt8(ascii: ":") {
            isMarked = true
            rest = rest.dropFirst()
        }
        guard isMarked || (stars == 2 && closing == 2) else { return nil }
        return rest.startIndex - text.startIndex
    }
}
