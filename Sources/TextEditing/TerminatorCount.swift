/// How often each terminator ends a line.
struct TerminatorCount {
    private var lineFeeds = 0
    private var pairs = 0
    private var carriageReturns = 0

    init(_ texts: TextBuffer...) {
        for text in texts {
            for chunk in text.chunks { count(chunk.bytes) }
        }
    }

    /// The terminator of most lines: of equally many LF before CRLF before CR.
    var mostUsed: [UInt8] {
        if lineFeeds >= pairs, lineFeeds >= carriageReturns { return [.lineFeed] }
        return pairs >= carriageReturns ? [.carriageReturn, .lineFeed] : [.carriageReturn]
    }

    func mostUsed(orIfNone other: [UInt8]) -> [UInt8] {
        lineFeeds + pairs + carriageReturns == 0 ? other : mostUsed
    }

    /// Counts the terminators of whole lines.
    private mutating func count(_ bytes: [UInt8]) {
        var isAfterReturn = false
        for byte in bytes {
            if byte == .lineFeed {
                if isAfterReturn {
                    pairs += 1
                    carriageReturns -= 1
                } else {
                    lineFeeds += 1
                }
            }
            isAfterReturn = byte == .carriageReturn
            if isAfterReturn { carriageReturns += 1 }
        }
    }
}
