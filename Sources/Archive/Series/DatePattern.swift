import NoteFormat

/// A text that is the same for every meeting but for the date: `community-{YYYY-MM-DD}.md`.
///
/// `{{` and `}}` stand for the braces themselves.
package struct DatePattern: Hashable, Sendable, CustomStringConvertible {
    package enum Part: Hashable, Sendable {
        case text(String)
        case date(DateForm)
    }

    package let parts: [Part]

    init(_ parts: [Part]) {
        self.parts = parts
    }

    /// Reads a pattern; the error says what is wrong at which character.
    package init(_ text: String) throws(SpellingError) {
        var parts: [Part] = []
        var plain = ""
        let characters = Array(text)
        var place = 0
        while place < characters.count {
            let character = characters[place]
            if character == "{" || character == "}", place + 1 < characters.count, characters[place + 1] == character {
                plain.append(character)
                place += 2
            } else if character == "{" {
                guard let end = characters[place...].firstIndex(of: "}") else {
                    throw SpellingError(character: place + 1, reason: "this { has no }")
                }
                let inside = String(characters[place + 1..<end])
                guard let form = DateForm(inside) else {
                    throw SpellingError(
                        character: place + 1, reason: "{\(inside)} is no date; write it as {YYYY-MM-DD} or {YYYY}")
                }
                if !plain.isEmpty { parts.append(.text(plain)) }
                plain = ""
                parts.append(.date(form))
                place = end + 1
            } else if character == "}" {
                throw SpellingError(character: place + 1, reason: "this } has no {")
            } else {
                plain.append(character)
                place += 1
            }
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
        self.parts = parts
    }

    /// The pattern of a text that spells the date in a form that is known; nil when it does not.
    init?(of text: String, on date: NoteDate, _ forms: [DateForm] = DateForm.ofDays) {
        for form in forms {
            if let parts = Self.parts(of: text, replacing: form.spelling(date), by: form) {
                self.parts = parts
                return
            }
        }
        return nil
    }

    /// A text without any date.
    init(text: String) {
        parts = text.isEmpty ? [] : [.text(text)]
    }

    package func text(for date: NoteDate) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .date(let form): form.spelling(date)
            }
        }.joined()
    }

    package var description: String {
        parts.map { part in
            switch part {
            case .text(let text): text.map { $0 == "{" || $0 == "}" ? "\($0)\($0)" : "\($0)" }.joined()
            case .date(let form): "{\(form)}"
            }
        }.joined()
    }

    /// The text beside the dates.
    var plainText: String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .date: " "
            }
        }.joined()
    }

    var hasDate: Bool {
        parts.contains { part in
            switch part {
            case .text: false
            case .date: true
            }
        }
    }

    /// Whether no two days have the same text.
    var tellsDay: Bool {
        parts.contains { part in
            switch part {
            case .text: false
            case .date(let form): form.tellsDay
            }
        }
    }

    private static func parts(of text: String, replacing spelled: String, by form: DateForm) -> [Part]? {
        let (bytes, wanted) = (Array(text.utf8), Array(spelled.utf8))
        var parts: [Part] = []
        var (plainStart, place) = (0, 0)
        func takePlain(to end: Int) {
            if plainStart < end { parts.append(.text(String(decoding: bytes[plainStart..<end], as: UTF8.self))) }
        }
        while place + wanted.count <= bytes.count {
            let end = place + wanted.count
            guard bytes[place] == wanted[0], bytes[place..<end].elementsEqual(wanted),
                !(place > 0 && bytes[place - 1].isDigit), !(end < bytes.count && bytes[end].isDigit)
            else {
                place += 1
                continue
            }
            takePlain(to: place)
            parts.append(.date(form))
            plainStart = end
            place = end
        }
        guard !parts.isEmpty else { return nil }
        takePlain(to: bytes.count)
        return parts
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
