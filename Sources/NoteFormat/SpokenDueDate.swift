/// When something is due, in words, counted from the day of the meeting.
package enum SpokenDueDate {
    /// `2026-06-24`, `24 June`, `jun 24`, `fri`, `next friday`, `tomorrow`, `today`, `next week`, `next meeting`,
    /// `in 2 weeks`, `in 3 days`.
    ///
    /// A weekday, or `this friday`, is the next one after the meeting's day; `next friday` is that of the week after, which
    /// begins with Monday as in ISO 8601. Nil for anything else, and for `next meeting` where it is not known.
    package static func read(_ words: String, from day: NoteDate, nextMeeting: NoteDate?) -> NoteDate? {
        var parts = words.lowercased().split(separator: " ").map(String.init)
        if let first = parts.first, ["by", "on", "in", "at"].contains(first) { parts.removeFirst() }
        let text = parts.joined(separator: " ")
        if let date = NoteDate(in: text), date.description == text { return date }
        switch text {
        case "today": return day
        case "tomorrow": return day.adding(days: 1)
        case "next week": return day.adding(days: 7)
        case "next meeting", "the next meeting": return nextMeeting
        default: break
        }
        if let weekday = parts.last.flatMap(weekday(named:)) {
            let days = weekday.rawValue - day.weekday.rawValue
            switch parts.dropLast() {
            case [], ["this"]: return day.adding(days: (days + 6) % 7 + 1)
            case ["next"]: return day.adding(days: days + 7)
            default: return nil
            }
        }
        if let date = dayOfMonth(parts, from: day) { return date }
        guard parts.count == 2, let number = Int(parts[0]), (1...3660).contains(number) else { return nil }
        switch parts[1] {
        case "day", "days": return day.adding(days: number)
        case "week", "weeks": return day.adding(days: number * 7)
        case "month", "months": return monthsLater(number, day)
        default: return nil
        }
    }

    /// Whether these words tell a day at all, whatever day the meeting is on.
    package static func isDay(_ words: String) -> Bool {
        // A leap year has every day.
        let day = NoteDate(year: 2028, month: 1, day: 1)
        return day.map { read(words, from: $0, nextMeeting: $0) != nil } ?? false
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// `24 June`, `June 24th`, `1 dec 2027`: without a year the next such day, the meeting's own among them.
    private static func dayOfMonth(_ parts: [String], from day: NoteDate) -> NoteDate? {
        guard (2...3).contains(parts.count) else { return nil }
        let words = parts[..<2].map { $0.filter { $0.isLetter || $0.isNumber } }
        let isDayFirst = words[0].first?.isNumber == true
        let (name, number) = isDayFirst ? (words[1], words[0]) : (words[0], words[1])
        let ordinal = ["st", "nd", "rd", "th"].contains(number.suffix(2)) ? String(number.dropLast(2)) : number
        guard name.count >= 3, let dayNumber = Int(ordinal),
            let month = months.firstIndex(where: { $0.hasPrefix(name) })
        else { return nil }
        if parts.count == 3 { return Int(parts[2]).flatMap { NoteDate(year: $0, month: month + 1, day: dayNumber) } }
        return [day.year, day.year + 1].lazy
            .compactMap { NoteDate(year: $0, month: month + 1, day: dayNumber) }.first { $0 >= day }
    }

    /// The same day of a later month, or its last one.
    private static func monthsLater(_ months: Int, _ day: NoteDate) -> NoteDate? {
        let month = day.month - 1 + months
        let year = day.year + month / 12
        return (1...day.day).reversed().lazy
            .compactMap { NoteDate(year: year, month: month % 12 + 1, day: $0) }.first
    }

    /// By the first three letters or more.
    private static func weekday(named name: String) -> Weekday? {
        guard name.count >= 3 else { return nil }
        return Weekday.allCases.first { $0.name.lowercased().hasPrefix(name) }
    }
}
