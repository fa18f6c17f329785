import NoteFormat

/// How a date is spelled: `YYYY-MM-DD`, `Month D, YYYY`, `YYYY`.
package struct DateForm: Hashable, Sendable, CustomStringConvertible {
    private enum Piece: Hashable, Sendable {
        case year, paddedMonth, paddedDay, month, day, monthName, shortMonthName
        case text(String)
    }

    private let pieces: [Piece]
    /// `YYYY-MM-DD`
    package let description: String

    private static let words: [(String, Piece)] = [
        ("YYYY", .year), ("Month", .monthName), ("Mon", .shortMonthName), ("MM", .paddedMonth), ("DD", .paddedDay),
        ("M", .month), ("D", .day),
    ]

    /// Nil when there is no part of a date in it, or a letter or digit that is none.
    package init?(_ text: some StringProtocol) {
        var pieces: [Piece] = []
        var rest = text[...]
        var isDate = false
        while let first = rest.first {
            if let (word, piece) = Self.words.first(where: { rest.hasPrefix($0.0) }) {
                pieces.append(piece)
                rest = rest.dropFirst(word.count)
                isDate = true
            } else if first.isLetter || first.isNumber || first == "{" || first == "}" {
                return nil
            } else {
                pieces.append(.text(String(first)))
                rest = rest.dropFirst()
            }
        }
        guard isDate else { return nil }
        self.pieces = pieces
        description = String(text)
    }

    /// A form of this program's own making.
    private init(known text: String) {
        guard let form = DateForm(text) else { preconditionFailure("no form of date: \(text)") }
        self = form
    }

    /// The forms that dates of the day are looked for in, the usual one first.
    static let ofDays = [
        "YYYY-MM-DD", "YYYY–MM-DD", "YYYY_MM_DD", "YYYY.MM.DD", "YYYY/MM/DD", "YYYYMMDD", "MM/DD/YYYY", "DD.MM.YYYY",
        "Month D, YYYY", "Mon D, YYYY", "D Month YYYY", "D Mon YYYY", "D-Mon-YYYY", "Month D YYYY", "YYYY-M-D",
    ].map(DateForm.init(known:))

    static let day = DateForm(known: "YYYY-MM-DD")
    static let month = DateForm(known: "YYYY-MM")
    static let year = DateForm(known: "YYYY")
    static let monthOfYear = DateForm(known: "MM")

    /// Whether the form tells the day, so that two notes cannot have one name.
    var tellsDay: Bool {
        func has(_ one: Piece, _ other: Piece) -> Bool { pieces.contains(one) || pieces.contains(other) }
        return pieces.contains(.year) && has(.day, .paddedDay)
            && (has(.month, .paddedMonth) || has(.monthName, .shortMonthName))
    }

    package func spelling(_ date: NoteDate) -> String {
        pieces.map { piece in
            switch piece {
            case .year: Self.padded(date.year, 4)
            case .paddedMonth: Self.padded(date.month, 2)
            case .paddedDay: Self.padded(date.day, 2)
            case .month: String(date.month)
            case .day: String(date.day)
            case .monthName: Self.months[date.month - 1]
            case .shortMonthName: String(Self.months[date.month - 1].prefix(3))
            case .text(let text): text
            }
        }.joined()
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
