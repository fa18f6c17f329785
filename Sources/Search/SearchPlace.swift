import NoteFormat

/// The part of a note that something stands in.
package enum SearchPlace: String, CaseIterable, Sendable {
    case title, present, header
    case followup, topics, action, backlog, triage, standing, previous, details, notes, agenda, roadblocks
    case other
    case footer

    /// What stands around the meeting itself. It is much the same in all notes, so it is found after the rest.
    var isFrame: Bool {
        switch self {
        case .title, .present, .header, .footer: true
        case .followup, .topics, .action, .backlog, .triage, .standing, .previous, .details, .notes, .agenda,
            .roadblocks, .other:
            false
        }
    }

    /// The part that a query names: `follow-up`, `actions`, `header`.
    init?(spelling: String) {
        let plain = String(spelling.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " })
        let known = Self.allCases.first { $0.rawValue == plain || $0.rawValue + "s" == plain }
        if let known = known ?? Self.others[plain] { self = known } else { return nil }
    }

    private static let others: [String: SearchPlace] = [
        "topic": .topics, "actionitem": .action, "actionitems": .action, "todo": .action, "todos": .action,
        "attendance": .present, "attendees": .present, "detail": .details, "note": .notes, "minutes": .notes,
    ]

    init(_ kind: SectionKind) {
        switch kind {
        case .title: self = .title
        case .followup: self = .followup
        case .topics: self = .topics
        case .action: self = .action
        case .backlog: self = .backlog
        case .triage: self = .triage
        case .standing: self = .standing
        case .previous: self = .previous
        case .details: self = .details
        case .notes: self = .notes
        case .agenda: self = .agenda
        case .roadblocks: self = .roadblocks
        case .boilerplate: self = .header
        case .footer, .footerLinks: self = .footer
        case .other: self = .other
        }
    }
}
