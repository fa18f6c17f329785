import Archive
import Storage
import Testing

@Suite("The user's settings")
struct ConfigFolderTests {
    private let home = TestArchive()
    private var config: ConfigFolder { ConfigFolder(path: "\(home.path)/config/gavel") }

    private func text() throws -> String {
        String(decoding: try NoteFile(config.settingsPath).read(), as: UTF8.self)
    }

    @Test("are made for the first archive")
    func first() throws {
        #expect(try config.archive == nil)
        #expect(try config.remember(archive: "/srv/a"))
        #expect(try config.archive == "/srv/a")
        #expect(try text() == "archive: /srv/a\n")
    }

    @Test(
        "keep every other byte when the archive changes",
        arguments: [
            ("# mine\ntheme: dark # yes\n", "# mine\ntheme: dark # yes\narchive: /srv/b\n"),
            ("theme: dark", "theme: dark\narchive: /srv/b\n"),
            ("archive: /srv/a   # ours\r\ntheme:  'x'\r\n", "archive: /srv/b   # ours\r\ntheme:  'x'\r\n"),
            ("a: [1,\n  2]\narchive: \"/srv/#a\" # b\n\n\nz: 1", "a: [1,\n  2]\narchive: /srv/b # b\n\n\nz: 1"),
            ("", "archive: /srv/b\n"),
        ])
    func kept(before: String, after: String) throws {
        home.write("config/gavel/config.yaml", before)
        #expect(try config.remember(archive: "/srv/b"))
        #expect(try text() == after)
    }

    @Test("are not written when they say so already")
    func unchanged() throws {
        home.write("config/gavel/config.yaml", "archive:   '/srv/b'\n")
        let before = try NoteFile(config.settingsPath).identity
        #expect(try !config.remember(archive: "/srv/b"))
        #expect(try NoteFile(config.settingsPath).identity == before)
    }

    @Test(
        "are left alone in a form that only their writer understands",
        arguments: ["{archive: /a, b: c}\n", "archive:\n  /a\n", "archive: &x /a\nb: *x\n"])
    func refused(before: String) throws {
        home.write("config/gavel/config.yaml", before)
        let error = try #require(throws: ArchiveError.self) { try config.remember(archive: "/srv/b") }
        #expect(error.text.contains("config.yaml:1:"), "\(error.text)")
        #expect(try text() == before)
    }

    @Test(
        "take any folder's name",
        arguments: ["/a b", "/a: b", "/a #b", "/tmp/\"q\"", "/new\nline", "/é/日本", "/tab\there"])
    func names(archive: String) throws {
        home.write("config/gavel/config.yaml", "theme: dark\n")
        do throws(ArchiveError) {
            try config.remember(archive: archive)
            #expect(try config.archive == archive)
        } catch {
            // A name with a control character is no setting, and nothing is written for it.
            #expect(archive.unicodeScalars.contains { $0.value < 0x20 })
            #expect(try text() == "theme: dark\n")
        }
    }
}
