import NoteFormat

/// A schedule's text as it is read from left to right.
struct ScheduleReading {
    private let characters: [Character]
    private var place = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func date() throws(SpellingError) -> NoteDate {
        let year = try number(4, "a date such as 2024-07-17")
        try take("-", "the date's first -")
        let month = try number(2, "the month in two digits")
        try take("-", "the date's second -")
        let day = try number(2, "the day in two digits")
        guard let date = NoteDate(year: year, month: month, day: day) else {
            throw error(at: 0, "there is no such day")
        }
        return date
    }

    mutating func time() throws(SpellingError) -> MeetingTime {
        try take("T", "T and a time, such as T18:00")
        let start = place
        let hour = try number(2, "the hour in two digits")
        try take(":", "the time's :")
        let minute = try number(2, "the minute in two digits")
        guard hour < 24, minute < 60 else { throw error(at: start, "there is no such time of day") }
        try take("[", "a zone, such as [UTC] or [America/New_York]")
        let zoneStart = place
        while place < characters.count, characters[place] != "]" { place += 1 }
        let zone = String(characters[zoneStart..<place])
        try take("]", "the zone's ]")
        guard let time = MeetingTime(hour: hour, minute: minute, zone: zone) else {
            throw error(
                at: zoneStart,
                zone.isEmpty
                    ? "the zone is missing, such as [UTC] or [America/New_York]"
                    : "no time zone is called \(zone); write UTC or a name such as America/New_York")
        }
        return time
    }

    mutating func period() throws(SpellingError) -> Int {
        try take("/", "/ and a period, such as /P14D")
        try take("P", "a period, such as P14D or P2W")
        let start = place
        while place < characters.count, characters[place].isASCII, characters[place].isNumber { place += 1 }
        guard place > start else { throw error(at: start, "here belongs a number of days or weeks, as in P14D or P2W") }
        let count = Int(String(characters[start..<place]))
        let unit = place < characters.count ? characters[place] : " "
        guard unit == "D" || unit == "W" else {
            throw error(at: place, "a period counts days (D) or weeks (W), such as P14D or P2W")
        }
        place += 1
        let limit = Schedule.mostDays / (unit == "W" ? 7 : 1)
        guard let count, (1...limit).contains(count) else {
            throw error(at: start, "a period is 1 to \(limit) \(unit == "W" ? "weeks" : "days")")
        }
        return unit == "W" ? count * 7 : count
    }

    func end() throws(SpellingError) {
        guard place == characters.count else { throw error(at: place, "nothing may follow the period") }
    }

    private func error(at place: Int, _ reason: String) -> SpellingError {
        SpellingError(character: place + 1, reason: reason)
    }

    private mutating func take(_ character: Character, _ what: String) throws(SpellingError) {
        guard place < characters.count, characters[place] == character else {
            throw error(at: place, "here belongs \(what)")
        }
        place += 1
    }

    private mutating func number(_ digits: Int, _ what: String) throws(SpellingError) -> Int {
        let end = place + digits
        guard end <= characters.count, characters[place..<end].allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(String(characters[place..<end]))
        else { throw error(at: place, "here belongs \(what)") }
        place = end
        return number
    }
}
