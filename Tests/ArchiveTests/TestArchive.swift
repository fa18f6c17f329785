import Archive
import Glibc

/// A small archive in a folder of its own, removed at the end.
final class TestArchive {
    let path: String

    init() {
        var template = Array("/tmp/gavel-archive-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
        path = made
    }

    deinit { Self.run("rm", "-rf", path) }

    /// Writes a file and the folders above it.
    func write(_ name: String, _ text: String) {
        if let slash = name.lastIndex(of: "/") { Self.run("mkdir", "-p", "\(path)/\(name[..<slash])") }
        let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        precondition(file >= 0, "cannot write \(name)")
        let bytes = Array(text.utf8)
        _ = Glibc.write(file, bytes, bytes.count)
        close(file)
    }

    /// A note in the usual form.
    func note(
        _ name: String, title: String, time: String? = "18:00 UTC", sections: [String] = ["Follow-up", "New topics"]
    ) {
        var lines = ["# \(title)", ""]
        if let time { lines += ["- Time: \(time)", ""] }
        lines += ["**Present:** Ada Lind, Bo Ek", ""]
        for section in sections { lines += ["## \(section)", "", "- Something to talk about", ""] }
        write(name, lines.joined(separator: "\n"))
    }

    func git(_ arguments: String...) {
        let person = ["-c", "user.name=Ada Lind", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"]
        Self.run("git", ["-C", path] + person + arguments)
    }

    /// Commits all that there is.
    func commit(_ message: String) {
        git("add", "--all")
        git("commit", "--quiet", "--message", message)
    }

    func hasFile(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }

    func folder() throws -> ArchiveFolder { try ArchiveFolder(path) }

    func series(_ name: String) throws -> Series? {
        try SeriesCatalogue(folder(), nil).series.first { $0.name == name }
    }

    static func run(_ program: String, _ arguments: String...) { run(program, arguments) }

    /// Runs a program to its end; it must succeed.
    static func run(_ program: String, _ arguments: [String]) {
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        precondition(posix_spawnp(&child, program, nil, nil, &words, environ) == 0, "cannot run \(program)")
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        precondition(status == 0, "\(program) \(arguments) failed")
    }
}
