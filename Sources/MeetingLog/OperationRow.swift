import FoundationEssentials
import MeetingCore
import Proceedings
import TextEditing

/// An operation in the log's form: a kind, a JSON detail and bytes.
///
/// The names of kinds and keys stand here alone and must stay: old logs have them.
package struct OperationRow: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case opened, edited, happened, saving, saved, found, left
    }

    package var kind: String
    package var detail: String?
    package var bytes: [UInt8]?

    package init(kind: String, detail: String? = nil, bytes: [UInt8]? = nil) {
        self.kind = kind
        self.detail = detail
        self.bytes = bytes
    }
}

extension OperationRow {
    package init(_ operation: Operation) {
        switch operation {
        case .opened(let opening): self.init(of: .opened, Self.json(OpeningDetail(opening)), opening.text)
        case .edited(let transaction): self.init(of: .edited, transaction)
        case .happened(let event): self.init(of: .happened, Self.json(event))
        case .saving: self.init(of: .saving)
        case .saved: self.init(of: .saved)
        case .found(let transaction): self.init(of: .found, transaction)
        case .left: self.init(of: .left)
        }
    }

    private init(of kind: Kind, _ detail: String? = nil, _ bytes: [UInt8]? = nil) {
        self.init(kind: kind.rawValue, detail: detail, bytes: bytes)
    }

    private init(of kind: Kind, _ transaction: Transaction) {
        var bytes: [UInt8] = []
        for change in transaction.changes { bytes += change.replacement }
        self.init(of: kind, ChangeSpans.spelling(of: transaction), bytes)
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Integers and texts alone: there is nothing that JSON could not hold.
        guard let data = try? encoder.encode(value) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

extension OperationRow {
    /// The operation; nil for a row that means nothing to this program.
    package var operation: Operation? {
        guard let kind = Kind(rawValue: kind) else { return nil }
        switch kind {
        case .opened: return decoded(OpeningDetail.self)?.opening(bytes).map { .opened($0) }
        case .edited: return transaction.map { .edited($0) }
        case .happened: return decoded(MeetingEvent.self).map { .happened($0) }
        case .saving: return .saving
        case .saved: return .saved
        case .found: return transaction.map { .found($0) }
        case .left: return .left
        }
    }

    private var transaction: Transaction? {
        guard let detail, let changes = ChangeSpans.changes(detail, inserting: bytes ?? []) else { return nil }
        return Transaction(checking: changes)
    }

    private func decoded<Value: Decodable>(_ type: Value.Type) -> Value? {
        guard let detail else { return nil }
        return try? JSONDecoder().decode(type, from: Data(detail.utf8))
    }
}
