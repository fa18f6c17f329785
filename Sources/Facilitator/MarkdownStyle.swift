import Console
import NoteFormat

/// The light styling of a line of the note: which bytes have which role.
struct MarkdownStyle {
    /// Longer lines are shown plain, so that a line of a megabyte costs no more than its text.
    static let longest = 4096

    private let bytes: UnsafeBufferPointer<UInt8>
    private var runs: [Run]
    private var at = 0

    /// The runs of `bytes`, a line whose structure `mark` tells. `runs` lends its memory.
    static func runs(of bytes: UnsafeBufferPointer<UInt8>, mark: LineMark, reusing runs: inout [Run]) {
        runs.removeAll(keepingCapacity: true)
        guard bytes.count <= longest, !bytes.isEmpty else { return }
        switch mark.kind {
        case .blank: return
        case .heading, .setextUnderline: runs.append(Run(0..<bytes.count, mark.level == 1 ? .title : .heading))
        case .rule: runs.append(Run(0..<bytes.count, .rule))
        case .fenceOpen, .fenceBody, .fenceClose, .code: runs.append(Run(0..<bytes.count, .code))
        case .html, .frontMatter: runs.append(Run(0..<bytes.count, .muted))
        case .paragraph, .continuation, .lazy, .bareItem:
            var style = MarkdownStyle(bytes, runs)
            runs = []
            style.scan(mark)
            runs = style.runs
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ runs: [Run]) {
        self.bytes = bytes
        self.runs = runs
    }

    private mutating func scan(_ mark: LineMark) {
        skipBlanks()
        if mark.opened > 0 { scanMarkers(Int(mark.opened)) }
        if mark.flags.contains(.taskOpen) || mark.flags.contains(.taskDone) { scanBox(mark.flags.contains(.taskDone)) }
        if mark.flags.contains(.presentLabel) { return }
        scanLead(isDecision: mark.flags.contains(.decision))
        scanInline()
    }

    private mutating func skipBlanks() {
        while at < bytes.count, bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t") { at += 1 }
    }

    private mutating func scanMarkers(_ count: Int) {
        for _ in 0..<count {
            let start = at
            while at < bytes.count, bytes[at] != UInt8(ascii: " "), bytes[at] != UInt8(ascii: "\t") { at += 1 }
            runs.append(Run(start..<at, .bullet))
            skipBlanks()
        }
    }

    private mutating func scanBox(_ isDone: Bool) {
        guard at + 3 <= bytes.count else { return }
        runs.append(Run(at..<at + 3, isDone ? .taskDone : .taskOpen))
        at += 3
    }

    /// `Name:` or `Decision:` at the start.
    private mutating func scanLead(isDecision: Bool) {
        var end = at
        var words = 1
        while end < bytes.count, end - at < 32, bytes[end] != UInt8(ascii: ":") {
            let byte = bytes[end]
            if byte == UInt8(ascii: " ") { words += 1 }
            let isName = byte >= 0x80 || byte == 0x20 || byte.isLetter || byte == UInt8(ascii: ".")
            if !isName, !isDecision { return }
            end += 1
        }
        guard end > at, end < bytes.count, bytes[end] == UInt8(ascii: ":"), words <= 3 || isDecision else { return }
        let isFollowed =
            end + 1 == bytes.count || bytes[end + 1] == UInt8(ascii: " ") || bytes[end + 1] == UInt8(ascii: "*")
        guard isFollowed, isDecision || bytes[at].isCapital else { return }
        runs.append(Run(at..<end + 1, isDecision ? .decision : .speaker))
        at = end + 1
    }

    private mutating func scanInline() {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "`"): scanDelimited(by: 1, UInt8(ascii: "`"), .code)
            case UInt8(ascii: "*") where next == UInt8(ascii: "*"): scanDelimited(by: 2, UInt8(ascii: "*"), .strong)
            case UInt8(ascii: "["): scanLink()
            case UInt8(ascii: "h") where startsURL: scanURL()
            default: at += 1
            }
        }
    }

    private mutating func step() { at += 1 }

    private var next: UInt8? { at + 1 < bytes.count ? bytes[at + 1] : nil }

    /// Text between two equal delimiters in this line.
    private mutating func scanDelimited(by length: Int, _ delimiter: UInt8, _ role: Role) {
        var end = at + length
        while end + length <= bytes.count {
            if bytes[end] == delimiter, length == 1 || bytes[end + 1] == delimiter, end > at + length {
                runs.append(Run(at..<end + length, role))
                at = end + length
                return
            }
            end += 1
        }
        at += length
    }

    /// `[text](target)` or `[name=X]`.
    private mutating func scanLink() {
        var end = at + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return step() }
        if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "(") {
            var target = end + 2
            while target < bytes.count, bytes[target] != UInt8(ascii: ")") { target += 1 }
            guard target < bytes.count else { return step() }
            runs.append(Run(at..<end + 1, .link))
            runs.append(Run(end + 1..<target + 1, .muted))
            at = target + 1
        } else if bytes[at...].starts(with: "[name=".utf8) {
            runs.append(Run(at..<end + 1, .speaker))
            at = end + 1
        } else {
            at += 1
        }
    }

    private var startsURL: Bool {
        let isWordStart = at == 0 || !bytes[at - 1].isLetter
        return isWordStart && (bytes[at...].starts(with: "https://".utf8) || bytes[at...].starts(with: "http://".utf8))
    }

    private mutating func scanURL() {
        var end = at
        while end < bytes.count, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ")"), bytes[end] != UInt8(ascii: ">") {
            end += 1
        }
        runs.append(Run(at..<end, .link))
        at = end
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { self >= 0x41 && self <= 0x5A || self >= 0xC3 }
    fileprivate var isLetter: Bool { self >= 0x41 && self <= 0x5A || self >= 0x61 && self <= 0x7A }
}
