/// One opening of the note by one program: `user@host/` and sixteen hexadecimal digits.
package struct Actor: RawRepresentable, Hashable, Codable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A new actor; its digits come from the system's source of randomness.
    package init(user: String, host: String) {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        rawValue = "\(user)@\(host)/\(String(repeating: "0", count: 16 - digits.count))\(digits)"
    }

    /// Who it is, without the digits: `user@host`.
    package var person: String {
        rawValue.lastIndex(of: "/").map { String(rawValue[..<$0]) } ?? rawValue
    }
}
