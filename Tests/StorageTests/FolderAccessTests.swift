import Glibc
import Storage
import TestSupport
import Testing

@Suite struct FolderAccessTests {
    private let folder = Folder()

    @Test func `a folder that is there can be written to`() {
        #expect(FolderAccess(to: folder.path) == .writable)
    }

    @Test func `one that is not there can be made, however many above it are missing`() {
        #expect(FolderAccess(to: "\(folder.path)/a/b/c") == .absent)
        #expect(folder.names.isEmpty)
    }

    @Test func `below a file there can be none`() {
        let file = folder.file("file", [])
        #expect(FolderAccess(to: file) == .refused(at: file, code: ENOTDIR))
        #expect(FolderAccess(to: "\(file)/a") == .refused(at: "\(file)/a", code: ENOTDIR))
    }

    @Test func `the system is told with its kernel`() {
        #expect(Machine.system.contains("Linux "))
    }
}
