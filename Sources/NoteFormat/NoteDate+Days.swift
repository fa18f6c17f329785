extension NoteDate {
    /// Days since 1970-01-01; negative before.
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400 - (shifted < 0 ? 1 : 0)
        let ofEra = shifted - era * 400
        let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// Nil outside the years 1 to 9999.
    package init?(dayNumber: Int) {
        // The years 0 to 10000, which keeps the sums below from running over.
        guard (-719_528...2_932_897).contains(dayNumber) else { return nil }
        let days = dayNumber + 719_468
        let era = days >= 0 ? days / 146_097 : -1
        let ofEra = days - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * ofYear + 2) / 153
        let civil = month < 10 ? month + 3 : month - 9
        self.init(
            year: yearOfEra + era * 400 + (civil <= 2 ? 1 : 0), month: civil,
            day: ofYear - (153 * month + 2) / 5 + 1)
    }

    /// Nil outside the years 1 to 9999.
    package func adding(days: Int) -> NoteDate? {
        let (day, isTooFar) = dayNumber.addingReportingOverflow(days)
        return isTooFar ? nil : NoteDate(dayNumber: day)
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: ((dayNumber + 3) % 7 + 7) % 7 + 1) ?? .monday
    }
}
