import Console

/// A line of a text that is laid out: pieces side by side, each with what it is.
package struct GuideLine: Equatable, Sendable {
    package struct Piece: Equatable, Sendable {
        package let text: String
        package let role: Role

        package init(_ text: String, _ role: Role) {
            self.text = text
            self.role = role
        }
    }

    package private(set) var pieces: [Piece] = []
    package private(set) var columns = 0

    package init() {}

    package init(_ text: String, _ role: Role = .text) { add(text, role) }

    package var text: String { pieces.map(\.text).joined() }

    package mutating func add(_ text: String, _ role: Role) {
        guard !text.isEmpty else { return }
        columns += Glyphs.columns(of: text)
        if let last = pieces.last, last.role == role {
            pieces[pieces.count - 1] = Piece(last.text + text, role)
        } else {
            pieces.append(Piece(text, role))
        }
    }

    package mutating func add(_ line: GuideLine) {
        for piece in line.pieces { add(piece.text, piece.role) }
    }

    /// Blanks up to a column.
    package mutating func pad(to column: Int) {
        add(String(repeating: " ", count: max(0, column - columns)), .text)
    }
}
