import Archive
import Glibc
import Storage

/// Changes when a file that tells of a series comes, goes or is written.
struct SeriesFilesDigest {
    private(set) var value = 0

    init(ofArchiveAt root: String, _ config: ConfigFolder?) {
        for folder in SeriesFile.folders(ofArchiveAt: root, config) {
            for name in NoteFile.names(in: folder) where name.first != UInt8(ascii: ".") {
                var status = stat()
                let path = "\(folder)/\(String(decoding: name, as: UTF8.self))"
                guard stat(path, &status) == 0 else { continue }
                var hash = ContentHash()
                hash.add(path.utf8)
                hash.add(Int(FileStamp(status).digest))
                value &+= Int(hash.signed)
            }
        }
    }
}
