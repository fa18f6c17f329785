import Console
import Facilitator
import Glibc
import Storage

/// The user's own command for a time that ends, run by the shell away from our terminal.
///
/// It hears of the time by its environment: `GAVEL_ALARM` is `nearly` or `over`, `GAVEL_SUBJECT` is `item`, `turn` or
/// `meeting`, `GAVEL_TITLE` is what it is called, `GAVEL_NOTE` is the note's path.
struct AlarmCommand {
    private let command: String
    private let variables: [String: String]

    init(_ command: String, _ alarm: TimeAlarm, on file: NoteFile) {
        self.command = command
        variables = [
            "GAVEL_ALARM": alarm.level.rawValue, "GAVEL_SUBJECT": alarm.subject.rawValue,
            "GAVEL_TITLE": alarm.title.visible, "GAVEL_NOTE": file.path,
        ]
    }

    /// Nobody waits for it, and nothing of what it writes is shown.
    func start() {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        var words = ["/bin/sh", "-c", command].map { (word: String) in strdup(word) } + [nil]
        var lines = surroundings.map { (line: String) in strdup(line) } + [nil]
        defer { for word in words + lines { free(word) } }
        var child = pid_t()
        guard posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, &lines) == 0 else { return }
        let started = child
        BackgroundThread.start {
            var status: Int32 = 0
            while waitpid(started, &status, 0) < 0, errno == EINTR {}
        }
    }

    private var surroundings: [String] {
        var lines: [String] = []
        var entry = environ
        while let line = entry.pointee {
            lines.append(String(cString: line))
            entry += 1
        }
        return lines.filter { !$0.hasPrefix("GAVEL_") } + variables.map { "\($0.key)=\($0.value)" }
    }
}
