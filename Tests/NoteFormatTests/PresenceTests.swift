import NoteFormat
import Testing

@Suite("Marking people present")
struct PresenceTests {
    @Test(arguments: [
        ("**Present:** Ann, Bo\n", "**Present:** Ann, Bo, Cy\n"),
        ("**Present:** Ann\n", "**Present:** Ann, Cy\n"),
        ("**Present:** \n", "**Present:** Cy\n"),
        ("**Present:**\n", "**Present:** Cy\n"),
        ("**Present**: Ann,Bo", "**Present**: Ann,Bo,Cy"),
        ("**Present:** Ann, Bo, \n", "**Present:** Ann, Bo, Cy, \n"),
        ("**Present:** Ann \r\n", "**Present:** Ann, Cy \r\n"),
        (
            "**Present** *(add your name and GitHub handle)*: Ann (@ann)\n",
            "**Present** *(add your name and GitHub handle)*: Ann (@ann), Cy\n"
        ),
        (
            "**Present** *(add your name and GitHub handle)*: \n",
            "**Present** *(add your name and GitHub handle)*: Cy\n"
        ),
        ("**Present** Ann\n", "**Present** Ann, Cy\n"),
        ("**Present: Ann, Bo**\n", "**Present: Ann, Bo, Cy**\n"),
        ("**Present:**\nAnn, Bo\n", "**Present:**\nAnn, Bo, Cy\n"),
        ("**Present:**\n  Berg, Ann\n  Dahl, Bo\n\n", "**Present:**\n  Berg, Ann\n  Dahl, Bo\n  Cy\n\n"),
        ("**Attending:** Ann\n", "**Attending:** Ann, Cy\n"),
        (
            "# 2026-01-07 Meeting\n\n- Time: now\n\n## Topics\n\n- a\n",
            "# 2026-01-07 Meeting\n\n- Time: now\n\n**Present:** Cy\n\n## Topics\n\n- a\n"
        ),
        ("# 2026-01-07 Meeting\n## Topics\n", "# 2026-01-07 Meeting\n\n**Present:** Cy\n\n## Topics\n"),
        ("# 2026-01-07 Meeting", "# 2026-01-07 Meeting\n\n**Present:** Cy"),
        ("# Meeting\r\n- a\r\n", "# Meeting\r\n\r\n**Present:** Cy\r\n\r\n- a\r\n"),
        ("", "**Present:** Cy\n"),
        ("## Topics\n- a\n", "**Present:** Cy\n\n## Topics\n- a\n"),
    ])
    func addsOneName(_ text: String, _ expected: String) throws {
        let after = try Editing.apply(to: text) { note throws(EditRefusal) in try note.present(adding: "Cy") }
        #expect(after == expected)
        #expect(Editing.note(after).attendance?.names.contains { $0.name == "Cy" } == true)
        let back = try Editing.apply(to: after) { note throws(EditRefusal) in try note.present(removing: "Cy") }
        if Editing.note(text).attendance != nil {
            #expect(
                Editing.note(back).attendance?.names.map(\.name) == Editing.note(text).attendance?.names.map(\.name))
        }
    }

    @Test(arguments: [
        ("**Present:** Ann, Bo, Cy\n", "**Present:** Ann, Cy\n"), ("**Present:** Bo, Cy\n", "**Present:** Cy\n"),
        ("**Present:** Ann, Bo,\n", "**Present:** Ann,\n"), ("**Present:** Bo\n", "**Present:** \n"),
        ("**Present:** Ann ,  Bo (@bo)\n", "**Present:** Ann\n"), ("**Present:**\nBo\n\na\n", "**Present:**\n\na\n"),
        ("**Present:**\n Berg, Ann\n Dahl, Eve\n Bo", "**Present:**\n Berg, Ann\n Dahl, Eve"),
    ])
    func removesOneName(_ text: String, _ expected: String) throws {
        #expect(
            try Editing.apply(to: text) { note throws(EditRefusal) in try note.present(removing: "Bo") } == expected)
    }

    @Test func invertsANameWhereTheLinesAreInverted() throws {
        let text = "**Present:**\nBerg, Ann\nDahl, Bo\n"
        let after = try Editing.apply(to: text) { note throws(EditRefusal) in try note.present(adding: "Cy van Eck") }
        #expect(after == "**Present:**\nBerg, Ann\nDahl, Bo\nEck, Cy van\n")
        #expect(Editing.note(after).attendance?.names.map(\.name) == ["Ann Berg", "Bo Dahl", "Cy van Eck"])
    }

    @Test func refusesWhatMakesNoSense() {
        let note = Editing.note("**Present:** Ann\n")
        #expect(throws: EditRefusal.alreadyPresent) { try note.present(adding: "Ann") }
        #expect(throws: EditRefusal.notPresent) { try note.present(removing: "Bo") }
        #expect(throws: EditRefusal.emptyText) { try note.present(adding: "  ") }
        #expect(throws: EditRefusal.commaInName) { try note.present(adding: "Dahl, Bo") }
        #expect(throws: EditRefusal.moreThanOneLine) { try note.present(adding: "Bo\nCy") }
        #expect(EditRefusal.allCases.allSatisfy { !$0.message.isEmpty })
    }
}
