/// Why there is no file of ours to write to any more.
package enum FileLoss: Equatable, Sendable {
    case gone
    /// Within its folder, to this name.
    case renamed(to: String)
    case emptied
    case folder
    case noFile

    package var text: String {
        switch self {
        case .gone: "The file is gone"
        case .renamed(let name): "The file is now \(name)"
        case .emptied: "The file was emptied"
        case .folder: "A folder is in the file's place"
        case .noFile: "A link or device is in the file's place"
        }
    }

    /// Whether a new file can be put where ours was.
    package var leavesRoom: Bool {
        switch self {
        case .gone, .renamed, .emptied: true
        case .folder, .noFile: false
        }
    }

    /// What the user can do about it; `save` is how the note is saved.
    func advice(saving save: String) -> String {
        switch self {
        case .gone, .emptied: "\(save) makes the file again"
        case .renamed: "\(save) makes the old one again"
        case .folder, .noFile: "move it away"
        }
    }
}
