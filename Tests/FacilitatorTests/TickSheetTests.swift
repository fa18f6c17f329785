import Console
import Facilitator
import Testing

struct TickSheetTests {
    private static func sheet(_ count: Int = 3, columns: Int = 80, rows: Int = 24) -> TickSheet {
        let all = [
            TickRow(section: "Follow-up", title: "Lamp colours", age: "3rd meeting, since 2026-05-13", mark: .keep),
            TickRow(section: "Topics", title: "Neue Größe 調光器 🎉", age: "2nd meeting, since 2026-06-10", mark: .drop),
            TickRow(section: "Action", title: "Ravi: measure", age: "2nd meeting, since 2026-06-10", mark: .keep),
        ]
        let more = (3..<max(count, 3)).map { number in
            TickRow(section: "Topics", title: "Number \(number)", age: "2nd meeting", mark: .drop)
        }
        return TickSheet(
            heading: "lantern-2026-06-24.md", rows: Array((all + more).prefix(count)),
            size: Size(columns: columns, rows: rows))
    }

    private static func press(_ keys: KeyStroke.Key..., on sheet: inout TickSheet) -> TickSheet.Outcome? {
        var outcome: TickSheet.Outcome?
        for key in keys { outcome = sheet.update(.key(KeyStroke(key))) }
        return outcome
    }

    @Test func theScreenShowsOneLineACandidate() {
        let rows = Self.sheet(rows: 8).frame.description.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            rows.prefix(4) == [
                " Carry over into lantern-2026-06-24.md                              2 of 3 kept",
                " keep Follow-up  Lamp colours            3rd meeting, since 2026-05-13",
                " -    Topics     Neue Größe 調光器 🎉    2nd meeting, since 2026-06-10",
                " keep Action     Ravi: measure           2nd meeting, since 2026-06-10",
            ])
        #expect(rows[6].hasPrefix(" Lamp colours"))
        #expect(rows[7] == " enter make it  space turn  k keep  d drop  x done  ? help  q leave  a all")
    }

    @Test func whatTheListLeavesEmptyShowsTheNotesOfTheChosenRow() {
        let notes = (1...5).map { "  - note \($0)" }
        let rows = [
            TickRow(section: "Topics", title: "Cups", age: "2nd meeting", notes: notes, mark: .keep),
            TickRow(section: "Topics", title: "Lids", age: "2nd meeting", mark: .drop),
        ]
        var sheet = TickSheet(heading: "tea.md", rows: rows, size: Size(columns: 80, rows: 12))
        let shown = (6..<11).map { String(sheet.frame.text(ofRow: $0).drop { $0 == " " }) }
        #expect(shown == (1...5).map { "- note \($0)" })
        #expect(sheet.frame.text(ofRow: 1).contains("Cups") && sheet.frame.text(ofRow: 2).contains("Lids"))
        _ = Self.press(.down, on: &sheet)
        #expect(sheet.frame.text(ofRow: 2).contains("Lids") && !sheet.frame.description.contains("note 1"))
        sheet.resize(to: Size(columns: 80, rows: 9))
        _ = Self.press(.up, on: &sheet)
        #expect(sheet.frame.text(ofRow: 5).contains("- note 1"))
        #expect(sheet.frame.text(ofRow: 7).contains("… 3 more lines"))
    }

    @Test func agesThatHaveNoRoomBehindTheTitlesEndBelowTheCount() {
        let title = String(repeating: "long ", count: 20)
        let row = TickRow(section: "Topics", title: title, age: "12th meeting, since 2026-05-13", mark: .keep)
        let sheet = TickSheet(heading: "tea.md", rows: [row], size: Size(columns: 80, rows: 24))
        #expect(sheet.frame.text(ofRow: 0).hasSuffix("1 of 1 kept"))
        #expect(sheet.frame.text(ofRow: 2).hasSuffix("long long…  12th meeting, since 2026-05-13"))
        #expect(
            Glyphs.columns(of: sheet.frame.text(ofRow: 0)) == Glyphs.columns(of: sheet.frame.text(ofRow: 2)))
    }

    @Test func aBlankRowPartsTheTitleFromTheFirstLineWhereThereIsRoom() {
        #expect(Self.sheet(rows: 24).frame.text(ofRow: 1).isEmpty)
        #expect(Self.sheet(rows: 24).frame.text(ofRow: 2).contains("Lamp colours"))
        #expect(Self.sheet(rows: 12).frame.text(ofRow: 1).contains("Lamp colours"))
    }

    @Test func oneKeyEachKeepsDropsOrMarksDone() {
        var sheet = Self.sheet()
        #expect(Self.press(.character("d"), .character("k"), .character("x"), on: &sheet) == nil)
        #expect(sheet.rows.map(\.mark) == [.drop, .keep, .done])
        _ = Self.press(.character("a"), on: &sheet)
        #expect(sheet.keptCount == 3)
        _ = Self.press(.character("n"), on: &sheet)
        #expect(sheet.keptCount == 0)
    }

    @Test func spaceTurnsTheSameLineAndBack() {
        var sheet = Self.sheet()
        _ = Self.press(.down, .character(" "), on: &sheet)
        #expect(sheet.rows.map(\.mark) == [.keep, .keep, .keep])
        _ = Self.press(.character(" "), on: &sheet)
        #expect(sheet.rows.map(\.mark) == [.keep, .drop, .keep])
    }

    @Test func enterAcceptsAndEscapeLeaves() {
        var sheet = Self.sheet()
        #expect(Self.press(.enter, on: &sheet) == .accepted)
        #expect(Self.press(.escape, on: &sheet) == .left)
        #expect(Self.press(.character("q"), on: &sheet) == .left)
        #expect(sheet.update(.paste(Array("q".utf8))) == nil)
        #expect(sheet.update(.key(KeyStroke(.character("z"), .control))) == .suspended)
    }

    @Test func helpIsLeftWithoutDoingWhatItsKeyDoes() {
        var sheet = Self.sheet()
        _ = Self.press(.character("?"), on: &sheet)
        #expect(sheet.frame.description.contains("no note is made"))
        #expect(Self.press(.character("q"), on: &sheet) == nil)
        #expect(sheet.frame.description.contains("Lamp colours"))
    }

    @Test(arguments: [(12, 80), (24, 80), (5, 20)])
    func aLongListScrollsToTheChosenLine(rows: Int, columns: Int) {
        var sheet = Self.sheet(60, columns: columns, rows: rows)
        _ = Self.press(.end, on: &sheet)
        #expect(sheet.frame.description.contains("59"))
        _ = Self.press(.home, .pageDown, .up, on: &sheet)
        let cursor = sheet.frame.cursor
        #expect(cursor.map { (1..<max(2, rows - 3)).contains($0.row) } == true)
        sheet.resize(to: Size(columns: columns, rows: 6))
        #expect(sheet.frame.cursor.map { $0.row < 4 } == true)
    }

    @Test func aTinyOrEmptySheetIsShown() {
        var sheet = Self.sheet(0)
        #expect(sheet.frame.description.contains("nothing to carry over"))
        _ = Self.press(.down, .character("k"), .character("a"), .end, on: &sheet)
        #expect(Self.press(.enter, on: &sheet) == .accepted)
        sheet.resize(to: Size(columns: 10, rows: 2))
        #expect(sheet.frame.size == Size(columns: 10, rows: 2))
    }
}
