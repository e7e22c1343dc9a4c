// What the processor can do, to measure ourselves by.

#include "target.h"

/// Sums that don't depend on each other, enough to hide how long one multiply-add takes.
enum { SUMS = 12 };

ALWAYS_INLINE void multiply_and_add_body(int64_t rounds, float *result) {
    vector sum[SUMS];
    vector factor = (vector){0} + 0.999f, term = (vector){0} + 0.001f;
    // The compiler must not know what these are.
    __asm__ volatile("" : "+m"(factor), "+m"(term));
    for (int i = 0; i < SUMS; i += 1) sum[i] = (vector){0} + (float)i;
    for (int64_t round = 0; round < rounds; round += 1) {
#pragma unroll
        for (int i = 0; i < SUMS; i += 1) sum[i] = sum[i] * factor + term;
    }
    vector total = (vector){0};
    for (int i = 0; i < SUMS; i += 1) total += sum[i];
    *result = total[0];
}

void multiply_and_add(int64_t rounds, float *result);
FOR_EACH_TARGET(multiply_and_add, (int64_t rounds, float *result), (rounds, result))

int64_t minemap_calibrate(int64_t rounds, float *result) {
    multiply_and_add(rounds, result);
    return rounds * SUMS * MINEMAP_LANES;
}

const char *minemap_instruction_set(void) {
#if defined(__x86_64__)
    if (HAS_AVX512) return "AVX-512";
    if (HAS_AVX2) return "AVX2";
#endif
    return "the compiler's default";
}
