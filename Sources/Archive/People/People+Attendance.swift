extension People {
    /// Who was at each meeting, by the path of its note: the names of the Present line, and whom they mean there.
    var attendees: [String: [(spelling: String, match: PersonMatch)]] {
        var attendees: [String: [(spelling: String, match: PersonMatch)]] = [:]
        for (mention, outcome) in zip(attribution.mentions, attribution.outcomes) {
            let match: PersonMatch
            switch outcome {
            case .person(let group, _): match = people(in: [group]).first.map(PersonMatch.one) ?? .nobody
            case .several(let groups): match = .several(people(in: groups))
            }
            attendees[attribution.notes[mention.note].place.path, default: []].append((mention.text, match))
        }
        return attendees
    }
}
