import Console
import Glibc

extension Terminal {
    /// What a read found.
    package enum Arrival: Sendable {
        /// Something; inputs may be missing still, if it was a part of a sequence.
        case some
        case nothing
        /// The terminal is gone.
        case closed
    }

    /// Takes all that has arrived, without waiting.
    ///
    /// - Parameter isReady: whether the caller's own poll has just found something.
    package func read(into inputs: inout [Input], isReady: Bool = false) -> Arrival {
        var arrival = Arrival.nothing
        var isReady = isReady
        while isReady || hasInput {
            isReady = false
            let count = Glibc.read(input, readBuffer.baseAddress, readBuffer.count)
            if count > 0 {
                arrival = .some
                decoder.feed(UnsafeBufferPointer(rebasing: readBuffer[..<count]), into: &inputs)
                // A few bytes are a key, complete: spare the question whether there is more.
                if count < 16, !decoder.isWaiting, !decoder.isPasting { return .some }
            } else if count == 0 || errno != EINTR {
                // Nobody is there any more. What came before is delivered first; the next read says so again.
                return arrival == .nothing ? .closed : arrival
            }
        }
        return arrival
    }

    /// Whether a read would return at once, if only to say that nobody is there.
    private var hasInput: Bool {
        var question = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return poll(&question, 1, 0) > 0
    }

    /// Whether a part of a sequence is pending: see `InputDecoder`.
    package var isWaiting: Bool { decoder.isWaiting }

    package var isPasting: Bool { decoder.isPasting }

    /// The time-out has passed without the rest.
    package func flush(into inputs: inout [Input]) { decoder.flush(into: &inputs) }
}
