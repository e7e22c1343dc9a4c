// Band planes of whole numbers into pixels of floats.

#include "target.h"

typedef uint16_t stored __attribute__((vector_size(2 * MINEMAP_LANES), aligned(2), may_alias));

/// A scale whose numbers are sums of two floats: together they have the digits of a double.
typedef struct {
    float factor, factor_rest, shift, shift_rest, lowest, highest;
} split_scale;

ALWAYS_INLINE split_scale split(const minemap_scale *scale) {
    const float factor = (float)scale->factor, shift = (float)scale->shift;
    return (split_scale){
        factor, (float)(scale->factor - factor), shift, (float)(scale->shift - shift),
        (float)scale->lowest, (float)scale->highest};
}

/// One vector of pixels of one band.
///
/// What rounding takes from the sum is computed and given back, so that it is rounded once, as a double would be: twice
/// as fast as computing with doubles. It is held within the limits last, since rounding keeps the order of numbers.
ALWAYS_INLINE void scale_vector(const uint16_t *band, const split_scale *scale, vector *result) {
    const vector number = __builtin_convertvector(*(const stored *)band, vector);
    const vector factor = (vector){0} + scale->factor, shift = (vector){0} + scale->shift;
    const vector sum = number * factor + shift;
    const vector lost = number * factor + (shift - sum);
    const vector rest = number * ((vector){0} + scale->factor_rest) + ((vector){0} + scale->shift_rest);
    const vector rounded = sum + (lost + rest);
    const vector lowest = (vector){0} + scale->lowest, highest = (vector){0} + scale->highest;
    const vector raised = CHOOSE(rounded < lowest, lowest, rounded);
    *result = CHOOSE(raised > highest, highest, raised);
}

/// As many pixels as a vector has lanes, of at most as many bands: channels are rows, and rows become columns.
///
/// Whole vectors are written, so that what follows the last pixel is overwritten.
ALWAYS_INLINE void turn_vectors(
    const uint16_t *bands, int64_t band_pitch, int64_t channels, const split_scale *scales, float *output,
    int64_t pitch) {
    vector rows[MINEMAP_LANES], turned[MINEMAP_LANES];
#pragma unroll
    for (int c = 0; c < MINEMAP_LANES; c += 1) {
        rows[c] = (vector){0};
        if (c < channels) scale_vector(bands + c * band_pitch, scales + c, rows + c);
    }
#pragma unroll
    for (int step = 0; step < 4; step += 1) {
#pragma unroll
        for (int i = 0; i < MINEMAP_LANES / 2; i += 1) {
            const vector a = rows[i], b = rows[i + MINEMAP_LANES / 2];
            turned[2 * i] = __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
            turned[2 * i + 1] =
                __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        }
#pragma unroll
        for (int i = 0; i < MINEMAP_LANES; i += 1) rows[i] = turned[i];
    }
#pragma unroll
    for (int p = 0; p < MINEMAP_LANES; p += 1) *(vector *)(output + p * pitch) = rows[p];
}

ALWAYS_INLINE void minemap_normalise_body(
    const uint16_t *bands, int64_t band_pitch, int64_t pixels, int64_t channels, const minemap_scale *scales,
    float *output, int64_t pitch) {
    int64_t start = 0;
    if (channels <= MINEMAP_LANES) {
        split_scale splits[MINEMAP_LANES];
        for (int64_t c = 0; c < channels; c += 1) splits[c] = split(scales + c);
        // A vector more must follow, for what is written past the last pixel.
        for (; start + 2 * MINEMAP_LANES <= pixels; start += MINEMAP_LANES)
            turn_vectors(bands + start, band_pitch, channels, splits, output + start * pitch, pitch);
    }
    for (int64_t c = 0; c < pitch; c += 1) {
        for (int64_t p = start; p < pixels; p += 1) {
            float value = 0;
            if (c < channels) {
                value = (float)(bands[c * band_pitch + p] * scales[c].factor + scales[c].shift);
                value = value < (float)scales[c].lowest ? (float)scales[c].lowest : value;
                value = value > (float)scales[c].highest ? (float)scales[c].highest : value;
            }
            output[p * pitch + c] = value;
        }
    }
}

FOR_EACH_TARGET(
    minemap_normalise,
    (const uint16_t *bands, int64_t band_pitch, int64_t pixels, int64_t channels, const minemap_scale *scales,
     float *output, int64_t pitch),
    (bands, band_pitch, pixels, channels, scales, output, pitch))
