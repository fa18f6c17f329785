import NoteFormat

extension CheckedNote {
    var missingPresence: [Finding] {
        if let date, let today = context?.today, date > today { return [] }
        guard !isCancelled else { return [] }
        if let attendance = note.attendance {
            guard attendance.names.isEmpty else { return [] }
            let message = "nobody is present; write the names of those who were there"
            return [finding(.nobodyPresent, attendance.label, message)]
        }
        guard let series, series.saysWhoWasThere, note.agendaCount > 0 else { return [] }
        let message = "no Present line, which the other notes of \(series.series.name) have; say who was there"
        let place = note.title.map { textRange(ofLine: $0.line) } ?? 0..<0
        return [finding(.nobodyPresent, place, message)]
    }

    /// A note that says that its meeting was not held, and little else.
    private var isCancelled: Bool {
        note.agendaCount == 0 && lines.contains { text(ofLine: $0).lowercased().contains("cancel") }
    }

    var placeholders: [Finding] {
        present.map(\.name).filter { Self.isPlaceholder($0.rawText) }.map { name in
            finding(
                .placeholderPresent, name.raw, "\"\(name.rawText)\" is nobody; write a name, or take it out")
        }
    }

    private static let placeholderWords: Set<String> = [
        "name", "names", "tbd", "tba", "todo", "xxx", "first last", "firstname lastname", "first name last name",
        "attendee", "attendees", "handle", "github handle", "username", "add names", "add name", "full name",
        "name here", "names here", "insert names", "insert name", "john doe", "jane doe",
    ]

    private static func isPlaceholder(_ token: String) -> Bool {
        let isBracketed = token.hasPrefix("<") && token.hasSuffix(">") || token.hasPrefix("{") && token.hasSuffix("}")
        let text = token.lowercased()
        let words = text.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
        return isBracketed || words.isEmpty || placeholderWords.contains(words) || words.contains("your name")
            || words.contains("add yourself") || words.hasPrefix("name github handle") || words == "name handle"
    }

    var repeatedNames: [Finding] {
        var seen: Set<String> = []
        return present.compactMap { name, folded in
            let keys = [name.handle.map { "@\($0.lowercased())" }, folded.isShort ? nil : folded.text].compactMap(
                \.self)
            defer { seen.formUnion(keys) }
            guard keys.contains(where: seen.contains) else { return nil }
            return finding(.presentTwice, name.raw, "\(name.name) is named twice; take one out")
        }
    }

    var unknownSpellings: [Finding] {
        guard let context else { return [] }
        return present.compactMap { name, folded in
            guard let usual = context.spellings.usual(for: folded),
                !present.contains(where: { $0.folded == FoldedName(usual) }), !isKnown(name, asOtherThan: usual)
            else { return nil }
            let message = "\(name.name) is one slip away from \(usual), who is known; correct it if it is one"
            return finding(.unknownSpelling, name.raw, message)
        }
    }

    /// Whether the alias files know the name, or its handle is not that of the other.
    private func isKnown(_ name: Attendance.Name, asOtherThan usual: String) -> Bool {
        guard let people = context?.people else { return false }
        let aliases = people.attribution.aliases
        if !aliases.owners(of: .name(FoldedName(name.name)), in: nil, on: nil).names.isEmpty { return true }
        guard let handle = name.handle?.lowercased(), case .one(let other) = people.match(usual) else { return false }
        return !other.handles.isEmpty && !other.handles.contains { $0.lowercased() == handle }
    }
}
