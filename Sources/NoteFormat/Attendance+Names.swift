extension Attendance {
    /// Reads names separated by commas; a comma inside brackets separates nothing.
    ///
    /// - Parameter base: what to add to the text's indices to get bytes of the note.
    static func names(in text: LineText, base: Int) -> [Name] {
        tokens(in: text).map { Name($0, base: base) }
    }

    /// Reads the one name of a line, `Last, First` or without a comma; nil where the line looks like part of a list.
    static func nameOfItsOwn(in text: LineText, base: Int) -> Name? {
        let parts = tokens(in: text)
        guard (1...2).contains(parts.count), text.trimmed.last != UInt8(ascii: ",") else { return nil }
        guard parts.count == 2 else { return Name(parts[0], base: base) }
        let words = parts.map { String(decoding: $0, as: UTF8.self) }
        let raw = parts[0].startIndex..<parts[1].endIndex
        return Name(
            raw: base + raw.lowerBound..<base + raw.upperBound, rawText: String(decoding: text[raw], as: UTF8.self),
            name: "\(words[1]) \(words[0])", handle: nil, note: nil)
    }

    private static func tokens(in text: LineText) -> [LineText] {
        var tokens: [LineText] = []
        var start = text.startIndex
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            case UInt8(ascii: ",") where depth == 0:
                tokens.append(text[start..<index].trimmed)
                start = index + 1
            default: break
            }
        }
        tokens.append(text[start...].trimmed)
        return tokens.filter { !$0.isEmpty }
    }
}

extension Attendance.Name {
    init(_ token: LineText, base: Int) {
        raw = base + token.startIndex..<base + token.endIndex
        rawText = String(decoding: token, as: UTF8.self)
        var name = token
        var handle: LineText?
        var note: LineText?
        if token.last == UInt8(ascii: ")"), let open = token.firstIndex(of: UInt8(ascii: "(")), open > token.startIndex
        {
            let inside = token[(open + 1)...].dropLast().trimmed
            name = token[..<open].trimmed
            if inside.first == UInt8(ascii: "@") {
                handle = inside.dropFirst()
            } else if Self.looksLikeHandle(inside) {
                handle = inside
            } else {
                note = inside
            }
        } else if token.first == UInt8(ascii: "@"), token.count > 1 {
            name = token.dropFirst()
            handle = name
        }
        self.name = Self.withoutPeriod(String(decoding: name, as: UTF8.self))
        self.handle = handle.map { String(decoding: $0, as: UTF8.self) }
        self.note = note.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let remarks: [StaticString] = [
        "guest", "remote", "online", "late", "chair", "host", "notes", "virtual",
    ]

    /// One word without capital at its start is a handle; `(Intel)` and `(guest)` are remarks.
    private static func looksLikeHandle(_ text: LineText) -> Bool {
        guard let first = text.first, first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z") || first.isDigit,
            !remarks.contains(where: { text.equalsLowercased($0) })
        else { return false }
        return text.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// A full stop behind an initial belongs to the name; behind a word it does not.
    private static func withoutPeriod(_ name: String) -> String {
        guard name.hasSuffix("."), let word = name.dropLast().split(separator: " ").last, word.count > 2 else {
            return name
        }
        return String(name.dropLast())
    }
}
