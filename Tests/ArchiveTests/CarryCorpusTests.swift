import Archive
import NoteFormat
import Testing

/// The default ticks against what people really carried.
struct CarryCorpusTests {
    struct Tally {
        var ticked = 0
        var carried = 0
        var both = 0

        var precision: Double { ticked == 0 ? 1 : Double(both) / Double(ticked) }
        var recall: Double { carried == 0 ? 1 : Double(both) / Double(carried) }
    }

    @Test func defaultTicksAgainstWhatPeopleCarried() throws {
        guard let corpus = PairCorpus.find() else { return }
        var all = Tally()
        for series in ["community", "triage"] {
            var tallies: [CarryCandidate.Origin: Tally] = [:]
            for pair in try corpus.pairs(of: series) {
                let next = NextNote(after: pair.last.note, at: pair.last.path, on: pair.next.date, earlier: pair.earlier)
                let real = Set(pair.next.note.agenda.map { pair.next.note.title(of: $0).text })
                for candidate in next.carryOver.candidates {
                    let isCarried = real.contains(candidate.title)
                    let isTicked = candidate.defaultChoice == .keep
                    if false { print("CSV,\(series),\(candidate.origin),\(isCarried ? 1 : 0),\(candidate.lines.count),\(candidate.age.meeting),\(candidate.hasOpenAction ? 1 : 0),\(pair.last.date)@\(candidate.lines.lowerBound + 1)") }
                    tallies[candidate.origin, default: Tally()].ticked += isTicked ? 1 : 0
                    tallies[candidate.origin, default: Tally()].carried += isCarried ? 1 : 0
                    tallies[candidate.origin, default: Tally()].both += isCarried && isTicked ? 1 : 0
                }
            }
            for origin in CarryCandidate.Origin.allCases {
                guard let tally = tallies[origin] else { continue }
                print(series, origin, tally, tally.precision, tally.recall)
                all.ticked += tally.ticked
                all.carried += tally.carried
                all.both += tally.both
            }
        }
        print("all", all, all.precision, all.recall)
    }
}
