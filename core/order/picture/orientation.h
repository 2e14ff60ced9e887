/* orientation: the one value that is taken from EXIF before all of it is dropped. */
#pragma once

#include "core/base/str.h"

/* From the TIFF structure of EXIF (behind "Exif\0\0" in JPEG, the whole eXIf chunk in PNG): 1 to 8,
 * and 1 for anything odd. */
int orientation_of(struct bytes tiff);
