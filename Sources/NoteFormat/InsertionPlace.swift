import TextEditing

/// Where something new goes, and the bytes that make it fit in there.
package struct InsertionPlace: Equatable, Sendable {
    package let offset: Int
    /// Line ending, indentation and marker; empty where a marker waits for its text already.
    package let prefix: [UInt8]
    /// What must follow the text to keep it apart from the next line.
    package let suffix: [UInt8]

    package init(offset: Int, prefix: [UInt8], suffix: [UInt8] = []) {
        self.offset = offset
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The same place after an edit elsewhere.
    package func moved(by transaction: Transaction) -> InsertionPlace {
        InsertionPlace(offset: transaction.map(offset), prefix: prefix, suffix: suffix)
    }
}

/// What a line break does at a place.
package enum Continuation: Equatable, Sendable {
    /// A new item: these bytes stand behind the line ending.
    case newItem(prefix: [UInt8])
    /// The item has no text: its marker goes, and the list is over.
    case endList(delete: Range<Int>)
    /// The line has nothing but blanks, which a new item takes the place of.
    case newItemHere(replacing: Range<Int>, prefix: [UInt8])
    /// These blanks stand behind the line ending.
    case plain(indent: [UInt8])
    /// Code begins that nothing ends: these blanks stand behind the line ending, and on the line below them its close.
    case code(indent: [UInt8], close: [UInt8])
}
