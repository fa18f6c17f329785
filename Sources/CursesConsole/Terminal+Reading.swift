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
    package func read(into inputs: inout [Input]) -> Arrival {
        var arrival = Arrival.nothing
        while true {
            let count = Glibc.read(input, readBuffer.baseAddress, readBuffer.count)
            if count > 0 {
                arrival = .some
                decoder.feed(UnsafeBufferPointer(rebasing: readBuffer[..<count]), into: &inputs)
                // A few bytes are a key, complete: spare the read that finds nothing more.
                if count < 16, !decoder.isWaiting, !decoder.isPasting { return .some }
            } else if count == 0 {
                return arrival == .nothing && isHungUp ? .closed : arrival
            } else if errno == EAGAIN {
                return arrival
            } else if errno != EINTR {
                return arrival == .nothing ? .closed : arrival
            }
        }
    }

    /// Whether a part of a sequence is pending: see `InputDecoder`.
    package var isWaiting: Bool { decoder.isWaiting }

    package var isPasting: Bool { decoder.isPasting }

    /// The time-out has passed without the rest.
    package func flush(into inputs: inout [Input]) { decoder.flush(into: &inputs) }

    /// In raw mode "nothing there" and "nobody there" read alike.
    private var isHungUp: Bool {
        var question = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        guard poll(&question, 1, 0) > 0 else { return false }
        return question.revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    }
}
