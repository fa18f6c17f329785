import Glibc

extension NoteLock {
    /// What git is told to overlook.
    private static let pattern = ".*.gavel-lock"
    /// Nobody excludes more by hand.
    private static let limit = 1 << 20

    /// Adds a line to the `info/exclude` of the git work tree that a folder lies in, so that no lock is listed or
    /// committed there. That file is the clone's own and never shared; gitignore(5) tells of it.
    ///
    /// Where there is no work tree, or its file cannot be written, nothing happens.
    package static func hideFromGit(in folder: String) {
        guard let common = gitFolder(around: folder) else { return }
        let path = "\(common)/info/exclude"
        guard let file = open(path, orMaking: "\(common)/info"), let size = file.status?.st_size,
            let bytes = file.read(expecting: Int(size), limit: limit), bytes.count < limit
        else { return }
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard !lines.contains(where: { $0.elementsEqual(pattern.utf8) }) else { return }
        let isEnded = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
        _ = file.write(Array("\(isEnded ? "" : "\n")\(pattern)\n".utf8))
    }

    private static func open(_ path: String, orMaking folder: String) -> OpenFile? {
        let flags = O_RDWR | O_APPEND
        if let file = OpenFile(path, flags) { return file }
        guard errno == ENOENT else { return nil }
        mkdir(folder, 0o777)
        return OpenFile(path, flags | O_CREAT, mode: 0o666)
    }

    /// The folder that git keeps for all work trees of the repository: `.git`, or what a file of that name leads to.
    private static func gitFolder(around folder: String) -> String? {
        guard let root = WorkTreeRoot.above(folder) else { return nil }
        let path = root == "/" ? "/.git" : "\(root)/.git"
        guard let line = firstLine(of: path) else { return path }
        guard line.hasPrefix("gitdir: ") else { return nil }
        let own = absolute(String(line.dropFirst("gitdir: ".count)), from: root)
        return firstLine(of: "\(own)/commondir").map { absolute($0, from: own) } ?? own
    }

    /// Nil where it cannot be read, as a folder cannot.
    private static func firstLine(of path: String) -> String? {
        guard let bytes = OpenFile(path, O_RDONLY)?.read(expecting: 0, limit: 8192) else { return nil }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    private static func absolute(_ path: String, from folder: String) -> String {
        path.hasPrefix("/") ? path : "\(folder)/\(path)"
    }
}
