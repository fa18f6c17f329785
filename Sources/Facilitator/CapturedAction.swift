import MeetingCore
import NoteFormat
import TextEditing

/// An action item read from a line of the discussion.
struct CapturedAction: Equatable, Sendable {
    var owners: [String]
    var text: String
    var due: String?

    /// The owner is who stands before a colon, in `[name=…]` or behind an `@`, else the first of the people whom the
    /// line names. A label such as `AI` or `TODO` before that goes.
    init(_ line: String, people: [String]) {
        let names = KnownNames(people)
        let isPerson = { (spelling: String) in names.contains(spelling) || spelling.isHandle }
        let line = ActionItem.withoutLabel(line, where: isPerson)
        if let open = line.firstRange(ofWords: "[name="), let close = line[open.upperBound...].firstIndex(of: "]") {
            owners = [String(line[open.upperBound..<close])]
            text = (line[..<open.lowerBound] + line[line.index(after: close)...]).description.trimmed
        } else if let spoken = SpokenAction(labelled: line), spoken.owners.allSatisfy(isPerson) {
            (owners, text, due) = (spoken.owners, spoken.text, spoken.due)
            return
        } else if let spoken = SpokenAction(listed: line), !spoken.owners.isEmpty, spoken.owners.allSatisfy(isPerson) {
            (owners, text, due) = (spoken.owners, spoken.text, spoken.due)
            return
        } else {
            owners = Self.firstNamed(line, people).map { [$0] } ?? []
            text = Self.deed(line, of: owners.first)
        }
        let dated = SpokenAction.splitDue(text)
        if !dated.text.isEmpty { (text, due) = dated }
    }

    /// `writes it down` for `Ada writes it down`: the owner's name stands before it anyway.
    ///
    /// Only behind the owner's name alone: `Ada and Bo` and `Ada's` are part of what there is to do.
    private static func deed(_ line: String, of owner: String?) -> String {
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, let owner, owner.lowercased().contains(words[0].lowercased()) else { return line }
        let isVerb = words[1].last == "s" && words[1].allSatisfy(\.isLowercase) && words[1].count > 3
        return isVerb ? "\(words[1]) \(words[2])" : line
    }

    /// The handle or the person that the line names first.
    private static func firstNamed(_ line: String, _ people: [String]) -> String? {
        for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "@" && $0 != "-" && $0 != "_" })
        {
            if word.first == "@", word.count > 1 {
                return people.first { $0.lowercased().contains("(\(word.lowercased()))") } ?? String(word)
            }
            guard word.first?.isLowercase == false, word.count > 1 else { continue }
            let first = word.lowercased().withoutAccents
            let bearers = people.filter {
                $0.lowercased().withoutAccents.split(separator: " ").first.map(String.init) == first
            }
            if let name = bearers.bestFitting(String(word)).first { return name }
        }
        return nil
    }
}

extension String {
    /// `@ada`: names somebody, known or not.
    fileprivate var isHandle: Bool {
        first == "@" && count > 1 && dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
