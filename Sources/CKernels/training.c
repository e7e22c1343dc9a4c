// The passes of training over numbers that no matrix product does.

#include "target.h"

ALWAYS_INLINE void minemap_pull_relu_body(const float *result, float *gradient, int64_t count) {
    for (int64_t i = 0; i < count; i += 1) gradient[i] = result[i] > 0 ? gradient[i] : 0;
}

FOR_EACH_TARGET(
    minemap_pull_relu, (const float *result, float *gradient, int64_t count), (result, gradient, count))

ALWAYS_INLINE void minemap_add_body(const float *more, float *sum, int64_t count) {
    for (int64_t i = 0; i < count; i += 1) sum[i] += more[i];
}

FOR_EACH_TARGET(minemap_add, (const float *more, float *sum, int64_t count), (more, sum, count))

ALWAYS_INLINE void minemap_block_channels_body(const float *from, int64_t pixels, int64_t channels, float *to) {
    for (int64_t first = 0; first < channels; first += MINEMAP_LANES)
        for (int64_t p = 0; p < pixels; p += 1, to += MINEMAP_LANES)
            *(vector *)to = *(const vector *)(from + p * channels + first);
}

FOR_EACH_TARGET(
    minemap_block_channels, (const float *from, int64_t pixels, int64_t channels, float *to),
    (from, pixels, channels, to))

ALWAYS_INLINE void minemap_join_channels_body(const float *from, int64_t pixels, int64_t channels, float *to) {
    for (int64_t first = 0; first < channels; first += MINEMAP_LANES)
        for (int64_t p = 0; p < pixels; p += 1, from += MINEMAP_LANES)
            *(vector *)(to + p * channels + first) = *(const vector *)from;
}

FOR_EACH_TARGET(
    minemap_join_channels, (const float *from, int64_t pixels, int64_t channels, float *to),
    (from, pixels, channels, to))

/// Pixels whose sums are made in single precision before they join those in double.
#define BLOCK_PIXELS 64
/// The channels that are worked on at once.
#define BLOCK_CHANNELS 64

/// Sums over the pixels, channel by channel, of `first` and, less a centre, of its squares or of its products.
///
/// `what` is a constant where this is inlined: 0 for the sum, 1 for squares less the centre, 2 for both the sum of
/// gradients and that of gradient times number less the centre.
ALWAYS_INLINE void channel_sums(
    const int what, const float *numbers, const float *gradients, const float *centres, int64_t pixels,
    int64_t channels, double *sums, double *products) {
    for (int64_t start = 0; start < channels; start += BLOCK_CHANNELS) {
        const int64_t width = channels - start < BLOCK_CHANNELS ? channels - start : BLOCK_CHANNELS;
        double total[BLOCK_CHANNELS] = {0}, product[BLOCK_CHANNELS] = {0};
        float centre[BLOCK_CHANNELS];
        for (int64_t c = 0; c < width; c += 1) centre[c] = centres ? centres[start + c] : 0;
        for (int64_t block = 0; block < pixels; block += BLOCK_PIXELS) {
            const int64_t end = block + BLOCK_PIXELS < pixels ? block + BLOCK_PIXELS : pixels;
            float part[BLOCK_CHANNELS] = {0}, parts[BLOCK_CHANNELS] = {0};
            for (int64_t p = block; p < end; p += 1) {
                const float *number = numbers + p * channels + start;
                const float *gradient = what == 2 ? gradients + p * channels + start : number;
                for (int64_t c = 0; c < width; c += 1) {
                    const float apart = number[c] - centre[c];
                    if (what == 0) part[c] += number[c];
                    if (what == 1) part[c] += apart * apart;
                    if (what == 2) part[c] += gradient[c];
                    if (what == 2) parts[c] += gradient[c] * apart;
                }
            }
            for (int64_t c = 0; c < width; c += 1) total[c] += part[c];
            if (what == 2) for (int64_t c = 0; c < width; c += 1) product[c] += parts[c];
        }
        for (int64_t c = 0; c < width; c += 1) sums[start + c] += total[c];
        if (what == 2) for (int64_t c = 0; c < width; c += 1) products[start + c] += product[c];
    }
}

ALWAYS_INLINE void minemap_channel_sums_body(const float *numbers, int64_t pixels, int64_t channels, double *sums) {
    channel_sums(0, numbers, 0, 0, pixels, channels, sums, 0);
}

FOR_EACH_TARGET(
    minemap_channel_sums, (const float *numbers, int64_t pixels, int64_t channels, double *sums),
    (numbers, pixels, channels, sums))

ALWAYS_INLINE void minemap_channel_squares_body(
    const float *numbers, const float *centres, int64_t pixels, int64_t channels, double *sums) {
    channel_sums(1, numbers, 0, centres, pixels, channels, sums, 0);
}

FOR_EACH_TARGET(
    minemap_channel_squares,
    (const float *numbers, const float *centres, int64_t pixels, int64_t channels, double *sums),
    (numbers, centres, pixels, channels, sums))

ALWAYS_INLINE void minemap_channel_products_body(
    const float *numbers, const float *gradients, const float *centres, int64_t pixels, int64_t channels,
    double *sums, double *products) {
    channel_sums(2, numbers, gradients, centres, pixels, channels, sums, products);
}

FOR_EACH_TARGET(
    minemap_channel_products,
    (const float *numbers, const float *gradients, const float *centres, int64_t pixels, int64_t channels,
     double *sums, double *products),
    (numbers, gradients, centres, pixels, channels, sums, products))

ALWAYS_INLINE void minemap_channel_scale_body(
    const float *numbers, const float *factors, const float *shifts, int64_t pixels, int64_t channels, int relu,
    float *output) {
    for (int64_t p = 0; p < pixels; p += 1) {
        const float *number = numbers + p * channels;
        float *target = output + p * channels;
        for (int64_t c = 0; c < channels; c += 1) {
            const float value = number[c] * factors[c] + shifts[c];
            target[c] = relu && value < 0 ? 0 : value;
        }
    }
}

FOR_EACH_TARGET(
    minemap_channel_scale,
    (const float *numbers, const float *factors, const float *shifts, int64_t pixels, int64_t channels, int relu,
     float *output),
    (numbers, factors, shifts, pixels, channels, relu, output))

ALWAYS_INLINE void minemap_channel_mix_body(
    const float *gradients, const float *numbers, const float *of_gradient, const float *of_number,
    const float *shifts, int64_t pixels, int64_t channels, float *output) {
    for (int64_t p = 0; p < pixels; p += 1) {
        const float *gradient = gradients + p * channels;
        const float *number = numbers + p * channels;
        float *target = output + p * channels;
        for (int64_t c = 0; c < channels; c += 1) {
            target[c] = gradient[c] * of_gradient[c] + number[c] * of_number[c] + shifts[c];
        }
    }
}

FOR_EACH_TARGET(
    minemap_channel_mix,
    (const float *gradients, const float *numbers, const float *of_gradient, const float *of_number,
     const float *shifts, int64_t pixels, int64_t channels, float *output),
    (gradients, numbers, of_gradient, of_number, shifts, pixels, channels, output))
