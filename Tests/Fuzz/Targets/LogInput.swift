import MeetingCore
import MeetingLog
import Proceedings
import TextEditing

/// How an input spells a log: rows between bytes 0xFF, which no UTF-8 holds.
///
/// A row is a byte for its kind and its oddities, a byte for the seconds since the row before, and what its kind takes:
/// the detail as text and, behind a 0xFE, the bytes; or numbers, for a row that is to fit what came before.
struct LogInput {
    /// Kinds of the log have the numbers that they have among all kinds.
    enum Kind: Equatable {
        case known(OperationRow.Kind)
        case unknown
        /// What the meeting makes of an intent.
        case intent
        /// An event of any items.
        case event
        case edit
        case find
        case checkpoint
    }

    let kind: Kind
    let secondsPassed: Int
    /// A clock that ran away, if any.
    let strayNs: Int64?
    let isMisnumbered: Bool
    let detail: String?
    let bytes: [UInt8]?
    /// The same as detail and bytes, as numbers.
    let numbers: ByteReader

    private static let separator: UInt8 = 0xFF
    private static let cut: UInt8 = 0xFE
    private static let made: [Kind] = [.unknown, .intent, .intent, .event, .event, .edit, .edit, .find, .checkpoint]

    static func rows(_ input: [UInt8]) -> [LogInput] {
        input.split(separator: separator).prefix(200).map(LogInput.init)
    }

    private init(_ row: ArraySlice<UInt8>) {
        var head = ByteReader(row)
        let first = head.byte()
        let kinds = OperationRow.Kind.allCases
        let number = first & 0xF
        kind = number < kinds.count ? .known(kinds[number]) : Self.made[number - kinds.count]
        secondsPassed = head.byte()
        strayNs = first & 0x10 == 0 ? nil : [.min, .max, 0, -1][secondsPassed & 3]
        isMisnumbered = first & 0x20 != 0
        let rest = row.dropFirst(2)
        numbers = ByteReader(rest)
        let end = rest.firstIndex(of: Self.cut) ?? rest.endIndex
        detail = end == rest.startIndex ? nil : String(decoding: rest[..<end], as: UTF8.self)
        bytes = end == rest.endIndex ? nil : Array(rest[end...].dropFirst())
    }

    private static func spelling(_ number: Int, _ detail: String?, _ bytes: [UInt8]?) -> [UInt8] {
        [UInt8(number), 65] + Array((detail ?? "").utf8) + (bytes.map { [cut] + $0 } ?? []) + [separator]
    }

    /// The log of a meeting over a note, and its checkpoint.
    static func meeting(over note: [UInt8]) -> [UInt8] {
        var proceedings = Proceedings(note)
        var input: [UInt8] = []
        var wall = Duration.zero
        func take(_ operation: Operation) {
            let row = OperationRow(operation)
            let number = OperationRow.Kind.allCases.firstIndex { $0.rawValue == row.kind }
            input += spelling(number ?? 0, row.detail, row.bytes)
            wall += .seconds(65)
            proceedings.apply(operation, at: Stamp(uptime: wall, wall: wall))
        }
        func take(_ intents: [MeetingIntent]) {
            for intent in intents {
                let now = Stamp(uptime: wall, wall: wall)
                let event = try? proceedings.meeting.decide(intent, agenda: proceedings.agenda, at: now)
                if let event { take(.happened(event)) }
            }
        }
        take(.opened(Opening(text: note, user: "ada", host: "loft", processID: 7, bootID: "b-1", version: "1")))
        take([.start, .arrive("Ann"), .next, .extend(by: .seconds(300)), .takeBackExtension, .pause, .resume])
        take(.edited(.insert(Array("- Tray (5m)\n".utf8), at: proceedings.note.buffer.byteCount)))
        take([.defer(nil), .previous, .undo, .redo, .setPlannedDuration(.seconds(1800)), .regrets("Cy"), .leave("Ann")])
        take(.saving)
        take(.edited(.delete(0..<min(1, note.count))))
        take(.saved)
        take(.found(.insert(Array("\n".utf8), at: 0)))
        take(.opened(Opening(text: nil)))
        take([.wrapUp, .close, .reopenMeeting, .withdraw("Ann"), .close])
        take(.left)
        let state = Checkpoint(proceedings).state
        return input + spelling(15, state, proceedings.note.buffer.bytes)
    }
}
