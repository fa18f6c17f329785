import MeetingCore

/// How what follows a verb is read.
extension Verb {
    /// For verbs that nothing follows.
    static func only(_ rest: String, _ utterance: Utterance) -> Utterance? { rest.isEmpty ? utterance : nil }

    /// For verbs that need something behind them.
    static func some(_ rest: String, _ make: (String) -> Utterance) -> Utterance? {
        let text = rest.trimmed
        return text.isEmpty ? nil : make(text)
    }

    /// Names with commas between them.
    static func names(_ rest: String) -> [String]? {
        let names = rest.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names
    }

    /// `Ada Lind to ask about wheels`; both may be missing.
    static func queue(_ rest: String, _ kind: QueueKind) -> Utterance? {
        var who = rest
        var reason: String?
        if rest.starts(withWords: "to ") {
            (who, reason) = ("", String(rest.dropFirst(3)))
        } else if let word = rest.firstRange(ofWords: " to ") {
            (who, reason) = (String(rest[..<word.lowerBound]), String(rest[word.upperBound...]))
        }
        let said = reason.map(\.trimmed)
        return .queue(who: who.trimmed.isEmpty ? nil : who.trimmed, kind, reason: said == "" ? nil : said)
    }

    /// `Wheels for musl (15m) [Ada]`.
    static func agendaItem(_ rest: String) -> Utterance? {
        var title = rest.trimmed
        var owner: String?
        if title.last == "]", let open = title.lastIndex(of: "["), open > title.startIndex {
            owner = String(title[title.index(after: open)...].dropLast()).trimmed
            title = String(title[..<open]).trimmed
        }
        var timebox: Duration?
        if title.last == ")", let open = title.lastIndex(of: "("), open > title.startIndex,
            let time = SpokenTime(String(title[title.index(after: open)...].dropLast())), time.rest.isEmpty
        {
            timebox = time.duration
            title = String(title[..<open]).trimmed
        }
        guard !title.isEmpty else { return nil }
        return .addItem(title: title, timebox: timebox, owner: owner == "" ? nil : owner)
    }

    /// `3`, `item 3`, `/wheels/`, or words of the title.
    static func itemChoice(_ rest: String) -> Utterance? {
        let text = rest.starts(withWords: "item ") ? String(rest.dropFirst(5)).trimmed : rest
        if let number = Int(text) { return .takeUp(.number(number)) }
        if text.count > 2, text.first == "/", text.last == "/" {
            return .takeUp(.matching(String(text.dropFirst().dropLast())))
        }
        return text.isEmpty || text.first == "/" ? nil : .takeUp(.matching(text))
    }

    /// `old/new/` with the first stroke taken away; the last one may be missing, `\/` is a stroke of the text.
    static func replacement(_ rest: String) -> Utterance? {
        var parts = [""]
        var isEscaped = false
        for character in rest {
            switch character {
            case "\\" where !isEscaped: isEscaped = true
            case "/" where !isEscaped: parts.append("")
            default:
                if isEscaped, character != "/" { parts[parts.count - 1].append("\\") }
                parts[parts.count - 1].append(character)
                isEscaped = false
            }
        }
        guard (2...3).contains(parts.count), !parts[0].isEmpty else { return nil }
        let flag = parts.count == 3 ? parts[2].trimmed.lowercased() : ""
        guard flag.isEmpty || flag == "g" else { return nil }
        return .replace(old: parts[0], new: parts[1], everywhere: flag == "g")
    }
}
