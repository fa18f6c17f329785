import Glibc

/// The git program in a work tree. It only asks; nothing is changed.
///
/// It is started as the system does it: swift-subprocess is asynchronous throughout, and to wait for its tasks from
/// code that is not blocks a thread that those tasks may need.
struct Git {
    let folder: String

    /// The output of a command.
    func ask(_ arguments: String...) throws(GitError) -> String {
        let words =
            ["git", "-C", folder, "--no-pager", "--no-optional-locks", "-c", "core.quotePath=false"] + arguments
        // Sockets, since no other child may inherit them between the making of a pipe and its closing.
        guard let output = Channel(), let errors = Channel() else { throw .failed(String(cString: strerror(errno))) }
        let child = try Self.start(words, output, errors)
        output.closeFar()
        errors.closeFar()
        let (told, complaint) = withExtendedLifetime((output, errors)) { Self.readAll(output.near, errors.near) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            let line = String(decoding: complaint, as: UTF8.self).split(whereSeparator: \.isNewline).first
            throw .failed(line.map(String.init) ?? "no reason given")
        }
        return String(decoding: told, as: UTF8.self)
    }

    private static func start(
        _ words: [String], _ output: Channel, _ errors: Channel
    ) throws(GitError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.far, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.far, 2)
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child = pid_t()
        let code = posix_spawnp(&child, "git", &actions, nil, &arguments, environ)
        if code == ENOENT { throw .missing }
        guard code == 0 else { throw .failed(String(cString: strerror(code))) }
        return child
    }

    /// Both to their ends, as they come: a child that waits for the one to be read never ends the other.
    private static func readAll(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
        var texts: [[UInt8]] = [[], []]
        var requests = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let room = 65_536
        var chunk = [UInt8](repeating: 0, count: room)
        while requests.contains(where: { $0.fd >= 0 }) {
            guard poll(&requests, 2, -1) >= 0 || errno == EINTR else { break }
            for index in requests.indices where requests[index].fd >= 0 && requests[index].revents != 0 {
                let count = read(requests[index].fd, &chunk, room)
                if count > 0 {
                    texts[index] += chunk[..<count]
                } else if count == 0 || errno != EINTR {
                    requests[index].fd = -1
                }
            }
        }
        return (texts[0], texts[1])
    }
}

/// A way from a child to this program.
private final class Channel {
    let near: Int32
    private(set) var far: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        (near, far) = (ends[0], ends[1])
    }

    deinit {
        closeFar()
        close(near)
    }

    func closeFar() {
        if far >= 0 { close(far) }
        far = -1
    }
}
