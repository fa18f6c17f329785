import Glibc

/// How git is run when it does something: at a terminal, where the user can be asked, or in a script.
package struct GitManner: Sendable {
    package let isAtTerminal: Bool
    /// In seconds; after these a push is given up. Nil for as long as it takes.
    package let limit: Int?

    package init(isAtTerminal: Bool, limit: Int?) {
        self.isAtTerminal = isAtTerminal
        self.limit = limit
    }

    /// The same with all the time that it takes: hooks and a passphrase may want much.
    var unlimited: GitManner { GitManner(isAtTerminal: isAtTerminal, limit: nil) }

    /// In a script nobody answers, so git asks nobody.
    var start: GitChild.Start {
        GitChild.Start(hasInput: isAtTerminal, variables: isAtTerminal ? [] : [("GIT_TERMINAL_PROMPT", "0")])
    }

    /// Waits for git with ctrl+c left to it: it cleans up, and then what was begun for it is taken back.
    func whileWaiting<Value>(_ work: () -> Value) -> Value {
        let old = [SIGINT, SIGQUIT].map { (number: $0, handler: signal($0, SIG_IGN)) }
        defer { for one in old { signal(one.number, one.handler) } }
        return work()
    }
}
