/// Finds the issues and pull requests that a line names, in one walk over its bytes.
struct ReferenceScan {
    private let text: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var found: [IssueReference] = []
    /// Where in `found` the references with a number are.
    private var places: [Int: [Int]] = [:]

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    mutating func references() -> [IssueReference] {
        while at < text.count {
            switch text[at] {
            case UInt8(ascii: "#"): takeSign()
            case UInt8(ascii: "`"): skipCode()
            case UInt8(ascii: "\\"): at += 2
            default:
                if text[at].isLetter, at == 0 || !text[at - 1].isInWord { takeWord() } else { at += 1 }
            }
        }
        return found
    }

    /// A number without a repository is the same one as that number with one on the same line.
    private mutating func add(_ reference: IssueReference) {
        for place in places[reference.number, default: []] {
            if reference.repository == nil || reference.repository == found[place].repository { return }
            if found[place].repository == nil {
                found[place] = reference
                return
            }
        }
        places[reference.number, default: []].append(found.count)
        found.append(reference)
    }

    // MARK: - Signs and words

    /// `#12`, `lantern/wick#12`; neither the target of a link in the page nor a character's number, `&#12;`.
    private mutating func takeSign() {
        let sign = at
        at += 1
        guard let number = takeNumber(atLeast: 1) else { return }
        guard sign > 0 else { return add(IssueReference(repository: nil, number: number)) }
        let before = text[sign - 1]
        if before == UInt8(ascii: "("), sign > 1, text[sign - 2] == UInt8(ascii: "]") { return }
        if !before.isInPath && before != UInt8(ascii: "&") && before != UInt8(ascii: "#") {
            guard number > 9 || !isCounted(at: sign) else { return }
            return add(IssueReference(repository: nil, number: number))
        }
        let path = text[..<sign].suffix(while: \.isInPath)
        if let repository = Self.repository(path) {
            add(IssueReference(repository: repository, number: number))
        } else if Self.isKind(path) {
            add(IssueReference(repository: nil, number: number))
        }
    }

    /// Whether the word before a single digit is what it counts: `Review #3`, and not `fixes #3`.
    private func isCounted(at sign: Int) -> Bool {
        let word = text[..<sign].trimmed.suffix(while: \.isInWord)
        return !word.isEmpty && !Self.isKind(word) && !Self.leading.contains { word.equalsLowercased($0) }
    }

    private static let leading: [StaticString] = [
        "and", "by", "closes", "fix", "fixes", "in", "of", "or", "request", "resolves", "see", "to", "with",
    ]

    /// An address, `gh-12`, `PR 12`, `issue 12`; else the word is passed over.
    private mutating func takeWord() {
        let rest = text[at...]
        if let address = rest.addressAtStart { return takeAddress(address) }
        let word = rest.prefix { $0.isLetter }
        at = word.endIndex
        guard at + 1 < text.count else { return }
        if text[at] == UInt8(ascii: "-"), word.equalsLowercased("gh") {
            at += 1
            if let number = takeNumber(atLeast: 1) { add(IssueReference(repository: nil, number: number)) }
        } else if text[at] == 0x20, Self.isKind(word) || word.equalsLowercased("request") {
            at += 1
            // A single digit mostly counts something.
            if let number = takeNumber(atLeast: 2) { add(IssueReference(repository: nil, number: number)) }
        } else {
            while at < text.count, text[at].isInWord { at += 1 }
        }
    }

    private static let kinds: [StaticString] = ["pr", "issue", "pull", "mr", "gh"]

    private static func isKind(_ word: LineText) -> Bool { kinds.contains { word.equalsLowercased($0) } }

    /// `owner/name`, and nothing longer.
    private static func repository(_ path: LineText) -> String? {
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        return String(decoding: path, as: UTF8.self)
    }

    /// The number here, if it starts with no zero, has a usual length, and ends where a word may end.
    private mutating func takeNumber(atLeast fewest: Int) -> Int? {
        let digits = text[at...].prefix(while: \.isDigit)
        at = digits.endIndex
        guard (fewest...7).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        if at < text.count {
            let next = text[at]
            if next.isInWord { return nil }
            let isFraction = next == UInt8(ascii: ".") && at + 1 < text.count && text[at + 1].isDigit
            if isFraction { return nil }
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private mutating func takeAddress(_ address: LineText) {
        at = address.endIndex
        if let reference = IssueReference(address: address) { add(reference) }
    }

    /// Passes over `code`; backticks that nothing closes are text.
    private mutating func skipCode() {
        let run = text[at...].prefix { $0 == UInt8(ascii: "`") }
        at = text[at...].codeAtStart?.end ?? run.endIndex
    }
}

extension UInt8 {
    /// May stand in the name of a repository or of its owner.
    fileprivate var isInPath: Bool {
        isInWord || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
    }
}
