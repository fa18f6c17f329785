extension Settings {
    /// What holds for a setting, on one line.
    package func value(of setting: Setting) -> String {
        switch setting {
        case .archive: archive ?? setting.usual
        case .bell: "\(preferences.hasBell)"
        case .clipboard: preferences.clipboard.rawValue
        case .exports: exports ?? setting.usual
        case .keys: keyChanges.isEmpty ? setting.usual : "\(keyChanges.count) changed"
        case .mouse: "\(preferences.hasMouse)"
        case .nearly: "\(preferences.nearly)"
        case .theme: theme
        case .timeCommand: preferences.timeCommand ?? setting.usual
        case .typedCommands: "\(preferences.areTypedCommandsOn)"
        }
    }
}
