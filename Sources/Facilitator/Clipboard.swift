/// Where what is cut or copied goes.
package enum Clipboard: String, CaseIterable, Sendable {
    case gavel
    /// Into the terminal's clipboard as well, for other programs.
    case terminal
}
