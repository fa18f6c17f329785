import Guide

extension GuideTopic {
    /// The text with the keys and tables that hold for this user.
    ///
    /// - Parameter tables: what is known of things that are no business of a meeting's.
    package func markdown(_ keymap: Keymap, _ tables: GuideTables) -> String {
        GuideFilling { place, name in Self.text(place, name, keymap, tables) }.filled(source)
    }

    private static func text(
        _ place: GuideFilling.Place, _ name: String, _ keymap: Keymap, _ tables: GuideTables
    ) -> String? {
        switch place {
        case .key: Command(rawValue: name).map { "`\(HelpScreen.key(of: $0, .note, keymap))`" }
        case .agenda: Command(rawValue: name).map { "`\(HelpScreen.key(of: $0, .agenda, keymap))`" }
        case .command: Command(rawValue: name).map { "`\($0.name)`" }
        case .table: GuideTable(rawValue: name).map { table($0, keymap, tables) }
        }
    }

    private static func table(_ table: GuideTable, _ keymap: Keymap, _ tables: GuideTables) -> String {
        switch table {
        case .keys: CommandTable.groups(keymap)
        case .words: CommandTable.verbs
        case .lineWords: CommandTable.lineWords
        case .exports, .checks, .settings, .themes, .templates, .files, .variables, .seriesKeys:
            tables[table] ?? "`gavel help` has the table that belongs here.\n"
        }
    }
}
