/// Why an export is not written.
enum ExportError: Error {
    case exists(String)
    case ownNote(String)
    case sameName(String, String)

    var text: String {
        switch self {
        case .exists(let path): "\(path) is there already; use --force to replace it"
        case .ownNote(let path): "\(path) is the note itself; nothing writes over it, name another file or folder"
        case .sameName(let first, let second):
            "the files of \(first) and \(second) would have the same names; export them into two folders"
        }
    }
}
