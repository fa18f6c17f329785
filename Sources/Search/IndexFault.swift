import GRDB
import Storage

/// Why the database of an index did not do what it should.
struct IndexFault {
    enum Kind {
        /// Its bytes are not what we wrote, or of another version.
        case damaged
        /// It cannot be written, or another program holds it.
        case unwritable
    }

    let kind: Kind
    let reason: String

    init(_ error: any Error) {
        if let error = error as? StorageError {
            kind = .unwritable
            reason = error.reason
            return
        }
        guard let error = error as? DatabaseError else {
            kind = error is OutdatedIndex ? .damaged : .unwritable
            reason = "\(error)"
            return
        }
        reason = error.message ?? "\(error.resultCode)"
        switch error.resultCode {
        // Our statements do not change: one that fails found other tables than ours.
        case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_SCHEMA, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
            kind = .damaged
        default: kind = .unwritable
        }
    }
}

/// The file is another version's index, or none of ours.
struct OutdatedIndex: Error {}
