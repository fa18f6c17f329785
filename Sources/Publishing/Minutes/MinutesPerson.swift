import NoteFormat

/// Somebody who attended a meeting, or sent regrets.
package struct MinutesPerson: Equatable, Sendable {
    package let name: String
    /// Without its `@`.
    package let handle: String?
    /// What else stands behind the name in brackets, such as `guest`.
    let remark: String?
    package let isAbsent: Bool
    /// When somebody who was late came, in time since 1970.
    package let arrived: Duration?
    /// When somebody left before the end.
    package let left: Duration?

    init(_ name: Attendance.Name, _ stay: Stay?) {
        self.name = name.name.isEmpty ? name.rawText : name.name
        handle = name.handle
        remark = name.note
        isAbsent = false
        arrived = stay?.arrived
        left = stay?.left
    }

    /// Somebody of whom only the log knows.
    init(absent name: String) {
        self.name = name
        handle = nil
        remark = nil
        isAbsent = true
        arrived = nil
        left = nil
    }

    /// `@ada, guest`; nil where the note says no more than the name.
    var details: String? {
        let known = [handle.map { "@\($0)" }, remark].compactMap(\.self)
        return known.isEmpty ? nil : known.joined(separator: ", ")
    }
}
