import Archive
import NoteFormat
import Testing

/// The default ticks against what people really carried, and what moving does to real lists.
struct CarryCorpusTests {
    private struct Tally {
        var ticked = 0
        var carried = 0
        var both = 0

        static func += (left: inout Tally, right: Tally) {
            left.ticked += right.ticked
            left.carried += right.carried
            left.both += right.both
        }
    }

    @Test func defaultTicksAgainstWhatPeopleCarried() throws {
        guard let corpus = PairCorpus.find() else { return }
        var all = Tally()
        for series in ["community", "triage"] {
            for origin in CarryCandidate.Origin.allCases {
                var tally = Tally()
                for pair in try corpus.pairs(of: series) {
                    let next = NextNote(
                        after: pair.last.note, at: pair.last.path, on: pair.next.date, earlier: pair.earlier)
                    let real = Set(pair.next.note.agenda.map { pair.next.note.title(of: $0).text })
                    for candidate in next.carryOver.candidates where candidate.origin == origin {
                        let (isTicked, isCarried) = (candidate.defaultChoice == .keep, real.contains(candidate.title))
                        tally += Tally(
                            ticked: isTicked ? 1 : 0, carried: isCarried ? 1 : 0, both: isTicked && isCarried ? 1 : 0)
                    }
                }
                tell("\(series), \(origin)", tally)
                all += tally
            }
        }
        tell("all", all)
        #expect(Double(all.both) > 0.5 * Double(all.ticked))
        #expect(Double(all.both) > 0.65 * Double(all.carried))
    }

    private func tell(_ what: String, _ tally: Tally) {
        print(
            "CARRY-OVER, \(what): \(tally.ticked) ticked, \(tally.carried) carried by people, \(tally.both) both: "
                + "precision \(percent(tally.both, tally.ticked)), recall \(percent(tally.both, tally.carried))")
    }

    /// The blocks of real notes keep their order, their titles and the shape of their lists wherever they go.
    @Test(arguments: ["community", "triage", "docs_team", "optim_team", "newcomers"])
    func whatIsCarriedKeepsItsShape(series: String) throws {
        guard let corpus = PairCorpus.find() else { return }
        for dated in try corpus.notes(of: series) {
            let next = NextNote(after: dated.note, at: dated.path, on: NextNoteTests.day)
            let candidates = next.carryOver.candidates
            let all = Note(next.bytes(carrying: candidates.map { _ in .keep }))
            let talked = candidates.filter { $0.origin != .action }
            let home = all.agenda.filter { entry in
                all.section(at: entry.section).map { $0.kind == .followup || $0.kind == .topics } == true
            }
            if talked.contains(where: { $0.origin == .followUp }) {
                #expect(home.map { all.title(of: $0).text } == talked.map(\.title), "\(dated.path.fileName)")
            }
            let empty = Note(next.bytes(carrying: candidates.map { _ in .drop }))
            #expect(NextNote(after: empty, at: dated.path, on: NextNoteTests.day).carryOver.candidates.isEmpty)
            #expect(empty.bodySections.map(\.kind) == dated.note.bodySections.map(\.kind), "\(dated.path.fileName)")
        }
    }
}
