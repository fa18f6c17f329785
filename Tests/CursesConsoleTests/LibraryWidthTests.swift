import CNcurses
import Console
import Glibc
import Testing

@Suite struct LibraryWidthTests {
    /// Where Unicode changed its mind after older C libraries were made, and what they hold otherwise.
    private static let disputed: [ClosedRange<UInt32>] = [
        0x2630...0x2637, 0x268A...0x268F, 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1171E...0x1171E, 0x1D300...0x1D356,
        0x1D360...0x1D376,
    ]

    @Test func `the C library gives every character the columns that we give it`() throws {
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var differing: [String] = []
        for scalar in UInt32(0x20)...0x10FFFF where !Self.disputed.contains(where: { $0.contains(scalar) }) {
            let theirs = nc_width(wchar_t(bitPattern: scalar))
            // It knows fewer characters than we do, or the same.
            guard theirs >= 0, let ours = DisplayWidth.columns(of: scalar), ours != Int(theirs) else { continue }
            differing.append("U+\(String(scalar, radix: 16)): \(ours), C library \(theirs)")
        }
        #expect(differing == [])
    }
}
