/// The marks of all lines, in chunks, so that an edit moves the marks of one chunk and not those of the file.
struct MarkStore: Sendable {
    private(set) var chunks: [MarkChunk] = []
    /// The first line of each chunk, and the number of lines behind the last.
    private(set) var starts = [0]

    init(_ marks: [LineMark] = []) {
        chunks = Self.cut(marks)
        countLines(from: 0)
    }

    var count: Int { starts[chunks.count] }

    subscript(line: Int) -> LineMark {
        let place = locate(line)
        return chunks[place.chunk].marks[place.index]
    }

    /// The chunk of a line and the line's place in it; the end of the last chunk for the line after the last.
    func locate(_ line: Int) -> (chunk: Int, index: Int) {
        var low = 0
        var high = chunks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= line { low = middle } else { high = middle }
        }
        return (low, line - starts[low])
    }

    /// The chunks that some lines lie in.
    func chunks(holding lines: Range<Int>) -> Range<Int> {
        guard !lines.isEmpty else { return 0..<0 }
        let first = locate(lines.lowerBound).chunk
        let isOne = lines.upperBound <= starts[first + 1]
        return first..<(isOne ? first : locate(lines.upperBound - 1).chunk) + 1
    }

    // MARK: - Changing

    /// Puts lines behind the last.
    mutating func append(_ chunk: MarkChunk) {
        starts.append(count + chunk.marks.count)
        chunks.append(chunk)
    }

    /// Sets the marks of consecutive lines; the summaries of the chunks they lie in follow.
    mutating func set(_ marks: [LineMark], from line: Int) {
        guard !marks.isEmpty else { return }
        var (chunk, index) = locate(line)
        for mark in marks {
            if index == chunks[chunk].marks.count {
                chunks[chunk].summarise()
                chunk += 1
                index = 0
            }
            chunks[chunk].set(mark, at: index)
            index += 1
        }
        chunks[chunk].summarise()
    }

    /// Puts a flag on lines that lack it, and takes it off those that have it.
    mutating func toggle(_ flag: LineFlags, ofLines lines: [Int]) {
        var touched: Int?
        for line in lines {
            let place = locate(line)
            if let touched, touched != place.chunk { chunks[touched].summarise() }
            touched = place.chunk
            var mark = chunks[place.chunk].marks[place.index]
            mark.flags.formSymmetricDifference(flag)
            chunks[place.chunk].set(mark, at: place.index)
        }
        if let touched { chunks[touched].summarise() }
    }

    /// Puts other marks in the place of some lines. Costs the touched chunks and one step a chunk.
    mutating func replace(_ lines: Range<Int>, with fresh: [LineMark]) {
        guard !chunks.isEmpty else {
            self = MarkStore(fresh)
            return
        }
        let start = locate(lines.lowerBound)
        let end = locate(lines.upperBound)
        if start.chunk == end.chunk, chunks[start.chunk].marks.count + fresh.count <= MarkChunk.largestCount {
            chunks[start.chunk].replace(start.index..<end.index, with: fresh)
            if chunks[start.chunk].marks.isEmpty { chunks.remove(at: start.chunk) }
        } else {
            let marks = chunks[start.chunk].marks[..<start.index] + fresh + chunks[end.chunk].marks[end.index...]
            chunks.replaceSubrange(start.chunk...end.chunk, with: Self.cut(Array(marks)))
        }
        if fresh.count != lines.count || starts.count != chunks.count + 1 { countLines(from: start.chunk) }
    }

    private mutating func countLines(from chunk: Int) {
        starts.removeSubrange((min(chunk, starts.count - 1) + 1)...)
        for index in starts.count - 1..<chunks.count { starts.append(starts[index] + chunks[index].marks.count) }
    }

    private static func cut(_ marks: [LineMark]) -> [MarkChunk] {
        stride(from: 0, to: marks.count, by: MarkChunk.idealCount).map { start in
            MarkChunk(Array(marks[start..<min(start + MarkChunk.idealCount, marks.count)]))
        }
    }
}
