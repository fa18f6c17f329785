import Glibc

/// A look at every file of an archive that reads none of them.
struct ArchiveScan: Sendable {
    let root: String
    /// Those that hold Markdown files.
    private(set) var folders: [FolderListing] = []

    /// Folders are looked at by several threads: nearly all of the time goes into the system's calls.
    init(_ root: String) {
        self.root = root
        var level = [""]
        while !level.isEmpty {
            let listings = Parallel.map(level) { FolderListing($0, below: root) }
            folders += listings.filter { $0.digest != 0 }
            level = listings.flatMap(\.subfolders)
        }
    }
}
