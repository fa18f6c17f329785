import Dispatch
import Subprocess
import Synchronization

/// The git program in a work tree. It only asks; nothing is changed.
struct Git {
    let folder: String

    /// The output of a command.
    func ask(_ arguments: String...) throws(GitError) -> String {
        let words = ["-C", folder, "--no-pager", "--no-optional-locks", "-c", "core.quotePath=false"] + arguments
        return try Self.waiting { await Self.run(words) }.get()
    }

    private static func run(_ words: [String]) async -> Result<String, GitError> {
        // Far more than the subjects and names of ten thousand commits.
        let limit = 64 << 20
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(words), output: .string(limit: limit),
                error: .string(limit: 1 << 20))
            switch result.terminationStatus {
            case .exited(0): return .success(result.standardOutput)
            case .exited, .signaled: return .failure(.failed(firstLine(result.standardError)))
            }
        } catch let error as SubprocessError {
            return .failure(error.code == .executableNotFound ? .missing : .failed(firstLine("\(error)")))
        } catch {
            return .failure(.failed(firstLine("\(error)")))
        }
    }

    private static func firstLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason given"
    }

    /// The commands of this program are not asynchronous; they have nothing else to do until git is done.
    private static func waiting<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            let value = await work()
            box.value.withLock { $0 = value }
            done.signal()
        }
        while true {
            done.wait()
            if let value = box.value.withLock({ $0 }) { return value }
        }
    }

    private final class Box<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
