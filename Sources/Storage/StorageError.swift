import Glibc

/// What went wrong with a file, in the system's own words.
package struct StorageError: Error, Equatable, Sendable {
    package enum Operation: Sendable {
        case find, read, write
    }

    /// The `code` of what is neither a file nor a folder, such as a pipe, for which the system has no words.
    package static let notAFile: Int32 = -1

    package let operation: Operation
    package let name: String
    /// The `errno` of the call that failed, or `notAFile`.
    package let code: Int32

    init(_ operation: Operation, _ name: String, code: Int32 = errno) {
        self.operation = operation
        self.name = name
        self.code = code
    }

    /// One sentence for the status line or for standard error.
    package var text: String {
        "\(verb) \(name): \(reason)"
    }

    /// The system's words alone, where the place is known.
    package var reason: String { code == Self.notAFile ? "Not a plain file" : String(cString: strerror(code)) }

    private var verb: String {
        switch operation {
        case .find: "cannot find"
        case .read: "cannot read"
        case .write: "cannot write"
        }
    }
}
