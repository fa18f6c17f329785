import NoteFormat
import Yams

/// What a series' own YAML file says; what it does not say is learned.
package struct SeriesFile: Equatable, Sendable {
    package let path: String
    /// The file's name without its ending.
    package let name: String
    package private(set) var folder: DatePattern?
    package private(set) var file: DatePattern?
    package private(set) var title: DatePattern?
    package private(set) var commit: DatePattern?
    package private(set) var schedule: Schedule?
    package private(set) var sections: [SectionHeading]?
    /// When an action item is due of which nobody said so, in words.
    package private(set) var due: String?
    /// What a topic takes that names no time.
    package private(set) var timebox: Duration?
    /// What is planned for a meeting.
    package private(set) var length: Duration?
    /// Whether join secrets are taken out of notes that are archived.
    package private(set) var redact: Bool?
    package private(set) var coAuthors: CoAuthorChoice?
    /// For a file among the user's own settings: the archive that it is for. Nil for any.
    package private(set) var archive: String?
    /// What `gavel check` keeps quiet about in the notes of the series.
    package private(set) var silentRules: Set<CheckRule> = []

    package enum Key: String, CaseIterable, Sendable {
        case schedule, title, folder, file, commit, sections, due, timebox, length, skip, redact
        case coAuthors = "co-authors"
        case archive

        /// What it says and how, one line.
        package var meaning: String {
            switch self {
            case .schedule: "first day, time, zone and days between: 2024-07-17T18:00[UTC]/P14D"
            case .title: "the title of a note: \"{YYYY-MM-DD} Lantern community meeting\""
            case .folder: "its folder in the archive: community_meetings/{YYYY}"
            case .file: "its file name: community-{YYYY-MM-DD}.md"
            case .commit: "the commit's subject: Add notes from {YYYY-MM-DD} community meeting"
            case .sections: "the headings in order, a list: [\"## Follow-up\", \"## New topics\"]"
            case .due: "when an action item is due of which nobody says so: in 2 weeks, next meeting, fri"
            case .timebox: "the minutes for a topic that names none: 10"
            case .length: "the minutes planned for a meeting: 60"
            case .redact: "true: gavel archive and export take join secrets out; false: they warn"
            case .coAuthors: "scribes: who took the notes is named in the commit; none: nobody"
            case .skip: "what gavel check does not tell, a list: [join-secret, empty-section]"
            case .archive: "in a personal file: the folder of the archive that it is for"
            }
        }
    }

    /// Nil where there is no such file.
    init?(_ path: String) throws(ArchiveError) {
        guard let settings = try SettingsFile(path) else { return nil }
        try self.init(settings)
    }

    init(path: String, _ bytes: [UInt8]) throws(ArchiveError) {
        try self.init(SettingsFile(path: path, bytes))
    }

    private init(_ settings: SettingsFile) throws(ArchiveError) {
        path = settings.path
        let last = path.split(separator: "/").last.map(String.init) ?? path
        name = last.hasSuffix(Self.ending) ? String(last.dropLast(Self.ending.count)) : last
        guard Self.isName(name) else {
            throw settings.wrong(nil, "the file is named after its series: small letters, digits, - and _")
        }
        for entry in settings.entries {
            guard let key = Key(rawValue: entry.key) else {
                let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
                throw settings.wrong(entry.keyMark, "there is no key \(entry.key); the keys are \(known)")
            }
            try take(key, entry.value, settings)
        }
    }

    static let ending = ".yaml"

    private mutating func take(_ key: Key, _ value: Node, _ settings: SettingsFile) throws(ArchiveError) {
        switch key {
        case .sections: sections = try Self.sections(value, settings)
        case .due: due = try Self.due(value, settings)
        case .timebox: timebox = try settings.minutes(value, of: key.rawValue)
        case .length: length = try settings.minutes(value, of: key.rawValue)
        case .redact: redact = try settings.flag(value, of: key.rawValue)
        case .coAuthors: coAuthors = try settings.choice(value, of: key.rawValue)
        case .skip: silentRules = try Self.rules(value, settings)
        case .archive: archive = try settings.text(value, of: key.rawValue)
        case .schedule, .title, .folder, .file, .commit:
            let text = try settings.text(value, of: key.rawValue)
            do throws(SpellingError) {
                switch key {
                case .schedule: schedule = try Schedule(text)
                case .title: title = try DatePattern(text)
                case .commit: commit = try DatePattern(text)
                case .folder: folder = try DatePattern(folder: text)
                case .file: file = try DatePattern(file: text)
                case .sections, .due, .timebox, .length, .skip, .redact, .coAuthors, .archive: break
                }
            } catch {
                throw settings.wrong(value, error, of: key.rawValue)
            }
        }
    }

    private static func sections(_ value: Node, _ settings: SettingsFile) throws(ArchiveError) -> [SectionHeading] {
        guard case .sequence(let list) = value else {
            throw settings.wrong(value.mark, "sections is a list of headings, such as [\"## New topics\"]")
        }
        var headings: [SectionHeading] = []
        for entry in list {
            let text = try settings.text(entry, of: "a heading")
            guard let heading = SectionHeading(text) else {
                throw settings.wrong(entry.mark, "this is no heading: \(text)")
            }
            headings.append(heading)
        }
        return headings
    }

    private static func due(_ value: Node, _ settings: SettingsFile) throws(ArchiveError) -> String {
        let words = try settings.text(value, of: Key.due.rawValue)
        let someDay = NoteDate(year: 2026, month: 1, day: 1)!
        guard SpokenDueDate.read(words, from: someDay, nextMeeting: someDay) != nil else {
            throw settings.wrong(value.mark, "due is in 2 weeks, next meeting, fri or the like, not \(words)")
        }
        return words
    }

    private static func rules(_ value: Node, _ settings: SettingsFile) throws(ArchiveError) -> Set<CheckRule> {
        guard case .sequence(let list) = value else {
            throw settings.wrong(value.mark, "skip is a list of codes, such as [join-secret]")
        }
        var rules: Set<CheckRule> = []
        for entry in list {
            let code = try settings.text(entry, of: "a code")
            guard let rule = CheckRule(rawValue: code) else {
                throw settings.wrong(entry.mark, "there is no check \(code); gavel check --explain lists them")
            }
            rules.insert(rule)
        }
        return rules
    }

    /// Small letters, digits, `-` and `_`: a name stands in paths and on command lines.
    package static func isName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first != "-" else { return false }
        guard name.utf8.count <= 60 else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            scalar == "-" || scalar == "_" || scalar.properties.isLowercase || scalar.isLetterOrDigit
        }
    }
}

extension Unicode.Scalar {
    /// A letter without case, or a digit.
    fileprivate var isLetterOrDigit: Bool {
        switch properties.generalCategory {
        case .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
