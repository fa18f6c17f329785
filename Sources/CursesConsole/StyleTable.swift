import CNcurses
import Console
import Theming

/// What ncurses needs for a role under its flags, worked out once each.
struct StyleTable {
    private static let flagCombinations = 32
    private let theme: Theme
    private var cells: [cchar_t?]
    /// Colour pairs live as long as the screen: a new theme goes on numbering.
    private var pairs: [Pair: Int32] = [:]

    private struct Pair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    init(theme: Theme) {
        self.theme = theme
        cells = Array(repeating: nil, count: Role.allCases.count * Self.flagCombinations)
    }

    /// The same pairs under another theme.
    func with(_ theme: Theme) -> StyleTable {
        var table = StyleTable(theme: theme)
        table.pairs = pairs
        return table
    }

    mutating func cell(_ role: Role, _ flags: CellFlags) -> cchar_t {
        let index = Int(role.rawValue) * Self.flagCombinations + Int(flags.rawValue) % Self.flagCombinations
        if let known = cells[index] { return known }
        let style = theme.style(of: role, flags)
        let cell = nc_cell(Self.attributes(style.attributes), pair(style))
        cells[index] = cell
        return cell
    }

    /// A pair for the style's colours; the default pair once the terminal has no more.
    private mutating func pair(_ style: Style) -> Int32 {
        let wanted = Pair(
            foreground: Self.number(style.foreground), background: Self.number(style.background))
        guard has_colors(), wanted.foreground >= 0 || wanted.background >= 0 else { return 0 }
        if let known = pairs[wanted] { return known }
        let next = Int32(pairs.count + 1)
        guard next < nc_pair_count(), init_extended_pair(next, wanted.foreground, wanted.background) == OK else {
            return 0
        }
        pairs[wanted] = next
        return next
    }

    /// ncurses' number of a colour, -1 for the terminal's own.
    private static func number(_ colour: Colour) -> Int32 {
        let isDirect = nc_color_count() > 256
        switch colour {
        case .terminal:
            return -1
        case .ansi(let number) where !isDirect || number < 8:
            return Int32(number)
        case .indexed(let number) where !isDirect:
            return Int32(number)
        case .ansi, .indexed, .rgb:
            guard isDirect, let (red, green, blue) = colour.components else { return -1 }
            return Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
        }
    }

    private static func attributes(_ attributes: Style.Attributes) -> attr_t {
        var result: attr_t = 0
        if attributes.contains(.bold) { result |= nc_bold() }
        if attributes.contains(.dim) { result |= nc_dim() }
        if attributes.contains(.underline) { result |= nc_underline() }
        if attributes.contains(.reverse) { result |= nc_reverse() }
        if attributes.contains(.italic) { result |= nc_italic() }
        return result
    }
}
