/// A person of the Present line, under the name that was written there.
package struct Attendee: Hashable, Sendable {
    package enum Status: Hashable, Sendable {
        case present
        case late(at: Stamp)
        case left(at: Stamp)
        case regrets
    }

    /// As written: `Mara Lindt (@mlindt)`.
    package var name: String
    package var status: Status

    package init(name: String, status: Status) {
        self.name = name
        self.status = status
    }

    /// In the room now.
    package var isHere: Bool {
        switch status {
        case .present, .late: true
        case .left, .regrets: false
        }
    }

    /// Was in the room at some time.
    package var attended: Bool {
        switch status {
        case .present, .late, .left: true
        case .regrets: false
        }
    }
}

/// A name as people compare it: `Mara Lindt (@mlindt)`, `mara lindt` and `@mlindt` are one person.
struct NameKey: Hashable, Sendable {
    /// In lower case, without what stands in parentheses; empty for a handle alone.
    var name: String
    /// In lower case, without the `@`.
    var handle: String?

    init(_ written: String) {
        let lower = written.lowercased()
        name = String(lower.prefix { $0 != "(" && $0 != "@" }.trimmingBlanks)
        if let at = lower.firstIndex(of: "@") {
            handle = String(lower[lower.index(after: at)...].prefix { $0 != ")" && $0 != "," && !$0.isWhitespace })
        }
        if handle == "" { handle = nil }
        if name.isEmpty, handle == nil { name = String(lower[...].trimmingBlanks) }
    }

    func matches(_ other: NameKey) -> Bool {
        if let handle, let otherHandle = other.handle { return handle == otherHandle }
        return !name.isEmpty && name == other.name
    }
}

extension Substring {
    var trimmingBlanks: Substring {
        var rest = drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
