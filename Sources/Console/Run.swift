/// Which bytes of a line have what role. The runs of a line ascend and do not overlap.
package struct Run: Hashable, Sendable {
    package var bytes: Range<Int>
    package var role: Role
    package var flags: CellFlags

    package init(_ bytes: Range<Int>, _ role: Role, _ flags: CellFlags = []) {
        self.bytes = bytes
        self.role = role
        self.flags = flags
    }
}
