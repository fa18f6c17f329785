import Archive
import TestSupport
import Testing

@Suite("The roster")
struct RosterTests {
    @Test("names who attended the notes beside one that is in no archive, the most frequent first")
    func besides() throws {
        let folder = Folder()
        let notes = [
            ("a-2026-01-07.md", "# 2026-01-07 Call\n\n**Present:** Ada Lind, Bo (@bo)\n"),
            ("a-2026-01-21.md", "# 2026-01-21 Call\n\n**Present:** Bo (@bo), Cy Noor\n"),
            ("a-2026-02-04.md", "# 2026-02-04 Call\n\n**Present:** Only Here\n"),
            ("notes.txt", "**Present:** Nobody\n"),
        ]
        for (name, text) in notes { folder.file(name, text) }
        let roster = Roster(around: "\(folder.path)/a-2026-02-04.md", nil)
        #expect(roster.names == ["Bo (@bo)", "Ada Lind", "Cy Noor"] && roster.warning == nil)
        #expect(Roster(around: "/nowhere/at/all.md", nil).names == [])
    }

    @Test("names the people of an archive by their full names, those of the series first")
    func archive() throws {
        let archive = TestArchive()
        archive.git("init", "--quiet")
        archive.meeting("tea", "2026-01-07", "Ada Lind (@ada), Bo Ek, Old Hand")
        archive.meeting("tea", "2026-01-21", "Ada (@ada), Bo")
        archive.meeting("tea", "2026-02-04", "Bo")
        archive.meeting("tea", "2026-02-18", "Only Here")
        for day in ["2026-01-14", "2026-01-28", "2026-02-11"] { archive.meeting("rum", day, "Cy Noor, Bo Ek (@boek)") }
        let names = Roster(around: "\(archive.path)/tea_meetings/tea-2026-02-18.md", nil).names
        #expect(names == ["Bo Ek", "Ada Lind (@ada)", "Cy Noor", "Old Hand"])
        let inRum = Roster(around: "\(archive.path)/rum_meetings/rum-2026-02-25.md", nil).names
        #expect(inRum.prefix(2) == ["Bo Ek (@boek)", "Cy Noor"])
        #expect(inRum.contains("Ada Lind (@ada)"))
    }

    @Test("honours the alias file, and does without one that is broken")
    func aliases() throws {
        let archive = TestArchive()
        archive.git("init", "--quiet")
        archive.meeting("tea", "2026-01-07", "Adda Lind, Bo")
        archive.meeting("tea", "2026-01-21", "Ada Lind, Bo")
        archive.write(".gavel/people.yaml", "Ada Lind: [Adda Lind]\nBo Ek: [Bo]\n")
        let path = "\(archive.path)/tea_meetings/tea-2026-02-04.md"
        #expect(Roster(around: path, nil).names == ["Ada Lind", "Bo Ek"])
        archive.write(".gavel/people.yaml", "Ada Lind: Adda Lind\n")
        let roster = Roster(around: path, nil)
        #expect(roster.names == ["Bo", "Ada Lind", "Adda Lind"])
        #expect(roster.warning?.contains("people.yaml:1:11: ") == true)
    }
}
