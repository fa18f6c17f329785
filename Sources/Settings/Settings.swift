// Settings is what the user wants of Gavel whatever the note: `config.yaml` in `$XDG_CONFIG_HOME/gavel`.
//
// One table, `Setting`, has every key, its form and its meaning; reading, `gavel config --explain` and the README are
// readings of it. A key that is not in the table and a value of the wrong form are refused with line and column.
// Nothing here writes the file; `Archive` does where an archive is remembered.

import Archive
import Facilitator

/// What the user's settings say; what they do not say is as usual.
package struct Settings: Sendable {
    package internal(set) var preferences = Preferences()
    /// The folder of the archive that was named last, or that the user wrote down.
    package internal(set) var archive: String?
    /// What the screen's colours are called.
    package internal(set) var theme = Setting.theme.usual
    /// The folder for exports as it was written: from the root, or from home with `~/`.
    package internal(set) var exports: String?
    /// What the user changed of the keys, in the file's order.
    package internal(set) var keyChanges: [Keymap.Change] = []
    /// The keys of the table that stand in the file.
    package internal(set) var given: Set<Setting> = []

    package init() {}

    /// Reads `config.yaml`; without one everything is as usual.
    package init(_ config: ConfigFolder?) throws(ArchiveError) {
        self.init()
        guard let config, let file = try SettingsFile(config.settingsPath, example: Setting.bell.example) else {
            return
        }
        self = try Settings(file)
    }

    /// All that is wrong is told at once.
    init(_ file: SettingsFile) throws(ArchiveError) {
        var wrong: [ArchiveError] = []
        for entry in file.entries {
            guard let setting = Setting(rawValue: entry.key) else {
                let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
                wrong.append(file.wrong(entry.keyMark, "there is no setting \(entry.key); the settings are \(known)"))
                continue
            }
            do throws(ArchiveError) { try take(setting, entry.value, file) } catch { wrong.append(error) }
            given.insert(setting)
        }
        if let error = ArchiveError(all: wrong) { throw error }
    }
}
