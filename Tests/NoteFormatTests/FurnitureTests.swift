import NoteFormat
import Testing

@Suite("What a note takes over from its template")
struct FurnitureTests {
    /// The lines that are left, without blank ones.
    private func left(_ text: String) -> [String] {
        let note = Note(Array(text.utf8))
        let furniture = Set(note.furniture.joined())
        return (0..<note.buffer.lineCount).filter { !furniture.contains($0) }.map(note.buffer.string(ofLine:))
            .filter { !$0.isEmpty }
    }

    @Test(
        "is a hint in underscores at the head of a section",
        arguments: [
            "_Add yours._", "_Add yours\nwith your name._", "_Last time:_ https://a.example/my_notes.md",
            "_Last time: https://a.example/my_notes_of_may.md_", "_One._\n\n_Two._",
        ])
    func hints(_ hint: String) {
        #expect(left("# M\n\n## Topics\n\n\(hint)\n\n- glue\n") == ["# M", "## Topics", "- glue"])
    }

    @Test(
        "is no other emphasis",
        arguments: [
            "_Ada_ has _glue_", "__bold__", "*nobody came*", "_open", "- _Add yours._", "glue\n\n_dry now_", "_a_ b",
            "_now_ https://a.example and more",
        ])
    func emphasis(_ text: String) {
        let lines = text.split(separator: "\n").map(String.init)
        #expect(left("# M\n\n## Topics\n\n\(text)\n") == ["# M", "## Topics"] + lines)
    }

    @Test(
        "is the code of conduct of the header, up to another label",
        arguments: [
            "**Code of Conduct**\nBe kind.\nTell us.", "**Code of Conduct:** be kind",
            "**Code of Conduct**\n\nBe kind.",
            "### Code of Conduct\n\nBe kind.\n\n- always", "Our code of conduct holds.",
        ])
    func conduct(_ text: String) {
        #expect(
            left("# M\n\n\(text)\n\n**Chair:** Bo\n\n## Topics\n\n- our code of conduct\n")
                == ["# M", "**Chair:** Bo", "## Topics", "- our code of conduct"])
    }

    @Test("is who was there and who took the notes, but for what is not read as that")
    func people() {
        #expect(
            left("# M\n\n**Present:**\nLind, Ada\nEk, Bo\n\n**Notes taken by:** Bo\n\n## Topics\n- a\n")
                == ["# M", "## Topics", "- a"])
        #expect(
            left("# M\n\n**Notes taken by:**\n  Bo\n\n## Topics\n- a\n")
                == ["# M", "**Notes taken by:**", "  Bo", "## Topics", "- a"])
    }

    @Test("is the closing text")
    func footer() {
        #expect(
            left("# M\n\n## Topics\n- a\n\n---\n\n---\nRemember to archive this.\n") == ["# M", "## Topics", "- a"])
    }
}
