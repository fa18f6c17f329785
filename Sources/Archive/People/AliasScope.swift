import NoteFormat

/// The meetings in which a spelling means the person whom the alias file gives it to. Nil does not limit it.
package struct AliasScope: Hashable, Sendable {
    var series: String?
    /// The first day.
    var since: NoteDate?
    /// The last day.
    var until: NoteDate?

    /// Whether a meeting is among them. A series or day that is not known may be any.
    func covers(_ series: String?, _ date: NoteDate?) -> Bool {
        if let wanted = self.series, let series, wanted != series { return false }
        guard let date else { return true }
        return since.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
    }

    /// Whether series and day, where they are known, are enough to tell.
    func isTold(by series: String?, _ date: NoteDate?) -> Bool {
        (self.series == nil || series != nil) && (since == nil && until == nil || date != nil)
    }

    func overlaps(_ other: AliasScope) -> Bool {
        if let series, let its = other.series, series != its { return false }
        return starts(before: other) && other.starts(before: self)
    }

    private func starts(before other: AliasScope) -> Bool {
        guard let since, let end = other.until else { return true }
        return since <= end
    }
}
