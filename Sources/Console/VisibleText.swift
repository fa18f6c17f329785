extension String {
    /// The text for a terminal that nothing draws on: what must not be sent raw is spelled out as in a frame.
    ///
    /// Line ends are spelled out too; split a text of several lines first.
    package var visible: String {
        var text = self
        return text.withUTF8 { bytes in
            var shown: [UInt8] = []
            var glyphs = Glyphs(bytes)
            while let glyph = glyphs.next() {
                switch glyph.form {
                case .scalar, .composed: shown += bytes[glyph.offset..<glyph.end]
                case .blank: shown += Array(repeating: UInt8(ascii: " "), count: glyph.columns)
                case .token(let token): shown += token.text.utf8
                }
            }
            return String(decoding: shown, as: UTF8.self)
        }
    }
}
