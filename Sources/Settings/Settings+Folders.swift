extension Settings {
    /// Finds the folder for exports: the one that was set, else `gavel/exports` in `$XDG_DATA_HOME` or `~/.local/share`.
    ///
    /// - Parameter variable: looks up the environment.
    package mutating func findExportFolder(_ variable: (String) -> String?) {
        let home = variable("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        let data = variable("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        if let exports {
            let fromHome = home.map { $0 + exports.dropFirst() }
            preferences.exportFolder = exports.hasPrefix("~") ? fromHome : exports
        } else {
            preferences.exportFolder = (data ?? home.map { "\($0)/.local/share" }).map { "\($0)/gavel/exports" }
        }
    }
}
