import Archive
import NoteFormat
import Testing

@Suite("The register of actions")
struct ActionRegisterTests {
    private let notes = RegisterNotes()

    /// `open 14d 2x Ann Lind: dig @4`: state, days, meetings, owners, text, line.
    private func told(today: String = "2026-06-30") throws -> [String] {
        let read = try notes.read()
        return ActionRegister(read, People(read), today: try RegisterNotes.date(today)).actions.map { action in
            let owners = action.owners.isEmpty ? "" : action.owners.map(\.name).joined(separator: ", ") + ": "
            return "\(action.state) \(action.days)d \(action.meetings)x \(owners)\(action.text)"
                + (action.due.map { ", due \($0)" } ?? "") + (action.isOverdue ? ", late" : "")
        }
    }

    @Test("has what was carried on once, with its age")
    func carried() throws {
        notes.note("shed", "2026-06-01", "## Action items\n- [ ] Ann Lind: paint the long fence\n- rake")
        notes.note(
            "shed", "2026-06-15", "## Topics\n- TODO Ann Lind: **paint**  the long fence.\n\n## Action items\n- Rake")
        notes.note("shed", "2026-06-29", "## Action items\n* [x] rake\n* (Bo Ek) paint the long fence, twice")
        #expect(try told() == ["open 29d 3x Bo Ek: paint the long fence, twice", "done 28d 3x rake"])
    }

    @Test("counts no meeting that is still to come")
    func prepared() throws {
        notes.note("shed", "2026-06-01", "## Action items\n- dig")
        notes.note("shed", "2026-06-15", "## Action items\n- dig\n- rake")
        #expect(try told(today: "2026-06-02") == ["open 1d 1x dig", "open 0d 0x rake"])
        #expect(try told(today: "2026-06-15") == ["open 14d 2x dig", "open 0d 1x rake"])
    }

    @Test("tells what was left behind from what the newest note still has")
    func left() throws {
        notes.note("shed", "2026-06-01", "## Action items\n- dig\n- rake")
        notes.note("shed", "2026-06-15", "## Action items\n- dig")
        notes.note("pond", "2026-06-08", "## Action items\n- dig")
        #expect(try told() == ["open 29d 2x dig", "open 22d 1x dig", "left 29d 1x rake"])
    }

    @Test("begins anew when what was done comes again")
    func again() throws {
        notes.note("shed", "2026-06-01", "## Action items\n- [ ] send the minutes")
        notes.note("shed", "2026-06-08", "## Action items\n- [x] send the minutes")
        notes.note("shed", "2026-06-15", "## Action items\n- [x] send the minutes")
        notes.note("shed", "2026-06-22", "## Action items\n- [ ] send the minutes")
        #expect(try told() == ["open 8d 1x send the minutes", "done 7d 3x send the minutes"])
    }

    @Test("keeps apart what two people do, and takes one item twice in a note for one")
    func twice() throws {
        notes.note(
            "shed", "2026-06-01",
            "## Topics\n- a\n  - [ ] Ann Lind: dig\n\n## Action items\n- Ann Lind: dig\n- Bo Ek: dig")
        notes.note("shed", "2026-06-15", "## Action items\n- Bo Ek: dig\n- [x] Ann Lind: dig")
        #expect(try told() == ["open 29d 2x Bo Ek: dig", "done 14d 2x Ann Lind: dig"])
    }

    @Test("follows a text to which something was added, but not a short one or another word")
    func added() throws {
        notes.note(
            "shed", "2026-06-01",
            "## Action items\n- ask the council for a permit\n- ask the council for a second bin\n- dig")
        notes.note(
            "shed", "2026-06-15",
            "## Action items\n- ask the council for a permit -> asked\n- ask the council for a second bingo night\n- dig deeper"
        )
        #expect(
            try told() == [
                "open 29d 2x ask the council for a permit -> asked",
                "open 15d 1x ask the council for a second bingo night", "open 15d 1x dig deeper",
                "left 29d 1x ask the council for a second bin", "left 29d 1x dig",
            ])
    }

    @Test("names people, and says whom it does not know")
    func owners() throws {
        notes.note(
            "shed", "2026-06-01", present: "Ann Lind, Bo Ek",
            "## Action items\n- [name=zoe] to dig\n- Ann Lind and Bo Ek will rake")
        #expect(try told() == ["open 29d 1x zoe: dig", "open 29d 1x Ann Lind, Bo Ek: rake"])
        let read = try notes.read()
        let people = People(read)
        let actions = ActionRegister(read, people, today: read[0].date).actions
        #expect(actions[0].owners[0].people.isEmpty)
        #expect(actions[0].owners[0].mayBe("@Zoe", people.match("@Zoe")))
        #expect(actions[1].owners.contains { $0.mayBe("Bo Ek", people.match("Bo Ek")) })
        #expect(!actions[1].owners.contains { $0.mayBe("Cy", people.match("Cy")) })
    }

    @Test("is late the day after it was due, if it is open")
    func due() throws {
        notes.note(
            "shed", "2026-06-01",
            "## Action items\n- [ ] dig (due 2026-06-29)\n- [x] rake (due 2026-06-02)\n- mow by 2026-06-30")
        #expect(
            try told() == [
                "open 29d 1x dig, due 2026-06-29, late", "open 29d 1x mow, due 2026-06-30",
                "done 0d 1x rake, due 2026-06-02",
            ])
    }

    @Test("says where it stands last, with a line counted from 1")
    func place() throws {
        notes.note("shed", "2026-06-01", "## Action items\n- dig")
        notes.note("shed", "2026-06-15", "## Action items\n\n- rake\n- dig")
        let read = try notes.read()
        let action = try #require(ActionRegister(read, People(read), today: read[1].date).actions.first)
        #expect(action.place.description == "shed/shed-2026-06-15.md:8")
        #expect(ActionRecord(action).firstSeen == "2026-06-01")
        #expect(ActionRecord(action).lastSeen == "2026-06-15")
    }
}
