import Archive
import Facilitator
import Glibc
import Runtime
import Storage
import TestSupport
import Testing

/// What the README shows of the program is what the program shows.
@Suite("The README")
struct ReadmeTests {
    private static let root = String(#filePath.dropLast("/Tests/RuntimeTests/ReadmeTests.swift".count))
    private static let path = root + "/README.md"

    @Test("lists every command and key of the catalogue")
    func keys() throws {
        try expect(ReadmeBlock("keys"), toBe: CommandTable.markdown)
    }

    @Test("lists every code of gavel check")
    func checks() throws {
        try expect(ReadmeBlock("checks"), toBe: CheckRule.markdown)
    }

    @Test("shows a screen of the sample meeting as it is")
    func screen() throws {
        let folder = Folder()
        let notes = ["2026-05-13-lantern.md", "2026-05-27-lantern.md", "2026-06-10-lantern.md"]
        for name in notes { folder.file(name, try NoteFile("\(Self.root)/Tests/Samples/\(name)").read()) }
        var shown = ""
        var rehearsal = try Rehearsal(NoteFile("\(folder.path)/\(notes[2])")) { shown += $0 }
        let script = try NoteFile(Self.root + "/Tests/Samples/readme.play").read()
        try rehearsal.play(Script(String(decoding: script, as: UTF8.self)))
        try expect(ReadmeBlock("screen"), toBe: "```text\n\(shown)```\n")
    }

    private func expect(_ block: ReadmeBlock, toBe wanted: String) throws {
        let file = try NoteFile(Self.path)
        let text = String(decoding: try file.read(), as: UTF8.self)
        let found = try #require(block.range(in: text), "README.md has no block <!-- \(block.name) -->")
        if text[found] != wanted, getenv("GAVEL_UPDATE_SCREENS") != nil {
            try file.replace(with: Array(text.replacingCharacters(in: found, with: wanted).utf8))
            return
        }
        #expect(text[found] == wanted, "README.md is behind the program; `make screens` brings it up to date")
    }
}

/// The lines between `<!-- name -->` and `<!-- /name -->`.
private struct ReadmeBlock {
    let name: String

    init(_ name: String) { self.name = name }

    func range(in text: String) -> Range<String.Index>? {
        guard let start = text.place(of: "<!-- \(name) -->\n"), let end = text.place(of: "<!-- /\(name) -->") else {
            return nil
        }
        return start.upperBound..<end.lowerBound
    }
}

extension String {
    fileprivate func place(of part: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
            start = index(after: start)
        }
        return nil
    }

    fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
