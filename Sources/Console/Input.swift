/// What the user did.
package enum Input: Hashable, Sendable {
    case key(KeyStroke)
    case mouse(MouseEvent)
    /// Text pasted into the terminal, verbatim: line ends are what the terminal sends (most often CR).
    case paste([UInt8])
    /// A byte that is no text or a sequence that no known key sends: to be ignored, or shown to whoever looks for it.
    case unknown([UInt8])
}
