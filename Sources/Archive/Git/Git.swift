/// The git program in a work tree: asking it, and having it do something.
///
/// It is started as the system does it: swift-subprocess is asynchronous throughout, and to wait for its tasks from
/// code that is not blocks a thread that those tasks may need.
struct Git {
    let folder: String

    /// The output of a command that changes nothing.
    func ask(_ arguments: String...) throws(GitError) -> String {
        String(decoding: try bytes(arguments), as: UTF8.self)
    }

    /// The output of a command that changes nothing, byte by byte.
    func bytes(_ arguments: [String]) throws(GitError) -> [UInt8] {
        let quiet = ["--no-pager", "--no-optional-locks", "-c", "core.quotePath=false"]
        let (status, output, errors) = try heard(quiet + arguments)
        guard status == 0 else { throw Self.failure(errors) }
        return output
    }

    /// Does a small thing that asks nobody anything and has nothing to tell when it succeeds.
    func change(_ arguments: [String]) throws(GitError) {
        let (status, output, errors) = try heard(arguments)
        guard status == 0 else { throw Self.failure(output + errors) }
    }

    /// Does something that runs the user's own programs (hooks, signing, ssh), which may say or ask anything.
    ///
    /// Standard input is the terminal's where there is one, and programs that ask do so there. What is said comes
    /// through a pipe, line by line as it is said: it may hold what a terminal would act on.
    func perform(_ arguments: [String], _ manner: GitManner, _ tell: (String) -> Void) throws(GitError) {
        let channel = try GitChild.channel()
        let child = try GitChild.start(words(arguments), channel, channel, manner.start)
        channel.closeFar()
        var lines = SpokenLines()
        let status = manner.whileWaiting {
            GitChild.listen(to: child, [channel.near], manner.limit) { _, bytes in
                for line in lines.take(bytes) { tell(line) }
            }
        }
        for line in lines.finish() { tell(line) }
        switch status {
        case .exit(0): break
        case .exit(let status): throw .refused(command: arguments.first ?? "", status: status)
        case .signal(let signal): throw .ended(command: arguments.first ?? "", signal: signal)
        case .tookTooLong(let seconds): throw .tookTooLong(command: arguments.first ?? "", seconds: seconds)
        }
    }

    /// Whether a command succeeds that changes nothing; what it says is of no interest.
    func isTrue(_ arguments: String...) -> Bool { (try? bytes(arguments)) != nil }

    private func heard(_ arguments: [String]) throws(GitError) -> (Int32, [UInt8], [UInt8]) {
        let (output, errors) = (try GitChild.channel(), try GitChild.channel())
        let child = try GitChild.start(words(arguments), output, errors, .init())
        output.closeFar()
        errors.closeFar()
        var texts: [[UInt8]] = [[], []]
        let status = GitChild.listen(to: child, [output.near, errors.near], nil) { texts[$0] += $1 }
        return (status == .exit(0) ? 0 : 1, texts[0], texts[1])
    }

    private static func failure(_ words: [UInt8]) -> GitError {
        let lines = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline)
        return .failed(lines.isEmpty ? "no reason given" : lines.joined(separator: "\n"))
    }

    private func words(_ arguments: [String]) -> [String] { ["git", "-C", folder] + arguments }
}
