// oneDNN 2.6 behind a handful of functions, because its C API changed in 3.0: this header is the
// only place that would have to follow. A primitive here is one convolution or one pooling over
// a single picture, rows x columns x channels, with everything that it needs to execute.
#ifndef MINEMAP_CDNNL_SHIM_H
#define MINEMAP_CDNNL_SHIM_H

#include <oneapi/dnnl/dnnl.h>
#include <oneapi/dnnl/dnnl_debug.h>
#include <stdint.h>
#include <stdlib.h>

// Debian's oneDNN runs on GCC's OpenMP. <omp.h> belongs to a compiler, not to the system, so clang
// need not find one.
extern void omp_set_num_threads(int);

/// How a small window slides over a picture. Pairs are rows, columns.
typedef struct {
    int64_t input[2], input_channels;
    int64_t output[2], output_channels;
    int64_t kernel[2], strides[2], dilation[2];
    int64_t padding_before[2], padding_after[2];
    int64_t groups;
} minemap_dnnl_geometry;

typedef struct {
    dnnl_engine_t engine;
    dnnl_stream_t stream;
    dnnl_primitive_t primitive;
    dnnl_memory_t source, destination, weights, bias, scratchpad;
} minemap_dnnl_primitive;

static inline void minemap_dnnl_destroy(minemap_dnnl_primitive *p) {
    if (!p) return;
    if (p->primitive) dnnl_primitive_destroy(p->primitive);
    if (p->source) dnnl_memory_destroy(p->source);
    if (p->destination) dnnl_memory_destroy(p->destination);
    if (p->weights) dnnl_memory_destroy(p->weights);
    if (p->bias) dnnl_memory_destroy(p->bias);
    if (p->scratchpad) dnnl_memory_destroy(p->scratchpad);
    if (p->stream) dnnl_stream_destroy(p->stream);
    if (p->engine) dnnl_engine_destroy(p->engine);
    free(p);
}

#define MINEMAP_DNNL_TRY(call) \
    do { \
        status = (call); \
        if (status != dnnl_success) goto done; \
    } while (0)

static inline dnnl_status_t minemap_dnnl_pictures(
    const minemap_dnnl_geometry *g, dnnl_memory_desc_t *source, dnnl_memory_desc_t *destination) {
    const dnnl_dims_t from = {1, g->input_channels, g->input[0], g->input[1]};
    const dnnl_dims_t to = {1, g->output_channels, g->output[0], g->output[1]};
    dnnl_status_t status = dnnl_memory_desc_init_by_tag(source, 4, from, dnnl_f32, dnnl_nhwc);
    if (status != dnnl_success) return status;
    return dnnl_memory_desc_init_by_tag(destination, 4, to, dnnl_f32, dnnl_nhwc);
}

/// Makes the primitive and its memories from a description, which it destroys.
///
/// The scratchpad is the primitive's own: oneDNN's default one belongs to the thread that created the
/// primitive, and a Swift task may execute on another.
static inline dnnl_status_t minemap_dnnl_finish(
    minemap_dnnl_primitive *p, dnnl_primitive_desc_t description, const dnnl_memory_desc_t *source,
    const dnnl_memory_desc_t *destination) {
    dnnl_status_t status;
    const dnnl_memory_desc_t *scratchpad =
        dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0);
    MINEMAP_DNNL_TRY(dnnl_memory_create(&p->source, source, p->engine, DNNL_MEMORY_NONE));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&p->destination, destination, p->engine, DNNL_MEMORY_NONE));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&p->scratchpad, scratchpad, p->engine, DNNL_MEMORY_ALLOCATE));
    MINEMAP_DNNL_TRY(dnnl_primitive_create(&p->primitive, description));
done:
    dnnl_primitive_desc_destroy(description);
    return status;
}

static inline dnnl_status_t minemap_dnnl_start(minemap_dnnl_primitive **out) {
    dnnl_status_t status;
    minemap_dnnl_primitive *p = (minemap_dnnl_primitive *)calloc(1, sizeof *p);
    *out = p;
    if (!p) return dnnl_out_of_memory;
    // oneDNN plans for as many threads as OpenMP would give it here.
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_engine_create(&p->engine, dnnl_cpu, 0));
    MINEMAP_DNNL_TRY(dnnl_stream_create(&p->stream, p->engine, dnnl_stream_default_flags));
done:
    return status;
}

static inline void minemap_dnnl_weight_dims(const minemap_dnnl_geometry *g, dnnl_dims_t dims) {
    dims[0] = g->groups;
    dims[1] = g->output_channels / g->groups;
    dims[2] = g->input_channels / g->groups;
    dims[3] = g->kernel[0];
    dims[4] = g->kernel[1];
}

/// Copies weights (rows x columns x in x out, as Keras keeps them) into the layout that the primitive chose.
static inline dnnl_status_t minemap_dnnl_reorder(
    minemap_dnnl_primitive *p, const minemap_dnnl_geometry *g, const float *kernel,
    const dnnl_memory_desc_t *chosen) {
    dnnl_dims_t dims;
    dnnl_status_t status;
    dnnl_memory_desc_t keras;
    dnnl_memory_t given = NULL;
    dnnl_primitive_desc_t description = NULL;
    dnnl_primitive_t reorder = NULL;
    minemap_dnnl_weight_dims(g, dims);
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(&keras, 5, dims, dnnl_f32, dnnl_hwigo));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&given, &keras, p->engine, (void *)kernel));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&p->weights, chosen, p->engine, DNNL_MEMORY_ALLOCATE));
    MINEMAP_DNNL_TRY(
        dnnl_reorder_primitive_desc_create(&description, &keras, p->engine, chosen, p->engine, NULL));
    MINEMAP_DNNL_TRY(dnnl_primitive_create(&reorder, description));
    {
        const dnnl_exec_arg_t arguments[] = {{DNNL_ARG_FROM, given}, {DNNL_ARG_TO, p->weights}};
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(reorder, p->stream, 2, arguments));
    }
    MINEMAP_DNNL_TRY(dnnl_stream_wait(p->stream));
done:
    if (reorder) dnnl_primitive_destroy(reorder);
    if (description) dnnl_primitive_desc_destroy(description);
    if (given) dnnl_memory_destroy(given);
    return status;
}

/// Copies the bias, so that the primitive needs nothing of the caller's.
static inline dnnl_status_t minemap_dnnl_keep_bias(
    minemap_dnnl_primitive *p, const dnnl_memory_desc_t *description, int64_t count, const float *values) {
    dnnl_status_t status;
    void *kept = NULL;
    MINEMAP_DNNL_TRY(dnnl_memory_create(&p->bias, description, p->engine, DNNL_MEMORY_ALLOCATE));
    MINEMAP_DNNL_TRY(dnnl_memory_get_data_handle(p->bias, &kept));
    for (int64_t i = 0; i < count; i += 1) ((float *)kept)[i] = values[i];
done:
    return status;
}

static inline dnnl_status_t minemap_dnnl_attributes(dnnl_primitive_attr_t *out, int relu) {
    dnnl_status_t status;
    dnnl_post_ops_t after = NULL;
    *out = NULL;
    MINEMAP_DNNL_TRY(dnnl_primitive_attr_create(out));
    MINEMAP_DNNL_TRY(dnnl_primitive_attr_set_scratchpad_mode(*out, dnnl_scratchpad_mode_user));
    MINEMAP_DNNL_TRY(dnnl_post_ops_create(&after));
    if (relu) {
        MINEMAP_DNNL_TRY(dnnl_post_ops_append_eltwise(after, 1.0f, dnnl_eltwise_relu, 0.0f, 0.0f));
    }
    MINEMAP_DNNL_TRY(dnnl_primitive_attr_set_post_ops(*out, after));
done:
    if (after) dnnl_post_ops_destroy(after);
    return status;
}

/// Makes a convolution. `*out` is the caller's to destroy whatever is returned.
static inline dnnl_status_t minemap_dnnl_convolution(
    minemap_dnnl_primitive **out, const minemap_dnnl_geometry *g, const float *kernel, const float *bias,
    int relu) {
    dnnl_dims_t weight_dims;
    const dnnl_dims_t bias_dims = {g->output_channels};
    // oneDNN counts the pixels left out between two taps; Keras counts the step from one to the next.
    const dnnl_dims_t dilation = {g->dilation[0] - 1, g->dilation[1] - 1};
    dnnl_status_t status;
    dnnl_memory_desc_t source, weights, biases, destination;
    dnnl_convolution_desc_t convolution;
    dnnl_primitive_attr_t attributes = NULL;
    dnnl_primitive_desc_t description = NULL;
    MINEMAP_DNNL_TRY(minemap_dnnl_start(out));
    MINEMAP_DNNL_TRY(minemap_dnnl_pictures(g, &source, &destination));
    minemap_dnnl_weight_dims(g, weight_dims);
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(&weights, 5, weight_dims, dnnl_f32, dnnl_format_tag_any));
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(&biases, 1, bias_dims, dnnl_f32, dnnl_x));
    MINEMAP_DNNL_TRY(dnnl_dilated_convolution_forward_desc_init(
        &convolution, dnnl_forward_inference, dnnl_convolution_direct, &source, &weights, &biases, &destination,
        g->strides, dilation, g->padding_before, g->padding_after));
    MINEMAP_DNNL_TRY(minemap_dnnl_attributes(&attributes, relu));
    MINEMAP_DNNL_TRY(
        dnnl_primitive_desc_create(&description, &convolution, attributes, (*out)->engine, NULL));
    status = minemap_dnnl_reorder(
        *out, g, kernel, dnnl_primitive_desc_query_md(description, dnnl_query_weights_md, 0));
    if (status == dnnl_success) status = minemap_dnnl_keep_bias(*out, &biases, g->output_channels, bias);
    if (status == dnnl_success) {
        status = minemap_dnnl_finish(*out, description, &source, &destination);
    } else {
        dnnl_primitive_desc_destroy(description);
    }
done:
    if (attributes) dnnl_primitive_attr_destroy(attributes);
    return status;
}

/// Makes a pooling: the largest value, or the mean of those that aren't padding. `*out` is the caller's to destroy whatever is returned.
static inline dnnl_status_t minemap_dnnl_pooling(
    minemap_dnnl_primitive **out, const minemap_dnnl_geometry *g, int average) {
    dnnl_status_t status;
    dnnl_memory_desc_t source, destination;
    dnnl_pooling_desc_t pooling;
    dnnl_primitive_attr_t attributes = NULL;
    dnnl_primitive_desc_t description = NULL;
    MINEMAP_DNNL_TRY(minemap_dnnl_start(out));
    MINEMAP_DNNL_TRY(minemap_dnnl_pictures(g, &source, &destination));
    MINEMAP_DNNL_TRY(dnnl_pooling_forward_desc_init(
        &pooling, dnnl_forward_inference, average ? dnnl_pooling_avg_exclude_padding : dnnl_pooling_max, &source, &destination, g->strides, g->kernel,
        g->padding_before, g->padding_after));
    MINEMAP_DNNL_TRY(minemap_dnnl_attributes(&attributes, 0));
    MINEMAP_DNNL_TRY(dnnl_primitive_desc_create(&description, &pooling, attributes, (*out)->engine, NULL));
    status = minemap_dnnl_finish(*out, description, &source, &destination);
done:
    if (attributes) dnnl_primitive_attr_destroy(attributes);
    return status;
}

/// Runs the primitive from one picture to another, on the calling thread alone.
static inline dnnl_status_t minemap_dnnl_execute(
    minemap_dnnl_primitive *p, const float *from, float *to) {
    dnnl_status_t status;
    // OpenMP keeps its thread count per thread, so it is set on the thread that executes.
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(p->source, (void *)from));
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(p->destination, to));
    {
        const dnnl_exec_arg_t arguments[] = {
            {DNNL_ARG_SRC, p->source},
            {DNNL_ARG_DST, p->destination},
            {DNNL_ARG_SCRATCHPAD, p->scratchpad},
            {DNNL_ARG_WEIGHTS, p->weights},
            {DNNL_ARG_BIAS, p->bias},
        };
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(p->primitive, p->stream, p->weights ? 5 : 3, arguments));
    }
    status = dnnl_stream_wait(p->stream);
done:
    return status;
}

#undef MINEMAP_DNNL_TRY

#endif
