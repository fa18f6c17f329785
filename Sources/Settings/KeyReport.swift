import Facilitator

/// What changed keys take from the commands that had them.
package struct KeyReport: Equatable, Sendable {
    /// One line a key: `ctrl+g: item-next, was search-next`.
    package let lines: [String]
    /// The commands that no key reaches any more.
    package let lost: [String]

    package init(_ settings: Settings) {
        let (before, after) = (Keymap.standard, settings.preferences.keymap)
        lines = settings.keyChanges.map { change in
            let had = CommandContext.allCases.compactMap { before.command(for: change.key, in: $0) }
            let others = had.filter { $0 != change.command }.map(\.name)
            let was = others.first.map { ", was \($0)" } ?? ""
            return "\(change.key): \(change.command?.name ?? "none")\(was)"
        }
        lost = Command.allCases.filter { before.reaches($0) && !after.reaches($0) }.map(\.name)
    }
}
