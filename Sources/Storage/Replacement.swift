/// How replacing a note's text ended; in every case the path holds one whole text.
package enum Replacement: Sendable {
    /// The new text is at the path. The identity is that of what was written, to expect at the next replacement.
    case done(FileIdentity)
    /// Another program wrote or replaced the file since it was last looked at. Its text is at the path, ours is not.
    ///
    /// The bytes may be those that the caller knows already, where only the time of writing changed: then the
    /// identity is the one to expect when trying again. Before merging them, `readSettled` makes sure that
    /// they are not half a file.
    case foundOther([UInt8], FileIdentity)
    /// Another program removed or renamed the file. Nothing is at the path; expecting nil creates it anew.
    /// (Where nil was expected: a file appeared and went again.)
    case gone
}
