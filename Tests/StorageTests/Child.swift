import Glibc

/// A process of its own that a test talks to by a socket.
final class Child {
    let process: pid_t
    private let end: Int32
    private var isReaped = false

    init(_ arguments: String...) {
        var ends: [Int32] = [-1, -1]
        // Not a pipe: this one is closed in every other child from its first moment on.
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var child = pid_t()
        let code = posix_spawnp(&child, arguments[0], &actions, nil, &words, environ)
        precondition(code == 0, "cannot run \(arguments[0])")
        for word in words { free(word) }
        posix_spawn_file_actions_destroy(&actions)
        close(ends[1])
        process = child
        end = ends[0]
    }

    deinit {
        kill()
        close(end)
    }

    /// Waits for the next line that the child says; empty at the end of its output.
    func line() -> String {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(end, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    func say(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        write(end, bytes, bytes.count)
    }

    /// Kills it without a chance to clean up, and waits until it is gone.
    func kill() {
        guard !isReaped else { return }
        Glibc.kill(process, SIGKILL)
        wait()
    }

    func wait() {
        guard !isReaped else { return }
        waitpid(process, nil, 0)
        isReaped = true
    }
}

/// The number of a process that lived a moment ago.
func deadProcess() -> pid_t {
    let child = Child("true")
    child.wait()
    return child.process
}
