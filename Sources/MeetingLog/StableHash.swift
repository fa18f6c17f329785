/// A short name of a text: the same on every machine and in every version, since names of old files are made of it.
package enum StableHash {
    /// FNV-1a in sixteen hexadecimal digits.
    package static func of(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
