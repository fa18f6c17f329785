import Archive
import NoteFormat
import Testing

@Suite("People")
struct PeopleTests {
    private let archive = TestArchive()

    @Test("are one with the same handle, or the same name up to case, diacritics and apostrophes")
    func certain() throws {
        archive.meeting("tea", "2026-01-07", "Zoë O’Hara, Bo (@BoEk), PAWEŁ Nowak.")
        archive.meeting("tea", "2026-01-21", "zoe O'Hara, Bo Ek (@boek), Paweł Nowak")
        archive.meeting("tea", "2026-02-04", "Zoë O’Hara, Bo Ek, Pawel  Nowak")
        let people = try archive.people()
        #expect(people.counts == ["Bo Ek 3", "Paweł Nowak 3", "Zoë O’Hara 3"])
        let bo = try #require(people["Bo Ek"])
        #expect(bo.handles == ["BoEk"] && bo.spelled == "Bo Ek 2, Bo 1" && bo.taken.isEmpty)
        #expect(bo.firstSeen.description == "2026-01-07" && bo.lastSeen.description == "2026-02-04")
        #expect(people["Zoë O’Hara"]?.spelled == "Zoë O’Hara 2, zoe O'Hara 1")
    }

    @Test("are taken by a first name when only one of that name is around, and that is told")
    func taken() throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind, Cy Noor")
        archive.meeting("tea", "2026-01-21", "Ada, Cy N., Dag")
        archive.meeting("tea", "2026-02-04", "ADA")
        let people = try archive.people()
        #expect(people.counts == ["Ada Lind 3", "Cy Noor 2", "Dag 1"])
        #expect(people["Ada Lind"]?.takenFor == "ADA 1, Ada 1" && people["Cy Noor"]?.takenFor == "Cy N. 1")
        #expect(people["Dag"]?.taken == [] && people.ambiguous.isEmpty)
    }

    @Test("of the series itself come before those of others")
    func series() throws {
        archive.meeting("tea", "2026-01-07", "Ben Ek")
        archive.meeting("rum", "2026-01-07", "Ben Holm")
        archive.meeting("tea", "2026-01-21", "Ben")
        archive.meeting("rum", "2026-01-21", "Ben")
        archive.meeting("ale", "2026-01-21", "Ben, Bo Ek")
        archive.meeting("ale", "2026-02-04", "Bo Ek")
        let people = try archive.people()
        #expect(people.counts == ["Ben Ek 2", "Ben Holm 2", "Bo Ek 2"])
        let unclear = try #require(people.ambiguous.first)
        #expect(unclear.text == "Ben" && unclear.count == 1 && unclear.series == ["ale"])
        #expect(unclear.candidates.map(\.name) == ["Ben Ek", "Ben Holm"])
    }

    @Test("are around for 120 days before and after a meeting")
    func window() throws {
        archive.meeting("tea", "2026-01-01", "Ada Lind")
        archive.meeting("tea", "2026-05-01", "Ada")
        archive.meeting("tea", "2026-05-02", "Ada")
        let people = try archive.people()
        #expect(people.counts == ["Ada 1", "Ada Lind 2"])
        #expect(people["Ada Lind"]?.lastSeen.description == "2026-05-01")
    }

    @Test("are never twice in one meeting")
    func together() throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind, Ada, Bo Ek (@ada), Bo Ek (@bo), Ada Lind (@ada)")
        archive.meeting("tea", "2026-01-21", "Ada Lind (@ada), Bo Ek")
        archive.meeting("tea", "2026-02-04", "Chris S., Chris, Chris Snow")
        let people = try archive.people()
        #expect(people["Ada"]?.meetings == 1)
        #expect(people["Ada Lind"]?.meetings == 2)
        #expect(people["Chris Snow"]?.meetings == 1 && people["Chris"]?.meetings == 1)
        #expect(people["Chris S."]?.meetings == 1)
    }

    @Test("of one full name are two when both are in a meeting with their handles")
    func homonyms() throws {
        archive.meeting("tea", "2026-01-07", "Li Wei (@lw1), Li Wei (@lw2)")
        archive.meeting("tea", "2026-01-21", "Li Wei (@lw1), Bo Ek")
        archive.meeting("tea", "2026-02-04", "Li Wei")
        let people = try archive.people()
        #expect(people.people.map(\.handles) == [[], ["lw1"], ["lw2"]])
        #expect(people.people.map(\.meetings) == [1, 2, 1])
        #expect(people.ambiguous.map(\.text) == ["Li Wei"])
    }

    @Test("with a handle that stands behind another's name by mistake stay apart")
    func wrongHandle() throws {
        for day in ["2026-01-07", "2026-01-21"] { archive.meeting("tea", day, "Ada Lind (@ada), Bo Ek") }
        archive.meeting("tea", "2026-02-04", "Bo Ek (@ada)")
        let people = try archive.people()
        #expect(people.counts == ["Ada Lind 2", "Bo Ek 3"])
        #expect(people["Ada Lind"]?.handles == ["ada"] && people["Bo Ek"]?.handles == [])
    }

    @Test("give a handle behind a first name to the only one around who has none")
    func handleOfFirstName() throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind, Ben Ek, Ben Holm")
        archive.meeting("tea", "2026-01-21", "Ada (@ada), Ben (@ben)")
        let people = try archive.people()
        #expect(people["Ada Lind"]?.handles == ["ada"] && people["Ada Lind"]?.takenFor == "Ada 1")
        #expect(people["Ben"]?.handles == ["ben"])
    }

    @Test("are no guests without a name")
    func nobody() throws {
        archive.meeting("tea", "2026-01-07", "+ 3 persons, ?Guest?, @3d, Ada")
        archive.meeting("tea", "2026-01-21", "Ada")
        #expect(try archive.people().counts == ["3d 1", "Ada 2"])
    }

    @Test("can be counted for one series, or since a day, and stay who they are")
    func limited() throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind, Bo Ek")
        archive.meeting("tea", "2026-01-21", "Ada")
        archive.meeting("rum", "2026-01-14", "Ada Lind")
        archive.meeting("rum", "2026-01-28", "Ada")
        let people = try archive.people()
        #expect(people.limited(to: "rum").counts == ["Ada Lind 2"])
        let late = people.limited(since: NoteDate(year: 2026, month: 1, day: 21))
        #expect(late.counts == ["Ada Lind 2"] && late["Ada Lind"]?.spelled == "Ada 2")
        #expect(late["Ada Lind"]?.firstSeen.description == "2026-01-21")
    }

    @Test(
        "are found by a name, a part of it, or a handle",
        arguments: [
            ("ada lind", ["Ada Lind"]), ("Ada", ["Ada Lind"]), ("lind", ["Ada Lind"]), ("@Ada-L", ["Ada Lind"]),
            ("ada-l", ["Ada Lind"]), ("Ada Lind (@ada-l)", ["Ada Lind"]), ("Ben", ["Ben Ek", "Ben Holm"]),
            ("Ben H.", ["Ben Holm"]), ("ek", ["Ben Ek", "Bo Ek"]), ("@ben", []), ("Cy", []), ("", []), ("Ada Ek", []),
        ])
    func found(spelling: String, names: [String]) throws {
        archive.meeting("tea", "2026-01-07", "Ada Lind (@ada-l), Ben Ek, Bo Ek")
        archive.meeting("tea", "2026-01-21", "Ada Lind, Ben Holm")
        #expect(try archive.people().match(spelling).names == names)
    }

    @Test("are found by a first name as series and day tell")
    func foundByDate() throws {
        archive.meeting("tea", "2026-01-07", "Ben Ek")
        archive.meeting("tea", "2027-01-07", "Ben Holm")
        archive.meeting("rum", "2026-01-07", "Ben Moe")
        archive.meeting("rum", "2026-01-21", "Bo Moe")
        let people = try archive.people()
        func match(_ series: String?, _ year: Int) -> [String] {
            people.match("Ben", in: series, on: NoteDate(year: year, month: 1, day: 20)).names
        }
        #expect(match("tea", 2026) == ["Ben Ek"] && match("tea", 2027) == ["Ben Holm"])
        #expect(match("rum", 2026) == ["Ben Moe"] && match("rum", 2027) == ["Ben Holm"])
        #expect(match(nil, 2026) == ["Ben Ek", "Ben Moe"] && match("tea", 2029) == [])
    }
}
