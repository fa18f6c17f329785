import FoundationEssentials
import GRDB

/// Values of the expected type alone: a column of SQLite holds whatever it was given.
extension Row {
    func integer(_ column: Int) -> Int? {
        guard case .int64(let value) = value(column).storage else { return nil }
        return Int(value)
    }

    func text(_ column: Int) -> String? {
        guard case .string(let value) = value(column).storage else { return nil }
        return value
    }

    func bytes(_ column: Int) -> [UInt8]? {
        guard case .blob(let data) = value(column).storage else { return nil }
        return Array(data)
    }

    func isNull(_ column: Int) -> Bool { value(column).isNull }

    private func value(_ column: Int) -> DatabaseValue { self[column] }
}
