import Console

extension Theme {
    /// What is never text: lines between panes.
    package static let shapes: Set<Role> = [.border]

    /// The contrast of the text that is hardest to read, selected or not; nil where nobody knows the colours.
    package var lowestContrast: Double? {
        let texts = Role.allCases.filter { !Self.shapes.contains($0) }
        return texts.flatMap { [style(of: $0, []), style(of: $0, .selected)] }.compactMap(\.contrast).min()
    }
}
