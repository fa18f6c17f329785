/// A block that holds other blocks: a block quote, or a list item and the width of its indentation.
struct Container: Equatable, Sendable {
    private let bits: UInt16

    static let quote = Container(bits: 0xFFFF)

    /// - Parameter width: columns from the item's parent to its text.
    /// - Parameter isEmpty: nothing but the marker so far; such an item ends at the next blank line.
    static func item(width: Int, isEmpty: Bool) -> Container {
        Container(bits: UInt16(width & 0xFF) << 1 | (isEmpty ? 1 : 0))
    }

    var isQuote: Bool { self == .quote }
    var width: Int { Int(bits >> 1) }
    var isEmptyItem: Bool { !isQuote && bits & 1 == 1 }
    var filled: Container { isEmptyItem ? .item(width: width, isEmpty: false) : self }
}

/// Stacks of open containers, each known by a small number that never changes its meaning.
///
/// A note has a handful of distinct stacks, so the table stays small however long the note is.
struct ContainerTable: Sendable {
    struct ID: Equatable, Sendable {
        let index: UInt32
        static let document = ID(index: 0)
    }

    private struct Node {
        let container: Container
        let parent: ID
        let depth: Int
        var children: [(Container, ID)] = []
    }

    private var nodes = [Node(container: .quote, parent: .document, depth: 0)]

    /// The stack with `container` opened inside `parent`.
    mutating func opening(_ container: Container, in parent: ID) -> ID {
        for (known, id) in nodes[Int(parent.index)].children where known == container { return id }
        let id = ID(index: UInt32(nodes.count))
        nodes.append(Node(container: container, parent: parent, depth: nodes[Int(parent.index)].depth + 1))
        nodes[Int(parent.index)].children.append((container, id))
        return id
    }

    /// Writes the stack from the outermost container inwards.
    func unfold(_ id: ID, into stack: inout [OpenContainer]) {
        stack.removeAll(keepingCapacity: true)
        var next = id
        while next != .document {
            let node = nodes[Int(next.index)]
            stack.append(OpenContainer(container: node.container, id: next, parent: node.parent))
            next = node.parent
        }
        stack.reverse()
    }
}

/// One open container with its place in the table.
struct OpenContainer {
    let container: Container
    let id: ContainerTable.ID
    let parent: ContainerTable.ID
}
