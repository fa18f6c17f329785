/// What reading a note that others may be writing gave.
package enum SettledRead: Sendable {
    /// A whole text, and the identity of the file that held it.
    case whole([UInt8], FileIdentity)
    /// Another program is writing the file now or did so within the last 100 milliseconds: look again that much later.
    case stillChanging
}
