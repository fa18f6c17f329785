import Console
import Testing

@Suite struct DisplayWidthTests {
    @Test(
        arguments: [
            (0x61, 1), (0xE9, 1), (0x2500, 1), (0x4E00, 2), (0xAC00, 2), (0x1F600, 2), (0x301, 0), (0x1161, 0),
            (0x20AC, 1), (0xFF21, 2), (0xE000, 1), (0x20000, 2), (0x1F3FB, 2), (0x231A, 2), (0x2764, 1),
            (0x00, nil), (0x9B, nil), (0xAD, nil), (0x200B, nil), (0x202E, nil), (0x2028, nil), (0xFEFF, nil),
            (0xD800, nil), (0xFFFF, nil), (0xE0001, nil), (0x10FFFF, nil),
        ] as [(UInt32, Int?)])
    func `a character has its columns, or none if it must not be sent`(scalar: UInt32, columns: Int?) {
        #expect(DisplayWidth.columns(of: scalar) == columns)
    }
}
