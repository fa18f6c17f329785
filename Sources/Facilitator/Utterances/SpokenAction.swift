import NoteFormat

/// An action item as it is said: who, what, and by when.
struct SpokenAction: Equatable, Sendable {
    var owners: [String]
    var text: String
    /// The words behind `due`, not read yet.
    var due: String?

    /// `Ada, Bo to fix the wheels due fri`, as scribe.perl reads it; without `to` nobody owns it.
    init?(listed line: String) {
        let (rest, due) = Self.splitDue(line)
        self.due = due
        if let colon = Self(labelled: rest) {
            (owners, text) = (colon.owners, colon.text)
        } else if let (names, what) = Self.split(rest, at: [" to ", " will ", " should "]), Self.areNames(names) {
            (owners, text) = (Self.names(names), what)
        } else {
            (owners, text) = ([], rest)
        }
        guard !text.isEmpty else { return nil }
    }

    /// `Ada: fix the wheels - due in 2 weeks`, as GitHub's bot of W3C reads it.
    init?(labelled line: String) {
        let (rest, due) = Self.splitDue(line)
        guard let colon = rest.firstIndex(of: ":") else { return nil }
        let names = String(rest[..<colon])
        let after = rest[rest.index(after: colon)...]
        guard after.first == " ", Self.areNames(names) else { return nil }
        owners = Self.names(names)
        text = String(after).trimmed
        self.due = due
        guard !text.isEmpty, !owners.isEmpty else { return nil }
    }

    var utterance: Utterance { .action(owners: owners, text: text, due: due) }

    /// A text and the words behind its last `due`, or behind a `by` where they are wholly a day, that `by` among them;
    /// the dash or bracket around them is gone.
    static func splitDue(_ line: String) -> (text: String, due: String?) {
        let due = split(line, atLast: "due")
        if let by = split(line, atLast: "by"), SpokenDueDate.isDay(by.words),
            due.map({ !SpokenDueDate.isDay($0.words) }) ?? true
        {
            return (by.text, "by \(by.words)")
        }
        // "in due course" is no date.
        guard let due, !due.words.isEmpty, due.words.split(separator: " ").count <= 4 else {
            return (line.trimmed, nil)
        }
        return (due.text, due.words.starts(withWords: "by ") ? String(due.words.dropFirst(3)) : due.words)
    }

    private static func split(_ line: String, atLast word: String) -> (text: String, words: String)? {
        guard let place = line.lastRange(ofWholeWord: word) else { return nil }
        var words = String(line[place.upperBound...].drop { $0 == ":" || $0 == " " }).trimmed
        while let end = words.last, ").".contains(end) { words = String(words.dropLast()).trimmed }
        var text = String(line[..<place.lowerBound]).trimmed
        while let end = text.last, "-–,;(".contains(end) { text = String(text.dropLast()).trimmed }
        return (text, words)
    }

    private static func split(_ line: String, at words: [String]) -> (String, String)? {
        let found = words.compactMap { line.firstRange(ofWords: $0) }.min { $0.lowerBound < $1.lowerBound }
        return found.map { (String(line[..<$0.lowerBound]).trimmed, String(line[$0.upperBound...]).trimmed) }
    }

    /// `Ada`, `Ada and Bo`, `Ada, Bo Ek & Cy`.
    private static func names(_ text: String) -> [String] {
        var parts = [text]
        for separator in [",", " and ", " & "] {
            parts = parts.flatMap { part in
                var pieces: [String] = []
                var rest = part
                while let found = rest.firstRange(ofWords: separator) {
                    pieces.append(String(rest[..<found.lowerBound]))
                    rest = String(rest[found.upperBound...])
                }
                return pieces + [rest]
            }
        }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// Whether this may be a list of names: few words each.
    private static func areNames(_ text: String) -> Bool {
        let names = names(text)
        return !names.isEmpty && names.allSatisfy { $0.split(separator: " ").count <= 3 }
    }
}
