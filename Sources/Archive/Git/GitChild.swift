import Glibc

/// A run of git: a child process, and what it says.
enum GitChild {
    /// What a child starts with.
    struct Start {
        /// Whether it has this program's own standard input; else there is nothing to read.
        var hasInput = false
        /// Variables over those of this program.
        var variables: [(name: String, value: String)] = []
    }

    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
        case tookTooLong(seconds: Int)
    }

    static func channel() throws(GitError) -> GitChannel {
        guard let channel = GitChannel() else { throw .failed(String(cString: strerror(errno))) }
        return channel
    }

    static func start(
        _ words: [String], _ output: GitChannel, _ errors: GitChannel, _ start: Start
    ) throws(GitError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if !start.hasInput { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
        posix_spawn_file_actions_adddup2(&actions, output.far, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.far, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this program ignores would be ignored by git, by its hooks and by all that they start.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var variables = environment(start.variables) + [nil]
        defer { for variable in variables { free(variable) } }
        var child = pid_t()
        let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
        if code == ENOENT { throw .missing }
        guard code == 0 else { throw .failed(String(cString: strerror(code))) }
        return child
    }

    /// Reads what a child says as it comes, until it has ended: a daemon that it left behind may hold the channels open.
    ///
    /// - Parameter limit: in seconds; after these the child is ended. Nil for none.
    /// - Parameter take: gets the number of the channel, and what was said; nothing was when a moment passed in silence.
    static func listen(
        to child: pid_t, _ channels: [Int32], _ limit: Int?, _ take: (Int, ArraySlice<UInt8>) -> Void
    ) -> Ending {
        var requests = channels.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let room = chunk.count
        let start = now()
        var (status, hasEnded, isTooLate): (Int32, Bool, Bool) = (0, false, false)
        while requests.contains(where: { $0.fd >= 0 }) {
            if let limit, now() - start >= limit, !isTooLate {
                isTooLate = true
                kill(child, SIGTERM)
            }
            let count = poll(&requests, nfds_t(requests.count), hasEnded ? 0 : 100)
            if count == 0 {
                if hasEnded { break }
                hasEnded = waitpid(child, &status, WNOHANG) == child
                take(0, [])
                continue
            }
            guard count > 0 || errno == EINTR else { break }
            for index in requests.indices where requests[index].fd >= 0 && requests[index].revents != 0 {
                let count = read(requests[index].fd, &chunk, room)
                if count > 0 {
                    take(index, chunk[..<count])
                } else if count == 0 || errno != EINTR {
                    requests[index].fd = -1
                }
            }
        }
        while !hasEnded, waitpid(child, &status, 0) < 0, errno == EINTR {}
        if isTooLate { return .tookTooLong(seconds: limit ?? 0) }
        return status & 0x7F == 0 ? .exit((status >> 8) & 0xFF) : .signal(status & 0x7F)
    }

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }

    /// Variables with which another program told its own git of another repository, or of another way to read paths.
    private static let misleading: Set<Substring> = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
        "GIT_ICASE_PATHSPECS",
    ]

    private static func environment(_ own: [(name: String, value: String)]) -> [UnsafeMutablePointer<CChar>?] {
        var variables: [UnsafeMutablePointer<CChar>?] = own.map { strdup("\($0.name)=\($0.value)") }
        var next = environ
        while let entry = next.pointee {
            let name = String(cString: entry).prefix { $0 != "=" }
            if !misleading.contains(name), !own.contains(where: { $0.name == name }) { variables.append(strdup(entry)) }
            next += 1
        }
        return variables
    }
}
