/// One column of one row: 8 plain bytes, so that rows compare as memory.
package struct Cell: Hashable, Sendable {
    /// The last glyph that is a scalar value; one beyond it is `lastScalar + 1 +` an index into the frame's clusters.
    package static let lastScalar: UInt32 = 0x10FFFF
    package static let blank = Cell()

    package var glyph: UInt32
    package var role: Role
    package var flags: CellFlags
    /// Columns of the character: 1, 2, or 0 in the right half of a wide one.
    package var width: UInt8
    private let padding: UInt8 = 0

    package init(glyph: UInt32 = 0x20, role: Role = .text, flags: CellFlags = [], width: UInt8 = 1) {
        self.glyph = glyph
        self.role = role
        self.flags = flags
        self.width = width
    }

    /// The place in the frame's clusters, if the cell shows one.
    package var clusterIndex: Int? { glyph > Self.lastScalar ? Int(glyph - Self.lastScalar - 1) : nil }
}
