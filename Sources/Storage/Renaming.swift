import CLinux
import Glibc

/// A rename that never replaces blindly.
enum Renaming {
    /// Both names change places in one step, so that neither is ever without a file.
    case exchanging
    /// Fails with EEXIST where the new name is taken.
    case replacingNothing

    /// 0, or the `errno` of the failure.
    ///
    /// Kernels and file systems that cannot do it answer with one of `unsupported`.
    func rename(_ old: String, _ new: String) -> Int32 {
        gavel_renameat2(AT_FDCWD, old, AT_FDCWD, new, flag) == 0 ? 0 : errno
    }

    /// Codes after which the plain way is worth a try. Some sandboxes say EPERM to every call they do not know.
    static let unsupported: Set<Int32> = [EINVAL, ENOSYS, EOPNOTSUPP, EPERM]

    // RENAME_NOREPLACE and RENAME_EXCHANGE of <linux/fs.h>; Swift's Glibc has them not.
    private var flag: UInt32 {
        switch self {
        case .replacingNothing: 1
        case .exchanging: 2
        }
    }
}
