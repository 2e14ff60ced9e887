/* The phone's half of two-party SM2, shared with the unit tests. */
#include "tests/unit/sm2_phone.c"
