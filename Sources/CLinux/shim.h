// What Linux offers and Swift's module of the C library hides, because it is read without _GNU_SOURCE.

#include <malloc.h>
#include <spawn.h>

/// Every descriptor from the lowest one on is closed in the process to be started.
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int lowest);

/// renameat with flags.
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name,
              unsigned int flags);

/// Both names change places in one step.
#define SUNDIAL_RENAME_EXCHANGE 2u
