/// The steps that can be undone and redone, without limit. A step is whatever the owner undoes as one.
package struct UndoHistory<Step> {
    package private(set) var past: [Step] = []
    package private(set) var future: [Step] = []

    package init() {}

    /// Adds a new step; what had been undone cannot be redone any more.
    package mutating func record(_ step: Step) {
        past.append(step)
        future.removeAll()
    }

    /// Offers the last step to `body`, which may extend it instead of recording a new one. Only when nothing was undone.
    package mutating func extendLast(_ body: (inout Step) -> Bool) -> Bool {
        guard future.isEmpty, !past.isEmpty else { return false }
        return body(&past[past.count - 1])
    }

    /// Makes one step of all that were recorded since there were `count`.
    package mutating func joinPast(from count: Int, _ join: (ArraySlice<Step>) -> Step) {
        guard past.count > count + 1 else { return }
        past[count...] = [join(past[count...])]
    }

    /// Takes the step to undo, or nil when there is none.
    package mutating func undo() -> Step? {
        guard let step = past.popLast() else { return nil }
        future.append(step)
        return step
    }

    /// Takes the step to redo, or nil when there is none.
    package mutating func redo() -> Step? {
        guard let step = future.popLast() else { return nil }
        past.append(step)
        return step
    }
}

extension UndoHistory: Sendable where Step: Sendable {}
