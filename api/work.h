/* work: the sub-command `lnca work`. */
#pragma once

int work_command(int argc, char **argv);
