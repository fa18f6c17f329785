import TextEditing

/// Finds the secrets in one line. All places are bytes of the line.
struct JoinSecretReading {
    /// Sorted; their redactions do not overlap.
    private(set) var secrets: [JoinSecret] = []
    private let text: [UInt8]
    /// The same with small Latin letters.
    private let small: [UInt8]

    /// Whether a look at the line is worth it.
    static func mayHold(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.contains { $0.isDigit || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "%") }
    }

    /// - Parameter isAroundMeeting: the line stands in the note's header or footer, where a `PIN:` is that of a meeting.
    init(_ line: [UInt8], isAroundMeeting: Bool) {
        text = line
        small = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var found = parameters + dialled
        let isAboutJoining = isAroundMeeting || Self.joinWords.contains { small.place(of: $0) != nil }
        found += labelled(isAboutJoining: isAboutJoining)
        for secret in found.sorted(by: { $0.redaction.range.lowerBound < $1.redaction.range.lowerBound }) {
            let end = secrets.last?.redaction.range.upperBound ?? 0
            guard secret.redaction.range.lowerBound < end else {
                secrets.append(secret)
                continue
            }
            // Two parameters share the sign between them.
            guard secret.bytes.lowerBound >= end else { continue }
            let rest = Change(range: end..<secret.redaction.range.upperBound, replacement: [])
            secrets.append(JoinSecret(form: secret.form, bytes: secret.bytes, redaction: rest))
        }
    }

    // MARK: - Parameters of links

    /// Which parameters are secrets, and of which hosts; of all where none is named.
    private static let keys: [(name: StaticString, hosts: [StaticString])] = [
        ("pwd", []), ("jwt", []), ("p", ["teams.microsoft.", "teams.live."]), ("tk", ["zoom."]), ("zak", ["zoom."]),
        ("pin", ["tel.meet", "meet.google.", "bluejeans."]), ("pw", ["webex."]), ("roomkey", ["whereby."]),
        ("password", meetingHosts), ("passcode", meetingHosts), ("passwd", meetingHosts),
    ]

    private static let meetingHosts: [StaticString] = [
        "zoom.", "webex.", "bbb.", "bigbluebutton", "meet.", "jitsi", "bluejeans.", "gotomeeting.", "whereby.",
    ]

    private var parameters: [JoinSecret] {
        var secrets: [JoinSecret] = []
        for sign in Self.equals.flatMap({ small.places(of: $0) }) {
            guard let key = Self.keys.first(where: { small[..<sign.lowerBound].ends(with: $0.name) }) else { continue }
            let keyStart = sign.lowerBound - key.name.utf8CodeUnitCount
            guard let separator = Self.separators.first(where: { small[..<keyStart].ends(with: $0) }) else { continue }
            let start = keyStart - separator.utf8CodeUnitCount
            let linkStart = small[..<start].lastIndex(where: Self.isBorder).map { $0 + 1 } ?? 0
            let link = small[linkStart..<start]
            guard key.hosts.isEmpty || key.hosts.contains(where: { link.place(of: $0) != nil }),
                let value = value(from: sign.upperBound, inEmphasis: linkStart)
            else { continue }
            // The first parameter gives its sign to the next one.
            let next = Self.separators.first { small[value.upperBound...].starts(with: $0) }
            let isFirst = ["?", "%3f"].contains(separator.description)
            let end = value.upperBound + (isFirst ? next?.utf8CodeUnitCount ?? 0 : 0)
            secrets.append(
                JoinSecret(
                    form: .parameter(key.name.description), bytes: value,
                    redaction: Change(range: (isFirst && next != nil ? keyStart : start)..<end, replacement: [])))
        }
        return secrets
    }

    private static let equals: [StaticString] = ["=", "%3d"]
    private static let separators: [StaticString] = ["?", "&amp;", "&", "%3f", "%26", "#", ";"]

    /// A parameter's value, without the full stop of the sentence it ends and the sign of the emphasis it stands in.
    private func value(from start: Int, inEmphasis linkStart: Int) -> Range<Int>? {
        var end = start
        while end < text.count, !Self.isBorder(text[end]), !"&#*|".utf8.contains(text[end]),
            !small[end...].starts(with: "%26")
        {
            end += 1
        }
        let isEmphasised = text[..<linkStart].split(whereSeparator: \.isBlank).contains {
            $0.first == UInt8(ascii: "_")
        }
        let tail = isEmphasised || text[linkStart] == UInt8(ascii: "_") ? ".,;:!?_" : ".,;:!?"
        while end > start, tail.utf8.contains(text[end - 1]) { end -= 1 }
        // `pwd=xxxx` and `pwd=REDACTED` tell nothing.
        let value = small[start..<end]
        guard let first = value.first, !value.allSatisfy({ $0 == first }), !value.elementsEqual("redacted".utf8) else {
            return nil
        }
        return start..<end
    }

    private static func isBorder(_ byte: UInt8) -> Bool { byte.isBlank || "()<>[]{}\"'`\\".utf8.contains(byte) }

    // MARK: - Numbers to dial

    /// `,,,,*123456#`
    private var dialled: [JoinSecret] {
        small.places(of: ",*").compactMap { place in
            let digits = text[place.upperBound...].prefix(while: \.isDigit)
            guard digits.count >= 4, digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: "#") else {
                return nil
            }
            let start = text[..<place.upperBound].dropLast().lastIndex { $0 != UInt8(ascii: ",") }.map { $0 + 1 } ?? 0
            return JoinSecret(
                form: .dialled, bytes: digits.startIndex..<digits.endIndex,
                redaction: Change(range: start..<digits.endIndex + 1, replacement: []))
        }
    }

    // MARK: - Labels

    private static let joinWords: [StaticString] = [
        "zoom", "webex", "teams.", "meet.", "jitsi", "whereby", "bluejeans", "gotomeeting", "meeting id", "dial",
        "join ",
    ]

    private static let labels: [(name: StaticString, isOfMeetingsOnly: Bool)] = [
        ("passcode", true), ("password", false), ("access code", false), ("pin", false), ("host key", true),
    ]

    private func labelled(isAboutJoining: Bool) -> [JoinSecret] {
        Self.labels.filter { $0.isOfMeetingsOnly || isAboutJoining }.flatMap { label in
            small.places(of: label.name).compactMap { place -> JoinSecret? in
                guard place.lowerBound == 0 || !isWord(text[place.lowerBound - 1]),
                    let value = labelledValue(from: place.upperBound)
                else { return nil }
                return JoinSecret(
                    form: .labelled(label.name.description), bytes: value,
                    redaction: Change(range: value, replacement: Array("(removed)".utf8)))
            }
        }
    }

    /// `: 123456`, ` is **a1b2c3**`, `: 123 456 789#`: with a digit, as no word has one.
    private func labelledValue(from start: Int) -> Range<Int>? {
        var at = start
        func skip(_ isSkipped: (UInt8) -> Bool) { while at < text.count, isSkipped(text[at]) { at += 1 } }
        func isMarkup(_ byte: UInt8) -> Bool { byte.isBlank || "*_`\"".utf8.contains(byte) }
        skip(isMarkup)
        if at < text.count, text[at] == UInt8(ascii: ":") {
            at += 1
        } else if small[at...].starts(with: "is ") {
            at += 3
        } else {
            return nil
        }
        skip(isMarkup)
        let digits = digitGroups(from: at)
        if digits.count >= 4 { return digits }
        var end = at
        while end < text.count, !Self.isBorder(text[end]), text[end] != UInt8(ascii: "*") { end += 1 }
        while end > at, ".,;:!?_".utf8.contains(text[end - 1]) { end -= 1 }
        let value = small[at..<end]
        guard value.count >= 4, value.contains(where: \.isDigit), value.first != UInt8(ascii: "#"),
            !value.starts(with: "http"), !value.contains(UInt8(ascii: "/"))
        else { return nil }
        return at..<end
    }

    /// `123 456 789#`, nothing but a border behind it.
    private func digitGroups(from start: Int) -> Range<Int> {
        var end = start
        while end < text.count {
            let digits = text[end...].prefix(while: \.isDigit)
            guard digits.count >= 3 else { break }
            end = digits.endIndex
            guard end + 1 < text.count, text[end] == 0x20, text[end + 1].isDigit else { break }
            let next = text[(end + 1)...].prefix(while: \.isDigit)
            guard next.count >= 3, next.endIndex == text.count || !isWord(text[next.endIndex]) else { break }
            end += 1
        }
        return end < text.count && isWord(text[end]) ? start..<start : start..<end
    }

    private func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit || byte >= 0x80 }
}
