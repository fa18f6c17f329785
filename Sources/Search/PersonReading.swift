import NoteFormat

/// Finds people in the lines of a note.
struct PersonReading {
    /// Full names, first names and handles of those who attended.
    private let known: Set<String>

    init(_ note: Note) {
        var known: Set<String> = []
        for name in note.attendance?.names ?? [] {
            known.insert(name.name.lowercased())
            if let first = name.name.split(separator: " ").first { known.insert(first.lowercased()) }
            if let handle = name.handle { known.insert(handle.lowercased()) }
        }
        self.known = known
    }

    /// Whether a word or two name somebody who was there, or a handle does.
    func isPerson(_ text: String) -> Bool {
        text.hasPrefix("@") ? text.count > 1 : known.contains(text.lowercased())
    }

    /// Those whom a line names for certain: `[name=Ada Lind]`, `@ada`.
    static func mentions(in line: UnsafeBufferPointer<UInt8>) -> [PersonSpelling] {
        var people: [PersonSpelling] = []
        for start in line.indices {
            if line[start] == UInt8(ascii: "@") {
                guard start == 0 || !line[start - 1].isNameByte else { continue }
                let handle = line[(start + 1)...].prefix(while: \.isNameByte)
                if !handle.isEmpty {
                    people.append(PersonSpelling(name: "", handle: String(decoding: handle, as: UTF8.self)))
                }
            } else if line[start] == UInt8(ascii: "["), line[start...].starts(with: Self.tag) {
                let names = line[(start + Self.tag.count)...].prefix { $0 != UInt8(ascii: "]") }
                for name in names.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&") }) {
                    people.append(PersonSpelling(name: String(decoding: name, as: UTF8.self), handle: nil))
                }
            }
        }
        return people
    }

    private static let tag = Array("[name=".utf8)
}

extension UInt8 {
    /// Part of a handle, and so not in front of one.
    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
