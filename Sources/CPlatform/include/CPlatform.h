#ifndef QINGDAN_CPLATFORM_H
#define QINGDAN_CPLATFORM_H

// Calls to the system that Swift's own modules do not reach. Each returns 0, or the error's number.

/// Exchanges two paths in one step, so that each is always there. ENOSYS, EINVAL or ENOTSUP where that is not to be had.
int qingdan_exchange(const char *one, const char *other);

/// Forces what was written through a descriptor onto the disk itself, not only into the disk's memory.
int qingdan_synchronise(int descriptor);

/// Forces everything written to the file system that holds the descriptor onto the disk.
int qingdan_synchronise_all(int descriptor);

/// The commit that the program was built from, or NULL where the build was not given it (-DQINGDAN_COMMIT="…").
const char *qingdan_commit(void);

/// The packages that are linked in, each with its version, parted by commas, or NULL (-DQINGDAN_LIBRARIES="…").
const char *qingdan_libraries(void);

/// The variables that the process was started with, as `NAME=value`, by number; NULL behind the last.
const char *qingdan_variable(int number);

/// Which Landlock the kernel has, by the number of its ABI; 0 for none.
int qingdan_landlock(void);

/// Whether this process becomes the parent of what its descendants leave behind. ENOSYS where that is not to be had.
int qingdan_adopt_orphans(int adopts);

/// Makes a pipe of which nothing that is started gets an end unless it is given it: to read from, to write to.
int qingdan_pipe(int ends[2]);

/// Starts a program by its path (`words[0]`) with three open files for its standard streams; it has no others of ours
/// that are closed when a program is executed.
int qingdan_start(char **words, char **variables, const int streams[3], int *process);

/// Has a thread of its own do something when this process is told to end (SIGINT, SIGTERM, SIGHUP), each of them unless it
/// is ignored: with the signal's number, and once. The process goes on until that ends it: `qingdan_end_by`.
int qingdan_on_interrupt(void (*what)(int));

/// Ends this process as the signal does where nobody has heard it.
void qingdan_end_by(int number);

/// Becomes a program that is held within limits: `folder=DIR parent=PID cpu=SECONDS memory=BYTES file=BYTES files=N --
/// PROGRAM`. Returns, with an exit status, only where that failed; and on Linux with QINGDAN_HOST_ENDED, in a process that
/// has kept the program, where the parent was killed: everything that came of the program is then below this one.
int qingdan_confine(int count, char **words);
enum { QINGDAN_HOST_ENDED = 256 };

#endif
