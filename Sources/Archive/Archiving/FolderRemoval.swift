import Glibc
import Storage

/// Removes a folder of this program's own making with all that is in it. Links are not followed.
enum FolderRemoval {
    static func remove(_ path: String) {
        guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
        for name in NoteFile.names(in: path) where name != [0x2E] && name != [0x2E, 0x2E] {
            remove("\(path)/\(String(decoding: name, as: UTF8.self))")
        }
        rmdir(path)
    }
}
