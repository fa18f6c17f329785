/// Takes the people who have to do something off the text that says what: `Ann: dig`, `Ann and Bo will dig`,
/// `dig (Ann)`.
struct OwnerReading {
    let isPerson: (String) -> Bool

    /// Bytes at the start of a text among which names are looked for.
    static let longest = 80

    /// The people that a text starts with, as it spells them; no change where it names nobody.
    ///
    /// - Parameter isMeant: it stands where all items are action items, so that `Zoe:` is somebody whom nobody knows yet.
    func takeStart(_ text: inout LineText, isMeant: Bool = false) -> [String] {
        let owners = takeTags(&text)
        guard owners.isEmpty else { return owners }
        guard
            let found = bracketed(text) ?? labelling(text) ?? acting(text) ?? mentioned(text) ?? alone(text)
                ?? (isMeant ? unknown(text) : nil)
        else { return [] }
        text = found.rest
        return found.owners
    }

    /// The people in brackets at the end of a text, with the date that may stand there too; no change without them.
    func takeEnd(_ text: inout LineText) -> (owners: [String], due: NoteDate?)? {
        guard let group = text.bracketsAtEnd, text[..<group.startIndex].last?.isBlank == true else { return nil }
        var inside = group.dropFirst().dropLast().trimmed
        let rest = text[..<group.startIndex].trimmed
        if inside.startsLowercased("name=") {
            text = rest
            return (spellings(in: inside.dropFirst(5)), nil)
        }
        let due = DueDate.take(from: &inside)
        guard let owners = names(in: inside) else { return nil }
        text = rest
        return (owners, due)
    }

    /// The names that a text consists of: one, or several with commas, `and`, `&`, `+` or `/` between. Nil where one of
    /// them is nobody's.
    func names(in text: LineText) -> [String]? {
        guard text.count <= Self.longest else { return nil }
        let spellings = spellings(in: text)
        return !spellings.isEmpty && spellings.allSatisfy(isPerson) ? spellings : nil
    }

    // MARK: - Forms at the start

    private typealias Found = (owners: [String], rest: LineText)

    /// `[name=Ann]`, once or more: an editor's own mark, which names whom it names.
    private func takeTags(_ text: inout LineText) -> [String] {
        var owners: [String] = []
        var rest = text
        while rest.startsLowercased("[name="), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
            owners += spellings(in: rest[..<close].dropFirst(6))
            text = rest[(close + 1)...].behindName
            rest = rest[(close + 1)...].drop { $0.isBlank || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&") }
        }
        return owners
    }

    /// `(Ann) dig`, `[Ann] dig`; the text of a link names nobody.
    private func bracketed(_ text: LineText) -> Found? {
        let close: UInt8
        switch text.first {
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        default: return nil
        }
        guard let end = text.firstIndex(of: close), let owners = names(in: text[..<end].dropFirst()) else { return nil }
        let rest = text[(end + 1)...]
        return rest.first == UInt8(ascii: "(") ? nil : (owners, rest.behindName)
    }

    /// `Ann: dig`, `**Ann:** dig`, `**Ann** dig`, `Ann - dig`.
    private func labelling(_ text: LineText) -> Found? {
        let head = text.prefix(Self.longest)
        if let colon = head.firstIndex(of: UInt8(ascii: ":")), let owners = names(in: text[..<colon]) {
            return (owners, text[(colon + 1)...].drop(while: \.isEmphasis).behindName)
        }
        if let first = text.first, first.isEmphasis {
            let name = text.drop(while: \.isEmphasis)
            if let close = name.prefix(Self.longest).firstIndex(of: first), let owners = names(in: name[..<close]) {
                return (owners, text[close...].drop(while: \.isEmphasis).behindName)
            }
        }
        for blank in head.indices where text[blank].isBlank {
            guard let rest = text[(blank + 1)...].behindDash else { continue }
            return names(in: text[..<blank]).map { ($0, rest.trimmed) }
        }
        return nil
    }

    /// `Zoe Ax: dig`, where nobody of that name was seen: up to three words, each with a capital and not of capitals alone.
    private func unknown(_ text: LineText) -> Found? {
        guard let colon = text.prefix(Self.longest).firstIndex(of: UInt8(ascii: ":")),
            text[(colon + 1)...].first.map({ $0.isBlank || $0.isEmphasis }) ?? false
        else { return nil }
        let names = spellings(in: text[..<colon])
        guard !names.isEmpty, names.allSatisfy(\.looksLikeName) else { return nil }
        return (names, text[(colon + 1)...].drop(while: \.isEmphasis).behindName)
    }

    /// `Ann will dig`, `Ann and Bo to dig`.
    private func acting(_ text: LineText) -> Found? {
        for blank in text.prefix(Self.longest).indices where text[blank].isBlank {
            let verb = text[(blank + 1)...]
            guard let rest = verb.behindVerb else { continue }
            return names(in: text[..<blank]).map { ($0, rest) }
        }
        return nil
    }

    /// `@ann dig`
    private func mentioned(_ text: LineText) -> Found? {
        guard text.first == UInt8(ascii: "@") else { return nil }
        let handle = text.prefix { !$0.isBlank && $0 != UInt8(ascii: ",") }
        return names(in: handle).map { ($0, text[handle.endIndex...].behindName) }
    }

    /// Nothing but names: a label above a list.
    private func alone(_ text: LineText) -> Found? {
        names(in: text).map { ($0, text[text.endIndex...]) }
    }

    // MARK: - Lists of names

    private func spellings(in text: LineText) -> [String] {
        var spellings: [String] = []
        var start = text.startIndex
        func close(at end: Int) {
            var name = text[start..<end].trimmed
            while let first = name.first, first.isEmphasis { name = name.dropFirst() }
            while let last = name.last, last.isEmphasis { name = name.dropLast() }
            if !name.trimmed.isEmpty { spellings.append(String(decoding: name.trimmed, as: UTF8.self)) }
        }
        for index in text.indices where index >= start {
            let length = text[index...].nameSeparatorLength
            guard length > 0 else { continue }
            close(at: index)
            start = index + length
        }
        close(at: text.endIndex)
        return spellings
    }
}

extension String {
    fileprivate var looksLikeName: Bool {
        let words = split(separator: " ")
        guard words.count <= 3 else { return false }
        return words.allSatisfy { word in
            word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
                && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        }
    }
}

extension LineText {
    private static let verbs: [StaticString] = ["will ", "to ", "should "]

    /// What follows a verb that says that somebody has to do it; nil without one.
    fileprivate var behindVerb: LineText? {
        for verb in Self.verbs where startsLowercased(verb) { return dropFirst(verb.utf8CodeUnitCount).trimmed }
        return nil
    }

    /// What follows a name: without colon, dash or verb.
    fileprivate var behindName: LineText {
        var rest = trimmed
        if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst().trimmed }
        rest = rest.behindDash ?? rest
        return rest.behindVerb ?? rest
    }

    /// Bytes of what stands between two names at the start; 0 where nothing does.
    fileprivate var nameSeparatorLength: Int {
        guard let first else { return 0 }
        switch first {
        case UInt8(ascii: ","), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "/"): return 1
        case 0x20: return startsLowercased(" and ") ? 5 : 0
        default: return 0
        }
    }

    /// The brackets that the text ends with, a full stop behind them aside; nil for the target of a link.
    fileprivate var bracketsAtEnd: LineText? {
        let text = last == UInt8(ascii: ".") ? dropLast() : self
        let open: UInt8
        switch text.last {
        case UInt8(ascii: ")"): open = UInt8(ascii: "(")
        case UInt8(ascii: "]"): open = UInt8(ascii: "[")
        default: return nil
        }
        guard let start = text.lastIndex(of: open) else { return nil }
        return text[start...]
    }
}
