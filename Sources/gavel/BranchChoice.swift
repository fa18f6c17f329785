import Archive
import ArgumentParser

/// The branch that `--branch` asks for.
enum BranchChoice: ExpressibleByArgument, CustomStringConvertible {
    case usual
    case named(String)

    init?(argument: String) {
        self = argument.isEmpty ? .usual : .named(argument)
    }

    /// Nil for the usual name.
    var name: String? {
        switch self {
        case .usual: nil
        case .named(let name): noteName == nil ? name : nil
        }
    }

    /// `--branch notes.md` has a note behind it: no branch is called so.
    var noteName: String? {
        switch self {
        case .named(let name) where name.hasSuffix(".md") || name.hasSuffix(".markdown"): name
        case .named, .usual: nil
        }
    }

    var description: String {
        switch self {
        case .usual: "notes-YYYY-MM-DD-SERIES"
        case .named(let name): name
        }
    }
}

extension CoAuthor: ExpressibleByArgument {
    public init?(argument: String) {
        guard let author = CoAuthor(argument) else { return nil }
        self = author
    }
}
