/// What somebody is known by.
enum PersonKey: Hashable, Comparable, Sendable {
    case name(FoldedName)
    /// In small letters, without its `@`.
    case handle(String)

    /// Reads what stands in an alias file or on the command line: a name, or a handle with its `@`.
    init(_ text: String) {
        self = text.hasPrefix("@") ? Self(handle: String(text.dropFirst())) : .name(FoldedName(text))
    }

    init(handle: String) {
        self = .handle(handle.lowercased())
    }

    var isEmpty: Bool {
        switch self {
        case .name(let name): name.isEmpty
        case .handle(let handle): handle.isEmpty
        }
    }
}
