import NoteFormat

/// Somebody who is named in a commit beside its author: `Ada Lind <ada@example.org>`.
package struct CoAuthor: Hashable, Sendable {
    package let name: String
    package let mail: String

    package init(name: String, mail: String) {
        self.name = name
        self.mail = mail
    }

    /// Nil for what is no name with an address in angle brackets behind it.
    package init?(_ text: String) {
        guard text.last == ">", let open = text.firstIndex(of: "<") else { return nil }
        let name = text[..<open].split(separator: " ").joined(separator: " ")
        let mail = text[text.index(after: open)...].dropLast()
        let isPlain = !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard isPlain, !name.isEmpty, mail.contains("@"), !mail.contains(where: { "<> ".contains($0) }) else {
            return nil
        }
        self.init(name: name, mail: String(mail))
    }

    package var trailer: String { "Co-authored-by: \(name) <\(mail)>" }
}
