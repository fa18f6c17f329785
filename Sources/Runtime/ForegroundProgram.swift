import Glibc

/// Another program on our terminal, while we wait.
struct ForegroundProgram {
    let path: String
    let arguments: [String]

    /// - Parameter isHeard: whether what it writes is shown.
    /// - Returns: the exit status, 128 and the signal's number, or 127 where it cannot be started.
    func run(isHeard: Bool = true) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if !isHeard {
            for descriptor: Int32 in 0...2 {
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
            }
        }
        var words = ([path] + arguments).map { (word: String) in strdup(word) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        guard posix_spawn(&child, path, &actions, nil, &words, environ) == 0 else { return 127 }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }
}
