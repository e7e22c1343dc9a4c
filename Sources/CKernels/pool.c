// What a pooling keeps of the taps of each pixel, channel by channel.

#include "target.h"

/// One vector of channels of all pixels. `count` and `joins`, whether the result holds something already, are constants
/// where this is inlined.
ALWAYS_INLINE void largest_of(
    const int count, const minemap_span *taps, int64_t first, int64_t pixels, float *output, int64_t output_pitch,
    const int joins) {
    const float *inputs[count];
    int64_t pitches[count];
#pragma unroll
    for (int t = 0; t < count; t += 1) {
        inputs[t] = taps[t].input + first;
        pitches[t] = taps[t].pitch;
    }
    for (int64_t p = 0; p < pixels; p += 1, output += output_pitch) {
        vector best = *(const vector *)(joins ? output : inputs[0]);
#pragma unroll
        for (int t = 0; t < count; t += 1) {
            const vector next = *(const vector *)inputs[t];
            best = CHOOSE(best > next, best, next);
        }
        *(vector *)output = best;
#pragma unroll
        for (int t = 0; t < count; t += 1) inputs[t] += pitches[t];
    }
}

ALWAYS_INLINE void minemap_largest_body(
    const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
    int64_t output_pitch) {
    int64_t c = 0;
    for (; c + MINEMAP_LANES <= channels; c += MINEMAP_LANES) {
        for (int64_t t = 0; t < tap_count;) {
            const int64_t left = tap_count - t;
            const int64_t count = left >= 9 ? 9 : left >= 6 ? 6 : left >= 4 ? 4 : left;
#define OF(n) \
    case n: \
        if (t == 0) \
            largest_of(n, taps, c, pixels, output + c, output_pitch, 0); \
        else \
            largest_of(n, taps + t, c, pixels, output + c, output_pitch, 1); \
        break;
            switch (count) { OF(1) OF(2) OF(3) OF(4) OF(6) OF(9) }
            t += count;
#undef OF
        }
    }
    for (; c < channels; c += 1) {
        for (int64_t p = 0; p < pixels; p += 1) {
            float best = taps[0].input[p * taps[0].pitch + c];
            for (int64_t t = 1; t < tap_count; t += 1) {
                const float next = taps[t].input[p * taps[t].pitch + c];
                best = best > next ? best : next;
            }
            output[p * output_pitch + c] = best;
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
        for (int64_t c = 0; c < channels; c += 1) target[c] = 0;
        for (int64_t t = 0; t < tap_count; t += 1) {
            const float *input = taps[t].input + p * taps[t].pitch;
            for (int64_t c = 0; c < channels; c += 1) target[c] += input[c];
        }
        for (int64_t c = 0; c < channels; c += 1) target[c] *= share;
    }
}

FOR_EACH_TARGET(
    minemap_mean,
    (const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
     int64_t output_pitch),
    (taps, tap_count, pixels, channels, output, output_pitch))
