/* impression: the red impression of a seal, cut out of the picture of a form (STF8). What is paper
 * or black becomes transparent, what is ink becomes one red, and the picture ends where the ink
 * ends, so that its size in millimetres is the seal's. */
#pragma once

#include "core/order/picture.h"
#include "core/order/picture/codec.h"

/* Owned: pixels_done, on CODEC_OK only; four channels, at most IMPRESSION_SIDE_MAX on each side.
 * CODEC_NO_SEAL: too little or too much red in the area for a seal. CODEC_CUT_OFF: the area reaches
 * over the picture, or the ink goes on to its edge. */
#define IMPRESSION_SIDE_MAX 1200
enum codec_result impression_cut(const struct pixels *form, const struct picture_area *area,
                                 struct pixels *out_seal);
