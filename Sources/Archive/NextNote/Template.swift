import NoteFormat
import TextEditing

/// A note for the first meeting of a series: one of the bundled ones.
package enum Template: String, CaseIterable, Sendable {
    case community, triage, newcomers, plain

    /// - Throws: with the names that there are.
    package init(named name: String) throws(ArchiveError) {
        guard let found = Template(rawValue: name) else {
            throw .noTemplate(name, known: Self.allCases.map(\.rawValue))
        }
        self = found
    }

    /// What meeting it is for, in a line.
    package var summary: String {
        switch self {
        case .community: "follow-ups, new topics and action items, for everybody"
        case .triage: "issues and changes that somebody wants to talk about"
        case .newcomers: "an hour for those who begin"
        case .plain: "follow-ups, topics and action items, and nothing else"
        }
    }

    /// As it is bundled: a note of the first day of the year 2000.
    package var bytes: [UInt8] {
        switch self {
        case .community: PackageResources.community_md
        case .triage: PackageResources.triage_md
        case .newcomers: PackageResources.newcomers_md
        case .plain: PackageResources.plain_md
        }
    }

    /// What the meeting of a series is called: `Lantern community meeting`, and `Community meeting` where the template
    /// has the series' name already.
    package func title(of series: String) -> String {
        let own = Note(bytes).title?.text.split(separator: " ").dropFirst().joined(separator: " ") ?? ""
        let rest = own.hasPrefix(Self.placeholder) ? String(own.dropFirst(Self.placeholder.count)) : own
        let words = rest.lowercased().split { !$0.isLetter }
        let isNamed = series == rawValue || words.contains(Substring(series.lowercased()))
        guard !isNamed else { return Self.capitalised(rest) }
        let name = series.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return "\(Self.capitalised(name)) \(rest.prefix(1).lowercased())\(rest.dropFirst())"
    }

    /// What the templates have for the name of the series.
    private static let placeholder = "Project "

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// The note of a date.
    ///
    /// - Parameter title: what the meeting is called, without the date; the template's own words where it is nil.
    package func note(on date: NoteDate, title: String? = nil) -> [UInt8] {
        let template = Note(bytes)
        let next = NextNote(after: template, at: NextPath("\(rawValue).md"), on: date)
        let dated = Note(next.bytes(carrying: next.carryOver.candidates.map { _ in .keep }))
        guard let title, let own = dated.title?.text.drop(while: { $0 != " " }).dropFirst() else {
            return dated.buffer.bytes
        }
        var buffer = dated.buffer
        let lines = dated.frontMatter.flatMap { Array($0.lines) } + [dated.title?.line].compactMap(\.self)
        for line in lines.reversed() {
            let text = buffer.string(ofLine: line)
            guard text.hasSuffix(own) else { continue }
            let end = buffer.contentRange(line).upperBound
            let isKey = line != dated.title?.line
            let new = isKey ? YAMLText.quoted(title) : title
            buffer.apply(.replace(end - own.utf8.count..<end, with: Array(new.utf8)))
        }
        return buffer.bytes
    }
}
