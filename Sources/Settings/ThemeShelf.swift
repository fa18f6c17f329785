import Archive
import Theming

/// The themes that there are: Gavel's own, and a file each in the user's folder `themes`.
package struct ThemeShelf: Sendable {
    /// By name; a file of the user's comes before a theme of Gavel's of the same name.
    private let files: [String: String]

    /// - Parameter config: nil where the user has no settings.
    package init(_ config: ConfigFolder?) {
        files = (config?.themeFiles ?? [:]).filter { !Self.plain.contains($0.key) }
    }

    /// What needs no scheme: the terminal's own colours, and none.
    private static let plain = [Theme.terminal.name, Theme.mono.name]

    /// All names, in the order in which they follow each other.
    package var names: [String] {
        let schemes = Set(BundledTheme.allCases.map(\.rawValue)).union(files.keys)
        return [Theme.terminal.name] + schemes.sorted() + [Theme.mono.name]
    }

    /// The one behind a name; the first behind a name that is none.
    package func name(after name: String) -> String {
        let names = names
        return names[((names.firstIndex(of: name) ?? -1) + 1) % names.count]
    }

    package func theme(named name: String) throws(ArchiveError) -> Theme {
        if let scheme = try scheme(named: name) { return Theme(name: name, scheme) }
        return name == Theme.mono.name ? .mono : .terminal
    }

    /// Where the user's own theme of this name stands; nil for one of Gavel's.
    package func file(of name: String) -> String? { files[name] }

    /// The colours of a theme; nil for those that have none of their own.
    package func scheme(named name: String) throws(ArchiveError) -> Scheme? {
        if Self.plain.contains(name) { return nil }
        if let path = files[name], let file = try SettingsFile(path, example: ThemeFile.example) {
            return try ThemeFile(file, name: name).scheme
        }
        guard let bundled = BundledTheme(rawValue: name) else { throw .noTheme(name, known: names) }
        let file = try SettingsFile(path: "Themes/\(name).yaml", bundled.yaml, example: ThemeFile.example)
        return try ThemeFile(file, name: name).scheme
    }
}
