import TextEditing

/// What the model asks the runtime to do.
package enum Effect: Sendable {
    /// Put this text on the disk and answer with `saved`, `saveFailed` or `changedOutside`.
    ///
    /// Forced, it is written over a change that somebody else made, which is kept in a file beside the note.
    case save(TextBuffer, revision: Int, isForced: Bool)
    /// Keep this text somewhere else, since the file cannot take it and the application ends.
    case rescue(TextBuffer)
    /// Hand the terminal to the user's own editor with this text and answer with `edited`.
    case openEditor(TextBuffer, line: Int)
    /// Stop until the shell continues us.
    case suspend
    /// Draw everything anew.
    case redraw
    /// End with this exit status.
    case quit(status: Int32)
}
