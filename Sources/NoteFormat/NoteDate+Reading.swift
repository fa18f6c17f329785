extension NoteDate {
    /// The first date in a title: `2026-05-06`, `2022–01-05`, `2018.12.19`, `12/19/2018`, `May 6th, 2026`, `1-Aug-2018`.
    package init?(in title: some StringProtocol) {
        let words = Self.words(of: title)
        for start in words.indices {
            guard let date = Self.date(at: words[start...]) else { continue }
            self = date
            return
        }
        return nil
    }

    private enum Word {
        case number(Int, digits: Int)
        case text(String)
    }

    /// Runs of digits and runs of letters; everything else only separates.
    private static func words(of title: some StringProtocol) -> [Word] {
        var words: [Word] = []
        var rest = title[...]
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                words.append(.number(Int(digits) ?? 0, digits: digits.count))
                rest = rest[digits.endIndex...]
            } else if first.isLetter {
                let letters = rest.prefix(while: \.isLetter)
                words.append(.text(letters.lowercased()))
                rest = rest[letters.endIndex...]
            } else {
                rest = rest.dropFirst()
            }
        }
        return words
    }

    private static func date(at words: ArraySlice<Word>) -> NoteDate? {
        let next = Array(words.prefix(4))
        guard next.count >= 3 else { return nil }
        switch (next[0], next[1], next[2]) {
        case (.number(let year, 4), .number(let month, ...2), .number(let day, ...2)):
            return NoteDate(year: year, month: month, day: day)
        case (.number(let month, ...2), .number(let day, ...2), .number(let year, 4)):
            return NoteDate(year: year, month: month, day: day)
        case (.number(let day, ...2), .text(let name), .number(let year, 4)):
            return month(named: name).flatMap { NoteDate(year: year, month: $0, day: day) }
        case (.text(let name), .number(let day, ...2), .number(let year, 4)):
            return month(named: name).flatMap { NoteDate(year: year, month: $0, day: day) }
        case (.text(let name), .number(let day, ...2), .text(let ending)):
            guard ["st", "nd", "rd", "th"].contains(ending), next.count == 4, case .number(let year, 4) = next[3]
            else { return nil }
            return month(named: name).flatMap { NoteDate(year: year, month: $0, day: day) }
        default:
            return nil
        }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// A month by its name or the first three letters of it.
    private static func month(named name: String) -> Int? {
        let known = months.firstIndex { name.count >= 3 && $0.hasPrefix(name) }
        return known.map { $0 + 1 }
    }
}
