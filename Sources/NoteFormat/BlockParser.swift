/// CommonMark's block structure, one line at a time: (state before, line) to (mark, state after).
///
/// Follows cmark-gfm in the order of its tests. Pipe tables are not looked for: to this parser they are paragraphs,
/// which start and end items and headings in the same places. One oddity of cmark is not followed: an item that holds
/// nothing but link definitions is empty again once they are read, so that a second blank line ends it there, not here.
struct BlockParser: Sendable {
    private var table = ContainerTable()
    /// The stack that belongs to `stackID`; kept because most lines meet the stack that the last one left.
    private var stack: [OpenContainer] = []
    private var stackID = ContainerTable.ID.document
    /// The containers that start on the line; kept because making an array for each item's line takes long.
    private var opened: [Container] = []

    /// More containers than this are not opened inside one another: deeper markers are text.
    private static let deepestNesting = 100

    /// Marks one line and says what state it leaves.
    mutating func mark(_ line: UnsafeBufferPointer<UInt8>, after state: BlockState) -> LineMark {
        if state.containers != stackID {
            table.unfold(state.containers, into: &stack)
            stackID = state.containers
        }
        if !opened.isEmpty { opened.removeAll(keepingCapacity: true) }
        var step = LineStep(line, open: state.leaf)
        matchContainers(&step)
        let leafContinues = step.matched == stack.count && continueLeaf(&step)
        if !leafContinues { openBlocks(&step) }
        return finish(step)
    }

    // MARK: - Containers that are open already

    private func matchContainers(_ step: inout LineStep) {
        for open in stack {
            guard open.container.continues(&step.cursor) else { return }
            step.matched += 1
        }
    }

    /// True when the open leaf takes the line, or ends with it, without a look for new blocks.
    private func continueLeaf(_ step: inout LineStep) -> Bool {
        switch step.open.form {
        case .none:
            return false
        case .paragraph:
            step.meetsParagraph = !step.cursor.isBlank
            return false
        case .indentedCode:
            guard step.cursor.indent >= 4 || step.cursor.isBlank else { return false }
            step.end(.code, leaf: .indentedCode)
            return true
        case .html(let type):
            if type >= 6, step.cursor.isBlank { return false }
            step.end(.html, leaf: HTMLBlock.ends(step.cursor.rest, type: type) ? .none : step.open)
            return true
        case .fence(let mark, let length):
            if step.cursor.indent < 4, Fence.closes(step.cursor.rest, mark: mark, length: length) {
                step.end(.fenceClose, leaf: .none)
            } else {
                step.end(.fenceBody, leaf: step.open)
            }
            return true
        }
    }

    // MARK: - Blocks that start here

    private mutating func openBlocks(_ step: inout LineStep) {
        while !step.isLeafKnown {
            if openLeaf(&step) || !openContainer(&step) { break }
            step.meetsParagraph = false
            step.mayBeLazy = false
        }
        if !step.isLeafKnown { addText(&step) }
    }

    private func openLeaf(_ step: inout LineStep) -> Bool {
        let rest = step.cursor.rest
        if step.cursor.indent >= 4 {
            // Indented code cannot interrupt a paragraph, nor can what stands deep be anything else.
            guard !step.mayBeLazy, !step.cursor.isBlank else { return false }
            step.end(.code, leaf: .indentedCode)
            return true
        }
        switch step.cursor.first {
        case UInt8(ascii: "#"):
            guard let level = Heading.atxLevel(rest) else { return false }
            step.end(.heading, leaf: .none, level: level)
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            guard let length = Fence.opens(rest) else { return false }
            step.end(.fenceOpen, leaf: .fence(mark: step.cursor.first, length: length))
        case UInt8(ascii: "<"):
            guard let type = HTMLBlock.starts(rest, interruptsParagraph: step.meetsParagraph) else { return false }
            step.end(.html, leaf: HTMLBlock.ends(rest, type: type) ? .none : .html(type: type))
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
            return openUnderlineOrRule(&step)
        default:
            return false
        }
        return true
    }

    private func openUnderlineOrRule(_ step: inout LineStep) -> Bool {
        if step.meetsParagraph, let level = Heading.underlineLevel(step.cursor.rest) {
            if case .paragraph(let progress) = step.open.form, progress.isOnlyDefinitions {
                step.end(.continuation, leaf: .paragraph(.text))
            } else {
                step.end(.setextUnderline, leaf: .none, level: level)
            }
            return true
        }
        guard Rule.matches(step.cursor.rest) else { return false }
        step.end(.rule, leaf: .none)
        return true
    }

    private mutating func openContainer(_ step: inout LineStep) -> Bool {
        guard step.cursor.indent < 4, step.matched + opened.count < Self.deepestNesting else { return false }
        if step.cursor.first == UInt8(ascii: ">") {
            step.cursor.advance(pastText: 1)
            if step.cursor.offset < step.cursor.bytes.count, step.cursor.bytes[step.cursor.offset].isBlank {
                step.cursor.advance(columns: 1)
            }
            opened.append(.quote)
            return true
        }
        guard let marker = ListMarker(step.cursor.rest, interruptsParagraph: step.meetsParagraph) else { return false }
        opened.append(marker.open(&step.cursor))
        return true
    }

    private func addText(_ step: inout LineStep) {
        let isParagraphOpen = step.open.isParagraph && opened.isEmpty && !step.cursor.isBlank
        guard isParagraphOpen, case .paragraph(let progress) = step.open.form else {
            if step.cursor.isBlank {
                step.end(opened.contains { !$0.isQuote } ? .bareItem : .blank, leaf: .none)
            } else {
                let fresh: DefinitionProgress = step.cursor.first == UInt8(ascii: "[") ? .complete : .text
                step.end(.paragraph, leaf: .paragraph(fresh.after(step.cursor.rest)))
            }
            return
        }
        let leaf = OpenLeaf.paragraph(progress.after(step.cursor.rest))
        if step.matched == stack.count {
            step.end(.continuation, leaf: leaf)
        } else {
            step.matched = stack.count
            step.end(.lazy, leaf: leaf)
        }
    }

    // MARK: - The state after the line

    private mutating func finish(_ step: LineStep) -> LineMark {
        closeUnmatched(step)
        let addsChild = !opened.isEmpty || step.kind != .blank
        if addsChild, let last = stack.last, last.container.isEmptyItem {
            replaceLast(last)
        }
        var openedItems = 0
        for (index, container) in opened.enumerated() {
            let isInnermost = index == opened.count - 1
            let stays = isInnermost && step.kind == .bareItem
            push(stays ? container : container.filled)
            if !container.isQuote { openedItems += 1 }
        }
        var depth = 0
        for open in stack where !open.container.isQuote { depth += 1 }
        var flags = LineFlags.reading(
            step.cursor.rest, kind: step.kind, startsItem: opened.last?.isQuote == false, isInList: depth > 0)
        if stack.first?.container.isQuote == true {
            flags.remove(.presentLabel)
            flags.insert(.quoted)
        }
        return LineMark(
            kind: step.kind, level: step.level, depth: UInt8(depth), opened: UInt8(openedItems), flags: flags,
            after: BlockState(containers: stackID, leaf: step.leaf))
    }

    private mutating func closeUnmatched(_ step: LineStep) {
        guard step.matched < stack.count else { return }
        stackID = stack[step.matched].parent
        stack.removeLast(stack.count - step.matched)
    }

    private mutating func replaceLast(_ last: OpenContainer) {
        stack.removeLast()
        stackID = last.parent
        push(last.container.filled)
    }

    private mutating func push(_ container: Container) {
        let id = table.opening(container, in: stackID)
        stack.append(OpenContainer(container: container, id: id, parent: stackID))
        stackID = id
    }
}
