import NoteFormat
import TextEditing

extension CheckedNote {
    /// Another day in the title than in the file's name.
    var titleDates: [Finding] {
        guard let fileDate, let title = note.title, let date = title.date, date != fileDate else { return [] }
        // 3/4/2026 is a day in March or in April.
        let swapped = NoteDate(year: date.year, month: date.day, day: date.month)
        guard swapped != fileDate else { return [] }
        let heading = note.section(containing: title.line)?.heading ?? title.line..<title.line + 1
        let place = heading.compactMap { datePlace(of: date, inLine: $0) }.first ?? textRange(ofLine: title.line)
        let message =
            "the title says \(date), the file's name \(fileDate)\(likelier(of: date, fileDate)); make them the same"
        return [finding(.dateMismatch, place, message)]
    }

    /// Another day in a `title:` key than in the file's name.
    var keyDates: [Finding] {
        guard let fileDate else { return [] }
        return note.frontMatter.flatMap { $0.lines }.compactMap { line in
            guard text(ofLine: line).hasPrefix("title:"),
                let written = WrittenDate.all(in: bytes(ofLine: line)).first, written.date != fileDate,
                let place = datePlace(of: written.date, inLine: line)
            else { return nil }
            let message = "the title: key says \(written.date), the file's name \(fileDate); make them the same"
            return finding(.dateMismatch, place, message)
        }
    }

    /// A year's folder that is not that of the file's name.
    var yearFolders: [Finding] {
        guard let fileDate, let folder = path.split(separator: "/").dropLast().last, folder.utf8.count == 4,
            let year = Int(folder), (1900...2200).contains(year), year != fileDate.year
        else { return [] }
        let message = "the note of \(fileDate) lies in the folder \(folder); move it to \(fileDate.year)"
        return [finding(.dateMismatch, 0..<0, message)]
    }

    /// `Next meeting:` in the header on the day of this one or before it.
    var pastNextMeetings: [Finding] {
        guard let date else { return [] }
        return note.headerLines.compactMap { line in
            let bytes = bytes(ofLine: line)
            let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            guard let label = small.place(of: "next meeting"),
                small[label.upperBound...].first(where: { $0 != UInt8(ascii: "*") }) == UInt8(ascii: ":")
            else { return nil }
            let rest = Array(bytes[label.upperBound...])
            guard let next = WrittenDate.all(in: rest).first?.date ?? NoteDate(withoutYear: rest, near: date),
                next <= date
            else { return nil }
            let which = next == date ? "the day of this meeting" : "before this meeting"
            let message = "the next meeting is said to be on \(next), \(which); write its day, or nothing"
            return finding(.nextMeetingPast, line: line, message)
        }
    }

    // MARK: - Parts

    private func datePlace(of date: NoteDate, inLine line: Int) -> Range<Int>? {
        let start = buffer.lineRange(line).lowerBound
        let written = WrittenDate.all(in: bytes(ofLine: line)).first { $0.date == date }
        return written.map { start + $0.range.lowerBound..<start + $0.range.upperBound }
    }

    /// What the series' weekday says; empty where it says nothing.
    private func likelier(of title: NoteDate, _ file: NoteDate) -> String {
        guard let series = series?.series, let weekday = series.weekday else { return "" }
        let right = [title, file].filter { $0.weekday == weekday }
        guard right.count == 1, let date = right.first else { return "" }
        return " (\(series.name) meets on a \(weekday.name), as \(date) is one)"
    }
}

extension NoteDate {
    /// `September 3rd` or `3 Sep` in a text that names no year: of all such days the one nearest to another day.
    fileprivate init?(withoutYear text: [UInt8], near date: NoteDate) {
        let words = text.split { !($0.isLetter || $0.isDigit) }.prefix(2).map { word in
            word.first?.isDigit == true ? word.prefix(while: \.isDigit) : word
        }
        guard words.count == 2 else { return nil }
        let days = [date.year - 1, date.year, date.year + 1].compactMap { year in
            WrittenDate.all(in: Array(words.joined(separator: [0x20])) + Array(" \(year)".utf8)).first?.date
        }
        func distance(_ day: NoteDate) -> Int { abs(day.dayNumber - date.dayNumber) }
        // Half a year away it may as well be in the other direction.
        guard let nearest = days.min(by: { distance($0) < distance($1) }), distance(nearest) < 120 else { return nil }
        self = nearest
    }
}
