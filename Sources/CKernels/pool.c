// What a pooling keeps of the taps of each pixel, channel by channel.

#include "target.h"

ALWAYS_INLINE void minemap_largest_body(
    const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
    int64_t output_pitch) {
    for (int64_t p = 0; p < pixels; p += 1) {
        float *target = output + p * output_pitch;
        int64_t c = 0;
        for (; c + MINEMAP_LANES <= channels; c += MINEMAP_LANES) {
            vector best = *(const vector *)(taps[0].input + p * taps[0].pitch + c);
            for (int64_t t = 1; t < tap_count; t += 1) {
                const vector next = *(const vector *)(taps[t].input + p * taps[t].pitch + c);
                best = CHOOSE(best > next, best, next);
            }
            *(vector *)(target + c) = best;
        }
        for (; c < channels; c += 1) {
            float best = taps[0].input[p * taps[0].pitch + c];
            for (int64_t t = 1; t < tap_count; t += 1) {
                const float next = taps[t].input[p * taps[t].pitch + c];
                best = best > next ? best : next;
            }
            target[c] = best;
        }
    }
}

FOR_EACH_TARGET(
    minemap_largest,
    (const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
     int64_t output_pitch),
    (taps, tap_count, pixels, channels, output, output_pitch))

ALWAYS_INLINE void minemap_mean_body(
    const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
    int64_t output_pitch) {
    const float share = 1.0f / (float)tap_count;
    for (int64_t p = 0; p < pixels; p += 1) {
        float *target = output + p * output_pitch;
        for (int64_t c = 0; c < channels; c += 1) {
            float sum = 0;
            for (int64_t t = 0; t < tap_count; t += 1) sum += taps[t].input[p * taps[t].pitch + c];
            target[c] = sum * share;
        }
    }
}

FOR_EACH_TARGET(
    minemap_mean,
    (const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
     int64_t output_pitch),
    (taps, tap_count, pixels, channels, output, output_pitch))
