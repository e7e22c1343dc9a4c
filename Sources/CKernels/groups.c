// Convolutions in groups, the depthwise among them: few multiplications a number, so plain loops do.

#include "target.h"

ALWAYS_INLINE void minemap_convolve_groups_body(
    const float *weights, const float *bias, int64_t channels, int64_t filters, int64_t groups,
    const minemap_span *taps, int64_t tap_count, int64_t pixels, float *output, int64_t output_pitch) {
    const int64_t depth = channels / groups, share = filters / groups;
    for (int64_t p = 0; p < pixels; p += 1) {
        float *target = output + p * output_pitch;
        for (int64_t f = 0; f < filters; f += 1) target[f] = bias[f];
        for (int64_t t = 0; t < tap_count; t += 1) {
            const float *input = taps[t].input + p * taps[t].pitch;
            const float *rows = weights + taps[t].row * filters;
            if (depth == 1 && share == 1) {
                for (int64_t f = 0; f < filters; f += 1) target[f] += input[f] * rows[f];
                continue;
            }
            for (int64_t d = 0; d < depth; d += 1)
                for (int64_t g = 0; g < groups; g += 1)
                    for (int64_t f = g * share; f < (g + 1) * share; f += 1)
                        target[f] += input[g * depth + d] * rows[d * filters + f];
        }
    }
}

FOR_EACH_TARGET(
    minemap_convolve_groups,
    (const float *weights, const float *bias, int64_t channels, int64_t filters, int64_t groups,
     const minemap_span *taps, int64_t tap_count, int64_t pixels, float *output, int64_t output_pitch),
    (weights, bias, channels, filters, groups, taps, tap_count, pixels, output, output_pitch))
