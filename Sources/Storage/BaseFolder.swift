/// A folder of the user's for one kind of files, as the XDG Base Directory Specification 0.8 has them.
/// Source: <https://specifications.freedesktop.org/basedir-spec/latest/>
package enum BaseFolder: Sendable {
    case config, state, cache, data

    /// Gavel's own folder in it, without a slash at the end; nil where nothing says where that would be.
    ///
    /// - Parameter variable: looks up the environment; what is empty or no absolute path counts as not set.
    package func path(_ variable: (String) -> String?) -> String? {
        func folder(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let base = folder(variableName) ?? folder("HOME").map { "\($0)/\(usualPlace)" }
        return base.map { $0 + "/gavel" }
    }

    private var variableName: String {
        switch self {
        case .config: "XDG_CONFIG_HOME"
        case .state: "XDG_STATE_HOME"
        case .cache: "XDG_CACHE_HOME"
        case .data: "XDG_DATA_HOME"
        }
    }

    /// Below the home folder.
    private var usualPlace: String {
        switch self {
        case .config: ".config"
        case .state: ".local/state"
        case .cache: ".cache"
        case .data: ".local/share"
        }
    }
}
