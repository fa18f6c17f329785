import Glibc

/// A way from a child to this program. Sockets, since no other child may inherit them between the making of a pipe and
/// its closing.
final class GitChannel {
    let near: Int32
    private(set) var far: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        (near, far) = (ends[0], ends[1])
    }

    deinit {
        closeFar()
        close(near)
    }

    func closeFar() {
        if far >= 0 { close(far) }
        far = -1
    }
}
