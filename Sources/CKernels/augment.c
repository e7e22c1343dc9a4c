// Pictures moved, brightened and made noisy: what a patch goes through on its way into a batch.

#include "target.h"

#include <math.h>
#include <string.h>

/// A place along an axis, reflected at the middle of the edge pixels until it is inside.
ALWAYS_INLINE float reflected(float place, float last) {
    if (place >= 0 && place <= last) return place;
    if (last == 0) return 0;
    const float period = 2 * last;
    const float turned = fabsf(place - period * floorf(place / period + 0.5f));
    return turned < last ? turned : last;
}

ALWAYS_INLINE void minemap_warp_body(
    const minemap_picture *picture, const double map[6], float *output, int64_t rows, int64_t columns) {
    const int64_t channels = picture->channels, pitch = picture->columns * channels;
    const float last_row = (float)(picture->rows - 1), last_column = (float)(picture->columns - 1);
    for (int64_t r = 0; r < rows; r += 1) {
        for (int64_t c = 0; c < columns; c += 1) {
            const float row = reflected((float)(map[0] * r + map[1] * c + map[2]), last_row);
            const float column = reflected((float)(map[3] * r + map[4] * c + map[5]), last_column);
            const int64_t top = (int64_t)row, left = (int64_t)column;
            const float down = row - top, right = column - left;
            // At the last pixel the next one counts nothing, and isn't looked at.
            const uint16_t *first = picture->values + top * pitch + left * channels;
            const uint16_t *second = first + (down > 0 ? pitch : 0);
            const int64_t next = right > 0 ? channels : 0;
            float *pixel = output + (r * columns + c) * channels;
            for (int64_t k = 0; k < channels; k += 1) {
                const float above = first[k] + right * ((float)first[k + next] - first[k]);
                const float below = second[k] + right * ((float)second[k + next] - second[k]);
                pixel[k] = above + down * (below - above);
            }
        }
    }
}

FOR_EACH_TARGET(
    minemap_warp,
    (const minemap_picture *picture, const double map[6], float *output, int64_t rows, int64_t columns),
    (picture, map, output, rows, columns))

/// The logarithm to base 2 of a number above 0, by the series of 2 artanh around 1.
ALWAYS_INLINE float logarithm(float number) {
    int32_t bits;
    memcpy(&bits, &number, 4);
    // The fraction lies in 0.7071 to 1.4142, so that the series is short.
    const int32_t exponent = (bits - 0x3f3504f3) >> 23;
    bits -= exponent * (1 << 23);
    float fraction;
    memcpy(&fraction, &bits, 4);
    const float t = (fraction - 1) / (fraction + 1), s = t * t;
    const float series = 2.8853900818f + s * (0.9617966939f + s * (0.5770780164f + s * (0.4121985831f + s * 0.32f)));
    return (float)exponent + t * series;
}

/// 2 to the power of a number, by the series of the exponential function.
ALWAYS_INLINE float power_of_two(float number) {
    const float held = number < -125 ? -125 : number > 125 ? 125 : number;
    const float whole = floorf(held + 0.5f), x = (held - whole) * 0.6931471806f;
    const float series =
        1 + x * (1 + x * (0.5f + x * (0.1666666667f + x * (0.0416666667f + x * (0.0083333333f + x * 0.0013888889f)))));
    const int32_t bits = ((int32_t)whole + 127) * (1 << 23);
    float scale;
    memcpy(&scale, &bits, 4);
    return series * scale;
}

ALWAYS_INLINE void minemap_power_body(float *values, int64_t count, float unit, float exponent) {
    for (int64_t i = 0; i < count; i += 1) {
        const float number = values[i] / unit;
        const float raised = unit * power_of_two(exponent * logarithm(number > 1e-30f ? number : 1e-30f));
        values[i] = number > 1e-30f ? raised : 0;
    }
}

FOR_EACH_TARGET(
    minemap_power, (float *values, int64_t count, float unit, float exponent), (values, count, unit, exponent))

ALWAYS_INLINE void minemap_gain_body(
    float *values, int64_t pixels, int64_t channels, const float *factors, const float *shifts, float limit) {
    for (int64_t p = 0; p < pixels; p += 1) {
        for (int64_t c = 0; c < channels; c += 1) {
            const float value = values[p * channels + c] * factors[c] + shifts[c];
            const float raised = value < 0 ? 0 : value;
            values[p * channels + c] = raised > limit ? limit : raised;
        }
    }
}

FOR_EACH_TARGET(
    minemap_gain,
    (float *values, int64_t pixels, int64_t channels, const float *factors, const float *shifts, float limit),
    (values, pixels, channels, factors, shifts, limit))

/// Bits that a number's own bits decide (Wellons 2018, <https://nullprogram.com/blog/2018/07/31/>).
ALWAYS_INLINE uint32_t mixed(uint32_t x) {
    x ^= x >> 16;
    x *= 0x7feb352du;
    x ^= x >> 15;
    x *= 0x846ca68bu;
    return x ^ x >> 16;
}

ALWAYS_INLINE void minemap_noise_body(float *values, int64_t count, uint64_t seed, float deviation) {
    // Four uniform numbers of 16 bits: their sum has the mean 131070 and this deviation.
    const float scale = deviation / 37837.2f;
    const uint32_t low = (uint32_t)seed, high = (uint32_t)(seed >> 32);
    for (int64_t i = 0; i < count; i += 1) {
        const uint32_t first = mixed((uint32_t)i ^ low), second = mixed(first + high);
        const int32_t sum = (int32_t)((first & 0xffff) + (first >> 16) + (second & 0xffff) + (second >> 16));
        values[i] += (float)(sum - 131070) * scale;
    }
}

FOR_EACH_TARGET(
    minemap_noise, (float *values, int64_t count, uint64_t seed, float deviation), (values, count, seed, deviation))

ALWAYS_INLINE void minemap_normalise_floats_body(
    float *values, int64_t pixels, int64_t channels, const minemap_scale *scales) {
    for (int64_t c = 0; c < channels; c += 1) {
        const minemap_scale scale = scales[c];
        const float lowest = (float)scale.lowest, highest = (float)scale.highest;
        for (int64_t p = 0; p < pixels; p += 1) {
            const float value = (float)(values[p * channels + c] * scale.factor + scale.shift);
            const float raised = value < lowest ? lowest : value;
            values[p * channels + c] = raised > highest ? highest : raised;
        }
    }
}

FOR_EACH_TARGET(
    minemap_normalise_floats, (float *values, int64_t pixels, int64_t channels, const minemap_scale *scales),
    (values, pixels, channels, scales))
