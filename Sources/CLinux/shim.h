// What Swift's Glibc leaves out of Linux: functions behind feature macros, and variadic ones.
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

static inline int gavel_renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name,
                                  unsigned int flags) {
    return (int)syscall(SYS_renameat2, old_folder, old_name, new_folder, new_name, flags);
}

static inline int gavel_memory_file(const char *name) {
    // MFD_CLOEXEC
    return (int)syscall(SYS_memfd_create, name, 1u);
}
