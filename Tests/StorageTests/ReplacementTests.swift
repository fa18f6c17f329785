import Glibc
import Storage
import TestSupport
import Testing

@Suite("Replacing a note that others write too")
struct ReplacementTests {
    let folder = Folder()

    /// What another program does to the note between our last look and our rename.
    enum Interruption: CaseIterable {
        case writesInPlace, renamesOver, renamesOverTheSameBytes
    }

    func interrupt(_ interruption: Interruption, _ name: String) {
        switch interruption {
        case .writesInPlace:
            folder.file(name, "theirs")
        case .renamesOver:
            folder.file("other", "theirs")
            rename("\(folder.path)/other", "\(folder.path)/\(name)")
        case .renamesOverTheSameBytes:
            folder.file("other", "first")
            rename("\(folder.path)/other", "\(folder.path)/\(name)")
        }
    }

    @Test("works when nobody did, again and again")
    func undisturbed() throws {
        let file = try NoteFile(folder.file("a.md", "0"))
        var expected = file.identity
        for round in 1...5 {
            guard case .done(let written) = try file.replace(with: Array("\(round)".utf8), expecting: expected) else {
                Issue.record("took its own write for another's")
                return
            }
            #expect(written == file.identity)
            #expect(folder.text("a.md") == "\(round)")
            expected = written
        }
        #expect(folder.names == ["a.md"])
    }

    @Test("gives way to what came before the draft was written", arguments: Interruption.allCases)
    func outdated(interruption: Interruption) throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        let old = file.identity
        interrupt(interruption, "a.md")
        try expectTheirs(try file.replace(with: Array("ours".utf8), expecting: old), file)
    }

    @Test("puts back what came while the draft was written", arguments: Interruption.allCases)
    func exchanged(interruption: Interruption) throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        let old = file.identity
        let draft = try NoteDraft(Array("ours".utf8), of: file)
        interrupt(interruption, "a.md")
        try expectTheirs(try draft.place(expecting: old), file)
    }

    func expectTheirs(_ replacement: Replacement, _ file: NoteFile) throws {
        guard case .foundOther(let bytes, let identity) = replacement else {
            Issue.record("did not notice: \(replacement)")
            return
        }
        #expect(["theirs", "first"].contains(String(decoding: bytes, as: UTF8.self)))
        #expect(try file.read() == bytes)
        #expect(file.identity == identity)
        #expect(!folder.names.contains { $0.contains(".gavel-") })
        // With what was found as the new base it goes through.
        guard case .done = try file.replace(with: bytes + [10], expecting: identity) else {
            Issue.record("not after a second look either")
            return
        }
        #expect(try file.read() == bytes + [10])
    }

    @Test("says that the note is gone, and leaves nothing")
    func gone() throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        let old = try #require(file.identity)
        let draft = try NoteDraft(Array("ours".utf8), of: file)
        unlink(file.path)
        for replacement in [try draft.place(expecting: old), try file.replace(with: [65], expecting: old)] {
            guard case .gone = replacement else {
                Issue.record("\(replacement)")
                return
            }
        }
        #expect(folder.names == [])
    }

    @Test("leaves what is no file any more alone", arguments: [mode_t(S_IFDIR), S_IFLNK, S_IFIFO])
    func becameOther(kind: mode_t) throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        let old = file.identity
        let draft = try NoteDraft(Array("ours".utf8), of: file)
        unlink(file.path)
        switch kind {
        case S_IFDIR: mkdir(file.path, 0o700)
        case S_IFLNK: symlink("/dev/null", file.path)
        default: mkfifo(file.path, 0o600)
        }
        do throws(StorageError) {
            _ = try draft.place(expecting: old)
            Issue.record("replaced it")
        } catch {
            #expect(error.reason == (kind == S_IFDIR ? "Is a directory" : "Not a plain file"))
        }
        #expect(throws: StorageError.self) { try file.replace(with: [65], expecting: old) }
        #expect(folder.status("a.md").st_mode & S_IFMT == kind)
        #expect(folder.names == ["a.md"])
    }

    @Test("creates a note where there is none")
    func creates() throws {
        let file = try NoteFile(resolving: "\(folder.path)/new.md")
        guard case .done(let identity) = try file.replace(with: Array("ours".utf8), expecting: nil) else {
            Issue.record("not created")
            return
        }
        #expect(file.identity == identity)
        #expect(folder.text("new.md") == "ours")
        #expect(folder.names == ["new.md"])
    }

    @Test("never replaces a note that appears while one is created")
    func createdMeanwhile() throws {
        let file = try NoteFile(resolving: "\(folder.path)/new.md")
        let draft = try NoteDraft(Array("ours".utf8), of: file)
        folder.file("new.md", "theirs")
        for replacement in [try draft.place(expecting: nil), try file.replace(with: [65], expecting: nil)] {
            guard case .foundOther(let bytes, _) = replacement else {
                Issue.record("\(replacement)")
                return
            }
            #expect(bytes == Array("theirs".utf8))
        }
        #expect(folder.text("new.md") == "theirs")
        #expect(folder.names == ["new.md"])
    }

    @Test("passes over an older process's leftover of the same number")
    func ownNumber() throws {
        let file = try NoteFile(folder.file("a.md", "first"))
        folder.file("a.md.gavel-\(getpid())", "left")
        try file.replace(with: Array("ours".utf8))
        #expect(folder.text("a.md") == "ours")
        #expect(folder.text("a.md.gavel-\(getpid())") == "left")
    }

    @Test("loses none of the texts of a program that renames over it all the while")
    func busyNeighbour() throws {
        let file = try NoteFile(folder.file("a.md", "0"))
        let neighbour = Child(
            "sh", "-c", "for n in $(seq 200); do echo $n > \"$0.n\"; mv \"$0.n\" \"$0\"; done; echo end", file.path)
        var known = file.identity
        var last = "0"
        var rounds = 0
        // Ours is always "OURS after N", N being the last of theirs we know: theirs must never run backwards.
        while Int(last.trimmed) != 200, rounds < 5000 {
            rounds += 1
            switch try file.replace(with: Array("ours after \(last)".utf8), expecting: known) {
            case .done(let identity): known = identity
            case .foundOther(let bytes, let identity):
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(try #require(Int(text.trimmed)) > Int(last.trimmed)!)
                (last, known) = (text, identity)
            case .gone:
                Issue.record("there was a moment without a note")
                return
            }
        }
        #expect(neighbour.line() == "end")
        #expect(Int(last.trimmed) == 200)
        #expect(folder.names == ["a.md"])
    }
}

extension String {
    fileprivate var trimmed: String { String(prefix { $0 != "\n" }) }
}
