/* cage: after it lnca-picture can compute, read standard input, write standard output, and nothing
 * else. */
#pragma once

#include <stdbool.h>

/* 512 MiB of memory, 5 s of CPU, no new files, no core dump, and a seccomp list; any other system
 * call ends the process. False when that cannot be had, and then nothing may be decoded. Builds
 * with sanitizers, which need more, keep only the CPU and file limits. */
bool cage_enter(void);
