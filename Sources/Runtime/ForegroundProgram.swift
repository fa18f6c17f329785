import Glibc

/// Another program on our terminal, while we wait.
struct ForegroundProgram {
    let path: String
    let arguments: [String]

    /// - Returns: the exit status, 128 and the signal's number, or 127 where it cannot be started.
    func run() -> Int32 {
        var words = ([path] + arguments).map { (word: String) in strdup(word) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        guard posix_spawn(&child, path, nil, nil, &words, environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
