import NoteFormat

/// A date as somebody wrote it, part by part, so that another date can be written in the same form.
///
/// `2026-05-06`, `2022–1-5`, `2018.12.19`, `12/19/2018`, `May 6th, 2026`, `1-Aug-2018`.
struct WrittenDate: Equatable {
    enum Month: Equatable {
        case number
        /// By name; `isShort` where it is cut to three letters.
        case name(isShort: Bool, isCapitalised: Bool)
    }

    let date: NoteDate
    /// Bytes of the text that was read.
    let year: Range<Int>
    let month: Range<Int>
    let day: Range<Int>
    /// Bytes of the `th` behind the day.
    let ordinal: Range<Int>?
    let monthForm: Month
    /// One-digit days and months have a zero before them.
    let isPadded: Bool

    var range: Range<Int> {
        min(
            year.lowerBound, month.lowerBound, day.lowerBound)..<max(
                year.upperBound, month.upperBound, ordinal?.upperBound ?? day.upperBound)
    }

    /// Every date in a text, in order.
    static func all(in text: [UInt8]) -> [WrittenDate] {
        var dates: [WrittenDate] = []
        let words = Word.all(in: text)
        var start = words.startIndex
        while start < words.endIndex {
            if let date = WrittenDate(at: words[start...], of: text) {
                dates.append(date)
                start += date.ordinal == nil ? 3 : 4
            } else {
                start += 1
            }
        }
        return dates
    }

    /// What to put in place of which bytes to write another date; parts that are the same are left out.
    func rewritten(as new: NoteDate) -> [(range: Range<Int>, text: String)] {
        var parts: [(range: Range<Int>, text: String)] = []
        if new.year != date.year { parts.append((year, String("000\(new.year)".suffix(4)))) }
        if new.month != date.month { parts.append((month, name(ofMonth: new.month))) }
        if new.day != date.day { parts.append((day, number(new.day))) }
        if let ordinal, Self.ordinal(of: new.day) != Self.ordinal(of: date.day) {
            parts.append((ordinal, Self.ordinal(of: new.day)))
        }
        return parts.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func name(ofMonth month: Int) -> String {
        guard case .name(let isShort, let isCapitalised) = monthForm else { return number(month) }
        let name = Self.months[month - 1]
        let cut = isShort ? String(name.prefix(3)) : name
        return isCapitalised ? cut.prefix(1).uppercased() + cut.dropFirst() : cut
    }

    private func number(_ value: Int) -> String { isPadded && value < 10 ? "0\(value)" : String(value) }

    private static func ordinal(of day: Int) -> String {
        switch day {
        case 1, 21, 31: "st"
        case 2, 22: "nd"
        case 3, 23: "rd"
        default: "th"
        }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
}

extension WrittenDate {
    /// A run of digits or of letters; everything else only separates.
    fileprivate struct Word {
        let range: Range<Int>
        let text: String
        let number: Int?

        func isNumber(_ digits: ClosedRange<Int>) -> Bool { number != nil && digits.contains(range.count) }

        static func all(in text: [UInt8]) -> [Word] {
            var words: [Word] = []
            var index = 0
            while index < text.count {
                let start = index
                while index < text.count, text[index].isDigit { index += 1 }
                if index == start { while index < text.count, text[index].isLetter { index += 1 } }
                if index == start {
                    index += 1
                    continue
                }
                let word = String(decoding: text[start..<index], as: UTF8.self)
                words.append(Word(range: start..<index, text: word, number: text[start].isDigit ? Int(word) : nil))
            }
            return words
        }
    }

    fileprivate init?(at words: ArraySlice<Word>, of text: [UInt8]) {
        let next = Array(words.prefix(4))
        guard next.count >= 3 else { return nil }
        if next[0].isNumber(4...4), next[1].isNumber(1...2), next[2].isNumber(1...2) {
            self.init(year: next[0], month: next[1], day: next[2])
        } else if next[0].isNumber(1...2), next[1].isNumber(1...2), next[2].isNumber(4...4) {
            self.init(year: next[2], month: next[0], day: next[1])
        } else if next[0].isNumber(1...2), next[1].number == nil, next[2].isNumber(4...4) {
            self.init(year: next[2], month: next[1], day: next[0])
        } else if next[0].number == nil, next[1].isNumber(1...2), next[2].isNumber(4...4) {
            self.init(year: next[2], month: next[0], day: next[1])
        } else if next.count == 4, next[0].number == nil, next[1].isNumber(1...2), next[3].isNumber(4...4),
            ["st", "nd", "rd", "th"].contains(next[2].text.lowercased())
        {
            self.init(year: next[3], month: next[0], day: next[1], ordinal: next[2].range)
        } else {
            return nil
        }
    }

    private init?(year: Word, month: Word, day: Word, ordinal: Range<Int>? = nil) {
        guard let yearNumber = year.number, let dayNumber = day.number, let monthNumber = Self.month(month),
            let date = NoteDate(year: yearNumber, month: monthNumber, day: dayNumber)
        else { return nil }
        self.date = date
        self.year = year.range
        self.month = month.range
        self.day = day.range
        self.ordinal = ordinal
        if month.number == nil {
            monthForm = .name(
                isShort: month.text.count == 3 && monthNumber != 5, isCapitalised: month.text.first?.isUppercase == true
            )
            isPadded = day.text.first == "0"
        } else {
            monthForm = .number
            isPadded = month.range.count == 2 && day.range.count == 2
        }
    }

    private static func month(_ word: Word) -> Int? {
        if let number = word.number { return number }
        let name = word.text.lowercased()
        return name.count < 3 ? nil : months.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }
}

extension UInt8 {
    /// Of the Latin alphabet.
    var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
    var isBlank: Bool { self == 0x20 || self == 0x09 }
}
