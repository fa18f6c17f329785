/// Everything that the marks of later lines depend on: the open containers and the open leaf, in four bytes.
///
/// Two equal states (of one `ContainerTable`) mean that all later lines are marked alike,
/// so an edit needs to be followed only until the state meets the stored one.
package struct BlockState: Equatable, Sendable {
    private let bits: UInt32

    static let start = BlockState(containers: .document, leaf: .none)

    /// Equal to no state of a parsed line.
    static let unknown = BlockState(bits: .max)

    private init(bits: UInt32) { self.bits = bits }

    init(containers: ContainerTable.ID, leaf: OpenLeaf) {
        bits = containers.index << 10 | UInt32(leaf.code)
    }

    var containers: ContainerTable.ID { ContainerTable.ID(index: bits >> 10) }
    var leaf: OpenLeaf { OpenLeaf(code: UInt16(truncatingIfNeeded: bits & 0x3FF)) }
}

/// The leaf block that the next line may continue, as a code below 1024.
struct OpenLeaf: Equatable, Sendable {
    let code: UInt16

    enum Form {
        case none
        case paragraph(DefinitionProgress)
        case indentedCode
        case html(type: UInt8)
        case fence(mark: UInt8, length: Int)
    }

    static let none = OpenLeaf(code: 0)
    static let indentedCode = OpenLeaf(code: 10)

    /// A fence longer than this is taken for one of this length, as cmark does.
    private static let longestFence = 255

    static func paragraph(_ progress: DefinitionProgress) -> OpenLeaf { OpenLeaf(code: 1 + UInt16(progress.rawValue)) }

    static func html(type: UInt8) -> OpenLeaf { OpenLeaf(code: 10 + UInt16(type)) }

    static func fence(mark: UInt8, length: Int) -> OpenLeaf {
        OpenLeaf(code: (mark == UInt8(ascii: "~") ? 320 : 32) + UInt16(min(length, longestFence)))
    }

    var form: Form {
        switch code {
        case 0: .none
        case 1...9: .paragraph(DefinitionProgress(rawValue: UInt8(code - 1)) ?? .text)
        case 10: .indentedCode
        case 11...17: .html(type: UInt8(code - 10))
        case 320...: .fence(mark: UInt8(ascii: "~"), length: Int(code - 320))
        default: .fence(mark: UInt8(ascii: "`"), length: Int(code - 32))
        }
    }

    var isParagraph: Bool { (1...9).contains(code) }
}
