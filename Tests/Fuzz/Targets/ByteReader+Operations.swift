import MeetingCore
import TextEditing

extension ByteReader {
    mutating func transaction(in buffer: TextBuffer) -> Transaction {
        let lower = number(upTo: buffer.byteCount)
        let upper = min(buffer.byteCount, lower + byte())
        return .replace(lower..<upper, with: bytes(100))
    }

    /// An event that nobody decided: of any item, with any time.
    mutating func event() -> MeetingEvent {
        let kind = byte() % 16
        let item = item()
        let turn = Turn(left: leaving(), phase: phase(), opened: byte() & 1 == 0 ? item : nil)
        let times: [Duration] = [.zero, .seconds(90), .seconds(-90), .nanoseconds(Int64.max), .nanoseconds(Int64.min)]
        let time = times[byte() % times.count]
        let name = ["Ann", "", "Bo (@b)", " "][byte() & 3]
        switch kind {
        case 0: return .started(turn)
        case 1: return .moved(turn)
        case 2: return .wentBack(turn)
        case 3: return .closed(turn)
        case 4: return .meetingReopened(turn)
        case 5: return .marked(item, ItemStatus.allCases[byte() % ItemStatus.allCases.count])
        case 6: return .extended(item, by: time, base: byte() & 1 == 0 ? nil : time)
        case 7: return .extensionTakenBack(item)
        case 8: return .timeboxSet(item, byte() & 1 == 0 ? nil : time, noted: byte() & 1 == 0 ? nil : time)
        case 9: return .plannedDurationSet(time)
        case 10: return .withdrawn(name)
        case 11: return .attendanceNoted([name, name, "Cy"])
        case 12: return byte() & 1 == 0 ? .paused : .resumed
        case 13: return byte() & 1 == 0 ? .undone : .redone
        case 14: return byte() & 1 == 0 ? .left(name) : .returned(name)
        default: return .sentRegrets(name)
        }
    }

    /// Mostly one of a short agenda, at times one that nobody can have.
    private mutating func item() -> ItemID {
        let number = byte()
        let others = [-1, Int.min, .max, 1_000_000_000_000_000_000]
        return ItemID(rawValue: number < 0xF0 ? number & 0x1F : others[number & 3])
    }

    private mutating func leaving() -> Leaving? {
        let number = byte()
        guard number & 1 == 0 else { return nil }
        return Leaving(item: item(), status: ItemStatus.allCases[number / 2 % ItemStatus.allCases.count])
    }

    private mutating func phase() -> Phase {
        let number = byte()
        switch number & 3 {
        case 0: return .gathering
        case 1: return .wrapUp
        case 2: return .closed
        default: return .section(SectionID(rawValue: number / 4 < 0x30 ? number / 4 & 7 : .max))
        }
    }
}
