import Storage

extension Settings {
    /// Finds the folder for exports: the one that was set, else `gavel/exports` in `$XDG_DATA_HOME` or `~/.local/share`.
    ///
    /// - Parameter variable: looks up the environment.
    package mutating func findExportFolder(_ variable: (String) -> String?) {
        if let exports {
            let home = variable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
            preferences.exportFolder = exports.hasPrefix("~") ? home.map { $0 + exports.dropFirst() } : exports
        } else {
            preferences.exportFolder = BaseFolder.data.path(variable).map { $0 + "/exports" }
        }
    }
}
