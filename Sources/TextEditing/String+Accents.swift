extension String {
    /// Without diacritics and apostrophes, as somebody types it whose keyboard has none: `zoe muller`, `obrien`, `strasse`.
    ///
    /// Only Latin letters lose what is written above, below or through them. The text is in lower case.
    package var withoutAccents: String {
        guard utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "'") }) else { return self }
        var plain = ""
        for scalar in unicodeScalars where !scalar.isApostrophe && !scalar.isAccent {
            if let letters = scalar.plainLetters { plain += letters } else { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }
}

extension Unicode.Scalar {
    /// What is typed for a small Latin letter where the keyboard has only those from a to z; nil for those and all others.
    var plainLetters: String? { value < 0xDF || value >= 0x1F00 ? nil : Self.plainLetters[self] }

    /// Whether it only marks the letter before it.
    var isAccent: Bool { (0x300..<0x370).contains(value) }

    fileprivate var isApostrophe: Bool { ["'", "’", "‘", "ʼ", "`", "´"].contains(self) }

    /// Read from the names of the letters: `LATIN SMALL LETTER E WITH DIAERESIS`, `LATIN SMALL LETTER AE`.
    private static let plainLetters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = ["ß": "ss", "ð": "d", "þ": "th", "ı": "i", "œ": "oe"]
        for value in Array(0xDF..<0x250) + Array(0x1E00..<0x1F00) {
            guard let scalar = Unicode.Scalar(UInt32(value)), letters[scalar] == nil,
                let words = scalar.properties.name?.split(separator: " "), words.count > 3,
                words.starts(with: ["LATIN", "SMALL", "LETTER"]), words[3].count < 3
            else { continue }
            letters[scalar] = words[3].lowercased()
        }
        return letters
    }()
}
