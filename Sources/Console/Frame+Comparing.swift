/// What differs from an older frame: all the caching that painting needs.
extension Frame {
    /// The first to the last column of a row that shows something else than in `old`, wide characters whole; nil if none.
    ///
    /// The sizes must be equal. Linear in the row; a row with combining marks costs a little more.
    package func changedColumns(ofRow row: Int, since old: Frame) -> Range<Int>? {
        precondition(size == old.size)
        let start = row * size.columns
        let end = start + size.columns
        return cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { cells in
                let isPlain = clusters.isEmpty && old.clusters.isEmpty
                func matches(_ index: Int) -> Bool {
                    isPlain ? Self.isIdentical(new[index], cells[index]) : isSame(new[index], cells[index], of: old)
                }
                var first = start
                while first < end, matches(first) { first += 1 }
                guard first < end else { return nil }
                var last = end - 1
                while matches(last) { last -= 1 }
                while first > start, new[first].width == 0 || cells[first].width == 0 { first -= 1 }
                last += 1
                while last < end, new[last].width == 0 || cells[last].width == 0 { last += 1 }
                return first - start..<last - start
            }
        }
    }

    /// Becomes `other`, in memory of its own: whoever drew `other` can draw the next frame in it without a copy.
    ///
    /// - Parameter onlyTouched: leaves out the rows that `other` does not call touched.
    package mutating func copy(_ other: Frame, onlyTouched: Bool = false) {
        guard size == other.size else {
            self = other
            return
        }
        cells.withUnsafeMutableBufferPointer { cells in
            other.cells.withUnsafeBufferPointer { source in
                for row in 0..<size.rows where !onlyTouched || other.touched[row] {
                    let part = row * size.columns..<(row + 1) * size.columns
                    _ = UnsafeMutableBufferPointer(rebasing: cells[part]).update(
                        from: UnsafeBufferPointer(rebasing: source[part]))
                }
            }
        }
        if !clusters.isEmpty || !other.clusters.isEmpty {
            clusters.replaceSubrange(clusters.indices, with: other.clusters)
        }
        cursor = other.cursor
        clip = other.clip
    }

    @inline(__always)
    private static func isIdentical(_ a: Cell, _ b: Cell) -> Bool {
        unsafeBitCast(a, to: UInt64.self) == unsafeBitCast(b, to: UInt64.self)
    }

    /// Two frames may number the same cluster differently.
    private func isSame(_ cell: Cell, _ other: Cell, of old: Frame) -> Bool {
        guard let mine = cell.clusterIndex, let theirs = other.clusterIndex else { return cell == other }
        return cell.role == other.role && cell.flags == other.flags && cell.width == other.width
            && clusters[mine] == old.clusters[theirs]
    }
}

extension Frame: Equatable {
    /// Whether both show the same, cursor included.
    package static func == (a: Frame, b: Frame) -> Bool {
        a.size == b.size && a.cursor == b.cursor
            && (0..<a.size.rows).allSatisfy { a.changedColumns(ofRow: $0, since: b) == nil }
    }
}
