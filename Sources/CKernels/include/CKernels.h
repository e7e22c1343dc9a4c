// The inner loops of scoring and of compositing: what the compiler must see for each processor.
//
// Those of networks work on pixels whose channels lie together. A run is a number of pixels that lie one after the
// other in the result; in what they are made of they lie a fixed step apart, which may differ from tap to tap.
#ifndef MINEMAP_CKERNELS_H
#define MINEMAP_CKERNELS_H

#include <stdint.h>

/// The floats of one vector register, and the unit that weights are padded to.
#define MINEMAP_LANES 16

/// What one tap of a sliding window sees over a run, or several taps that lie side by side.
typedef struct {
    /// The first number that the first pixel of the run takes.
    const float *input;
    /// The numbers from one pixel of the run to the next.
    int64_t pitch;
    /// How many numbers each pixel takes.
    int64_t length;
    /// The row of the weights that belongs to the first of them.
    int64_t row;
} minemap_span;

/// The weights of a convolution, packed: blocks of two vectors of filters, or one at the end; in a block, row by row.
typedef struct {
    const float *weights;
    /// One a filter, padded with zeros to whole vectors.
    const float *bias;
    int64_t rows, filters;
} minemap_packed;

/// Writes weighted sums of all spans, with the bias, for each pixel of a run: `filters` numbers a pixel.
///
/// With `relu`, negative sums become 0 and NaN stays.
void minemap_convolve(
    const minemap_packed *kernel, const minemap_span *spans, int64_t span_count, int64_t pixels, int relu,
    float *output, int64_t output_pitch);

/// Columns of a picture, each a fixed step from the last.
typedef struct {
    /// The first column's first number, from the start of a row; negative where the column is outside the picture.
    int64_t offset;
    /// The numbers from one column to the next.
    int64_t pitch;
} minemap_columns;

/// Squares of two rows by two columns of a 3 x 3 convolution, made with 16 multiplications instead of 36 for each channel
/// and filter: Winograd's F(2 x 2, 3 x 3), Lavin and Gray 2015, <https://arxiv.org/abs/1509.09308>.
typedef struct {
    /// The four rows that a square looks at; null where one is outside.
    const float *inputs[4];
    minemap_columns looks[4];
    /// The two rows to write, and where in them.
    float *outputs[2];
    minemap_columns targets[2];
    int64_t count;
} minemap_squares;

/// The numbers that a call of ``minemap_convolve_squares`` needs for itself.
int64_t minemap_squares_scratch(int64_t channels, int64_t filters);

/// Writes the weighted sums of squares, with the bias.
///
/// `kernel` holds the 16 transformed matrices of channels x filters one after the other, and after its bias as many
/// zeros. Channels and filters are whole vectors.
void minemap_convolve_squares(
    const minemap_packed *kernel, const minemap_squares *squares, int64_t channels, int relu, float *scratch);

/// Writes the largest of the taps, channel by channel, for each pixel of a run.
void minemap_largest(
    const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
    int64_t output_pitch);

/// Writes the mean of the taps, channel by channel, for each pixel of a run.
void minemap_mean(
    const minemap_span *taps, int64_t tap_count, int64_t pixels, int64_t channels, float *output,
    int64_t output_pitch);

/// Writes weighted sums in which a filter sees the channels of its group only.
///
/// `weights` are rows x filters, where a tap has `channels / groups` rows; `row` of a tap is its first.
void minemap_convolve_groups(
    const float *weights, const float *bias, int64_t channels, int64_t filters, int64_t groups,
    const minemap_span *taps, int64_t tap_count, int64_t pixels, float *output, int64_t output_pitch);

/// How stored numbers become a network's input, in one channel: `clip(stored * factor + shift)`.
typedef struct {
    double factor, shift, lowest, highest;
} minemap_scale;

/// Writes a row of pixels, channels together, from one row of each band; zeros fill a pixel up to `pitch` numbers.
///
/// Rounded once, as if computed in double precision.
void minemap_normalise(
    const uint16_t *bands, int64_t band_pitch, int64_t pixels, int64_t channels, const minemap_scale *scales,
    float *output, int64_t pitch);

/// A picture of whole numbers: rows x columns x channels.
typedef struct {
    const uint16_t *values;
    int64_t rows, columns, channels;
} minemap_picture;

/// Draws a picture anew through an affine map, the numbers between pixels weighed linearly (bilinear).
///
/// The pixel of the result at (row, column) shows the place (map[0] row + map[1] column + map[2],
/// map[3] row + map[4] column + map[5]). What lies outside is reflected at the middle of the edge pixels, as numpy's
/// `reflect` does.
void minemap_warp(const minemap_picture *picture, const double map[6], float *output, int64_t rows, int64_t columns);

/// Replaces numbers from 0 on by `unit * (number / unit) ^ exponent`, to within 1e-5 of it; 0 stays 0.
void minemap_power(float *values, int64_t count, float unit, float exponent);

/// Replaces the numbers of each channel by `number * factor + shift`, held within 0 to `limit`.
void minemap_gain(
    float *values, int64_t pixels, int64_t channels, const float *factors, const float *shifts, float limit);

/// Adds noise of a deviation: each the sum of four uniform numbers, drawn from its place and the seed alone.
void minemap_noise(float *values, int64_t count, uint64_t seed, float deviation);

/// Normalises pixels of floats in place, channel by channel; computed in double precision and rounded once.
void minemap_normalise_floats(float *values, int64_t pixels, int64_t channels, const minemap_scale *scales);

/// The rows that ``minemap_median`` sorts by itself: blocks of so many, the last of which may be half a block.
#define MINEMAP_BLOCK_ROWS 16

/// The columns that ``minemap_median`` works on at once: so many rows of them lie in the nearest cache.
#define MINEMAP_BLOCK_COLUMNS 256

/// Two places of a list of rows, of which the lower then holds the smaller number, column by column.
typedef struct {
    int32_t lower, upper;
} minemap_comparison;

/// Writes twice the median of the numbers that aren't 0, at most 2 x 32767, and 0 where all are.
///
/// `comparisons` bring the two middle rows of sorted blocks to their places; rows that a block lacks count as masked.
/// `scratch` holds one row more than the blocks, of `MINEMAP_BLOCK_COLUMNS` each. `result` is apart from the rows.
void minemap_median(
    const uint16_t *const *rows, int64_t count, int64_t width, const minemap_comparison *comparisons,
    int64_t comparison_count, uint16_t *scratch, uint16_t *result);

/// Writes twice the smallest of the numbers that aren't 0, at most 2 x 32767, and 0 where all are.
void minemap_smallest(const uint16_t *const *rows, int64_t count, int64_t width, uint16_t *result);

/// Writes how many numbers aren't 0.
void minemap_seen(const uint16_t *const *rows, int64_t count, int64_t width, uint16_t *result);

/// The pixels that go through a decision tree together, a bit each.
#define MINEMAP_BLOCK 64
/// The blocks that go through it side by side, at most.
#define MINEMAP_BLOCKS 32
/// The cuts of a feature, so that a rank among them is a byte.
#define MINEMAP_CUTS 255

/// A question of a decision tree: whether a feature's rank is above a cut.
typedef struct {
    uint8_t feature, cut;
    /// Where the answers lead: the number of a node of the tree or, with the highest bit set, of a leaf.
    uint16_t below, above;
} minemap_tree_node;

/// Decision trees whose answers are added up.
typedef struct {
    /// The nodes of all trees, each tree's root first.
    const minemap_tree_node *nodes;
    /// The values of all leaves.
    const double *leaves;
    /// Where the nodes and leaves of each tree begin, and where those of the last one end.
    const int32_t *node_starts, *leaf_starts;
    int64_t trees, features;
} minemap_forest;

/// A set of a block's pixels on its way through a tree.
typedef struct {
    uint64_t pixels;
    /// The node or leaf where they are.
    uint32_t place;
    uint32_t block;
} minemap_walk;

/// The bytes that a call of ``minemap_forest_sums`` needs for itself.
int64_t minemap_forest_scratch(const minemap_forest *forest);

/// Writes the sum of the trees' answers for each pixel of up to `MINEMAP_BLOCKS` blocks.
///
/// `ranks` are the blocks one after the other; in a block, feature by feature, a byte a pixel.
void minemap_forest_sums(
    const minemap_forest *forest, const uint8_t *ranks, int64_t blocks, minemap_walk *scratch, double *sums);

/// Writes for each value how many of its feature's cuts it is above; not a number counts as 0.
///
/// Values and ranks lie as ``minemap_forest_sums`` takes them. Each feature has `MINEMAP_CUTS` cuts, ascending.
void minemap_ranks(const float *values, int64_t blocks, int64_t features, const float *cuts, uint8_t *ranks);

/// Turns a gradient by the result of a ReLU into one by what it was given.
void minemap_pull_relu(const float *result, float *gradient, int64_t count);

/// Adds numbers to others.
void minemap_add(const float *more, float *sum, int64_t count);

/// Lays the channels of a picture apart, in blocks of `MINEMAP_LANES`, each a picture of its own.
void minemap_block_channels(const float *from, int64_t pixels, int64_t channels, float *to);

/// Lays them together again.
void minemap_join_channels(const float *from, int64_t pixels, int64_t channels, float *to);

/// Adds the sum over the pixels to others, channel by channel.
void minemap_channel_sums(const float *numbers, int64_t pixels, int64_t channels, double *sums);

/// Adds the sum over the pixels of `(number - centre)²` to others, channel by channel.
void minemap_channel_squares(
    const float *numbers, const float *centres, int64_t pixels, int64_t channels, double *sums);

/// Adds the sums over the pixels of the gradients, and of `gradient * (number - centre)`, to others, channel by channel.
void minemap_channel_products(
    const float *numbers, const float *gradients, const float *centres, int64_t pixels, int64_t channels,
    double *sums, double *products);

/// Writes `number * factor + shift`, each channel with its own, and 0 for what is below where `relu`.
void minemap_channel_scale(
    const float *numbers, const float *factors, const float *shifts, int64_t pixels, int64_t channels, int relu,
    float *output);

/// Writes `gradient * of_gradient + number * of_number + shift`, each channel with its own. `output` may be `gradients`.
void minemap_channel_mix(
    const float *gradients, const float *numbers, const float *of_gradient, const float *of_number,
    const float *shifts, int64_t pixels, int64_t channels, float *output);

/// Multiplies and adds as fast as registers allow, and returns how many multiply-adds were done: what the processor
/// at hand can reach.
int64_t minemap_calibrate(int64_t rounds, float *result);

/// Where some bytes first occur in others; -1 where they don't. The C library's `memmem`, which Swift doesn't see.
int64_t minemap_find(const void *bytes, int64_t length, const void *pattern, int64_t pattern_length);

/// The instruction set that the loops were chosen for, like "AVX-512".
const char *minemap_instruction_set(void);

#endif
