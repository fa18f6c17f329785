import NoteFormat
import Yams

/// An alias file: which other spellings and handles the people of an archive have.
package struct PeopleFile: Sendable {
    /// One spelling or handle that is somebody's.
    struct Claim: Hashable, Sendable {
        /// As written.
        let text: String
        let key: PersonKey
        let scope: AliasScope

        init(_ text: String, _ scope: AliasScope = AliasScope()) {
            self.text = text
            key = PersonKey(text)
            self.scope = scope
        }
    }

    struct Entry: Equatable, Sendable {
        /// As written.
        let name: String
        let claims: [Claim]

        var folded: FoldedName { FoldedName(name) }
    }

    package let path: String
    private(set) var entries: [Entry] = []

    /// Where an archive keeps it, from its root.
    package static let place = ".gavel/people.yaml"
    /// Names of many hundred people.
    private static let limit = 1 << 18

    /// Nil where there is no such file.
    init?(_ path: String) throws(ArchiveError) {
        guard let settings = try Self.settings(path) else { return nil }
        try self.init(settings)
    }

    init(path: String, _ bytes: [UInt8]) throws(ArchiveError) {
        try self.init(SettingsFile(path: path, bytes, limit: Self.limit, example: Self.example))
    }

    static func settings(_ path: String) throws(ArchiveError) -> SettingsFile? {
        try SettingsFile(path, limit: limit, example: example)
    }

    private static let example = "Ada Lind: [Ada, \"@ada\"]"

    init(_ settings: SettingsFile) throws(ArchiveError) {
        path = settings.path
        var owners: [PersonKey: [(name: String, scope: AliasScope, line: Int)]] = [:]
        for entry in settings.entries {
            let name = Claim(entry.key)
            guard !name.key.isEmpty, !entry.key.hasPrefix("@"), !entry.key.unicodeScalars.contains(where: \.isControl)
            else {
                throw settings.wrong(entry.keyMark, "here stands a name, and behind it a list: \(Self.example)")
            }
            let claims = try Self.claims(entry.value, settings)
            for (claim, mark) in [(name, entry.keyMark)] + claims {
                if let other = owners[claim.key]?.first(where: {
                    $0.name != entry.key && $0.scope.overlaps(claim.scope)
                }) {
                    throw settings.wrong(
                        mark,
                        "this is \(other.name)'s already, in line \(other.line); only since, until and series "
                            + "keep two people of one spelling apart")
                }
                owners[claim.key, default: []].append((entry.key, claim.scope, mark?.line ?? 1))
            }
            entries.append(Entry(name: entry.key, claims: claims.map(\.0)))
        }
    }

    // MARK: - Values

    private static func claims(
        _ value: Node, _ settings: SettingsFile
    ) throws(ArchiveError) -> [(Claim, Mark?)] {
        switch value {
        case .scalar(let scalar) where scalar.isNothing: return []
        case .scalar, .mapping, .alias:
            throw settings.wrong(value.mark, "spellings stand in a list: [Ada, \"@ada\"]")
        case .sequence(let list):
            var claims: [(Claim, Mark?)] = []
            for element in list { claims.append((try claim(element, settings), element.mark)) }
            return claims
        }
    }

    private static func claim(_ element: Node, _ settings: SettingsFile) throws(ArchiveError) -> Claim {
        guard case .mapping(let mapping) = element else {
            return Claim(try spelling(element, settings))
        }
        var spelling: String?
        var scope = AliasScope()
        for (name, value) in mapping {
            guard case .scalar(let word) = name, let part = Part(rawValue: word.string) else {
                let known = Part.allCases.map(\.rawValue).joined(separator: ", ")
                throw settings.wrong(name.mark, "this is none of \(known)")
            }
            switch part {
            case .spelling: spelling = try self.spelling(value, settings)
            case .series: scope.series = try settings.text(value, of: part.rawValue)
            case .since: scope.since = try date(value, part, settings)
            case .until: scope.until = try date(value, part, settings)
            }
        }
        guard let spelling else {
            throw settings.wrong(element.mark, "there is no spelling: {spelling: Ada, since: 2026-01-01}")
        }
        if let since = scope.since, let until = scope.until, until < since {
            throw settings.wrong(element.mark, "until is before since")
        }
        return Claim(spelling, scope)
    }

    private enum Part: String, CaseIterable {
        case spelling, series, since, until
    }

    private static func spelling(_ value: Node, _ settings: SettingsFile) throws(ArchiveError) -> String {
        let text = try settings.text(value, of: "a spelling")
        guard !PersonKey(text).isEmpty else { throw settings.wrong(value.mark, "this is no name and no handle") }
        return text
    }

    private static func date(
        _ value: Node, _ part: Part, _ settings: SettingsFile
    ) throws(ArchiveError) -> NoteDate {
        let text = try settings.text(value, of: part.rawValue)
        guard let date = NoteDate(in: text), date.description == text else {
            throw settings.wrong(value.mark, "\(part.rawValue) is a date, such as 2026-06-10")
        }
        return date
    }
}

extension Node.Scalar {
    fileprivate var isNothing: Bool { style == .plain && ["", "~", "null"].contains(string) }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { properties.generalCategory == .control }
}
