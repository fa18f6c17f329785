extension Colour {
    /// How bright it is, 0 to 1; see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. 0 for the terminal's own.
    package var luminance: Double {
        guard let (red, green, blue) = components else { return 0 }
        return 0.2126 * Self.light[Int(red)] + 0.7152 * Self.light[Int(green)] + 0.0722 * Self.light[Int(blue)]
    }

    /// 1 to 21; text wants 4.5. Nil where the terminal's own colours are in it, which nobody knows.
    package func contrast(with other: Colour) -> Double? {
        guard components != nil, other.components != nil else { return nil }
        return Self.contrast(luminance, other.luminance)
    }

    static func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    /// The light of each of a channel's values.
    private static let light: [Double] = (0..<256).map { value in
        let share = Double(value) / 255
        guard share > 0.04045 else { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        // To the power of 2.4.
        let root = fifthRoot(base)
        return base * base * root * root
    }

    /// Newton's way, from above; settled long before the steps are over.
    private static func fifthRoot(_ number: Double) -> Double {
        (0..<40).reduce(1.0) { root, _ in (4 * root + number / (root * root * root * root)) / 5 }
    }
}

extension Style {
    /// How well its text stands out from its ground; nil where the terminal's own colours are in it.
    package var contrast: Double? { foreground.contrast(with: background) }
}
