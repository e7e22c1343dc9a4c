// Band planes of whole numbers into pixels of floats.

#include "target.h"

/// Pixels that are turned together, so that their floats are still in the cache when the next band comes.
enum { STRETCH = 64 };

ALWAYS_INLINE void minemap_normalise_body(
    const uint16_t *bands, int64_t band_pitch, int64_t pixels, int64_t channels, const minemap_scale *scales,
    float *output) {
    for (int64_t start = 0; start < pixels; start += STRETCH) {
        const int64_t count = pixels - start < STRETCH ? pixels - start : STRETCH;
        for (int64_t c = 0; c < channels; c += 1) {
            const uint16_t *band = bands + c * band_pitch + start;
            const minemap_scale s = scales[c];
            float scaled[STRETCH];
            for (int64_t p = 0; p < count; p += 1) {
                double value = band[p] * s.factor + s.shift;
                value = value < s.lowest ? s.lowest : value;
                scaled[p] = (float)(value > s.highest ? s.highest : value);
            }
            float *target = output + start * channels + c;
            for (int64_t p = 0; p < count; p += 1) target[p * channels] = scaled[p];
        }
    }
}

FOR_EACH_TARGET(
    minemap_normalise,
    (const uint16_t *bands, int64_t band_pitch, int64_t pixels, int64_t channels, const minemap_scale *scales,
     float *output),
    (bands, band_pitch, pixels, channels, scales, output))
