/// Where a link leads.
enum LinkAddress {
    /// What may stand before the colon. Everything else may run something, or is read in different ways.
    private static let schemes: Set<Substring> = ["http", "https", "mailto", "tel", "ftp", "irc", "ircs"]

    /// Whether following the link can do nothing but go to a page or begin a mail or a call.
    ///
    /// An address without a scheme is taken, except for one that names a host: from a file, that is a file server.
    static func isHarmless(_ address: String) -> Bool {
        guard !address.isEmpty, address.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else { return false }
        if address.first == "/" || address.first == "\\" {
            let second = address.dropFirst().first
            return address.first == "/" && second != "/" && second != "\\"
        }
        guard let end = address.firstIndex(where: { ":/?#".contains($0) }), address[end] == ":" else { return true }
        return schemes.contains(address[..<end].lowercased()[...])
    }

    /// Whether the text of a link is its address, but for what is left out of it when it is written bare.
    static func isBare(_ address: String, text: String) -> Bool {
        address == text || ["http://", "https://", "mailto:"].contains { address == $0 + text }
    }
}
