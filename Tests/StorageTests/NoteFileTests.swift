import Glibc
import Storage
import Testing

/// A folder of its own for one test, removed at the end.
final class Folder {
    let path: String

    init() {
        var template = Array("/tmp/gavel-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }

    deinit {
        chmod(path, 0o700)
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }

    var names: [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    @discardableResult
    func file(_ name: String, _ bytes: [UInt8], mode: mode_t = 0o644) -> String {
        let full = "\(path)/\(name)"
        let file = open(full, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        bytes.withUnsafeBytes { _ = write(file, $0.baseAddress, bytes.count) }
        fchmod(file, mode)
        close(file)
        return full
    }

    func status(_ name: String) -> stat {
        var status = stat()
        lstat("\(path)/\(name)", &status)
        return status
    }
}

@Suite("A note's file")
struct NoteFileTests {
    let folder = Folder()

    @Test("comes back byte for byte", arguments: [[], [0, 0xFF, 13, 10], [UInt8](repeating: 10, count: 300_000)])
    func roundTrip(bytes: [UInt8]) throws {
        let file = try NoteFile(folder.file("a.md", Array("old".utf8)))
        try file.replace(with: bytes)
        #expect(try file.read() == bytes)
        #expect(folder.names == ["a.md"])
    }

    @Test("keeps its mode", arguments: [mode_t(0o640), 0o600, 0o664])
    func keepsMode(mode: mode_t) throws {
        let file = try NoteFile(folder.file("a.md", [65], mode: mode))
        try file.replace(with: [66])
        #expect(folder.status("a.md").st_mode & 0o777 == mode)
    }

    @Test("stays a symbolic link when it was one")
    func keepsLink() throws {
        folder.file("real.md", [65])
        symlink("real.md", "\(folder.path)/link.md")
        try NoteFile("\(folder.path)/link.md").replace(with: [66])
        #expect(folder.status("link.md").st_mode & S_IFMT == S_IFLNK)
        #expect(try NoteFile("\(folder.path)/real.md").read() == [66])
    }

    @Test("that is missing or a folder is named in the error")
    func errors() {
        let missing = "\(folder.path)/none.md"
        #expect(throws: StorageError.self) { try NoteFile(missing) }
        do throws(StorageError) {
            _ = try NoteFile(folder.path).read()
            Issue.record("read a folder")
        } catch {
            #expect(error.text == "cannot read \(folder.path): Is a directory")
        }
    }

    @Test("is left alone when its folder takes no new file")
    func failedWrite() throws {
        let file = try NoteFile(folder.file("a.md", [65]))
        // A folder where the temporary file should be, so that this fails for root as well.
        mkdir("\(folder.path)/a.md.gavel-\(getpid())", 0o700)
        defer { rmdir("\(folder.path)/a.md.gavel-\(getpid())") }
        #expect(throws: StorageError.self) { try file.replace(with: [66]) }
        #expect(try file.read() == [65])
    }
}
