import GRDB

extension LogError {
    /// What SQLite said, with the path that it leaves out.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            self = error as? LogError ?? .failed(path: path, reason: "\(error)")
            return
        }
        let reason = error.message ?? "\(error.resultCode)"
        self =
            switch error.resultCode {
            // Our statements do not change: one that fails found other tables than ours.
            case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH:
                .damaged(path: path, reason: reason)
            case .SQLITE_FULL: .full(path: path, reason: reason)
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly(path: path, reason: reason)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path, reason: reason)
            default: .failed(path: path, reason: reason)
            }
    }
}
