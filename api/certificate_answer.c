/* certificate_answer: see the header. */
#include "api/certificate_answer.h"

struct api_point certificate_answer_point(struct call *call, const struct sm2_point *point) {
    char text[SM2_POINT_HEX_SIZE];
    sm2_point_format(point, text);
    return (struct api_point){
        .x = arena_copy(call->arena, text, SM2_HEX_SIZE - 1),
        .y = arena_copy(call->arena, text + SM2_HEX_SIZE - 1, SM2_HEX_SIZE - 1)};
}
