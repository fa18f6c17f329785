extension String {
    /// JSON that says the same, with `\u…` for all that must not be sent to a terminal raw.
    package var harmlessJSON: String {
        var text = ""
        for scalar in unicodeScalars {
            let isPlain = scalar == "\n" || (0x20..<0x7F).contains(scalar.value)
            if isPlain || String(scalar).visible.unicodeScalars.elementsEqual([scalar]) {
                text.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return text
    }
}
