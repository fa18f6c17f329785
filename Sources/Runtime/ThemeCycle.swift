import Theming

/// The themes that follow each other while a meeting runs.
package struct ThemeCycle {
    /// Why a theme cannot be shown.
    package struct Failure: Error {
        let reason: String

        package init(reason: String) { self.reason = reason }
    }

    /// The one asked for last, whether it could be shown or not: one that cannot does not stop the others.
    private var name: String
    private let successor: (String) -> String
    private let theme: (String) -> Result<Theme, Failure>

    /// - Parameter name: what is shown now.
    package init(
        showing name: String, successor: @escaping (String) -> String,
        theme: @escaping (String) -> Result<Theme, Failure>
    ) {
        self.name = name
        self.successor = successor
        self.theme = theme
    }

    mutating func next() -> Result<Theme, Failure> {
        name = successor(name)
        return theme(name)
    }
}
