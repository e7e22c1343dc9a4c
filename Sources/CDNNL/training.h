// What training asks of oneDNN 2.6: convolutions and poolings over the windows of a shard at once, forwards and backwards.
// Pictures are windows x rows x columns x channels, or blocked: windows x blocks of 16 channels x rows x columns x 16.
// Weights and their gradients are flat arrays as Keras keeps them.
#ifndef MINEMAP_CDNNL_TRAINING_H
#define MINEMAP_CDNNL_TRAINING_H

#include "shim.h"

/// One direction of a step: the primitive, and the memory that it needs for itself.
typedef struct {
    dnnl_primitive_t primitive;
    dnnl_memory_t scratchpad;
} minemap_dnnl_direction;

/// Weights in the layout that a primitive chose, and what brings them there, or from there.
typedef struct {
    dnnl_primitive_t reorder;
    dnnl_memory_t memory;
} minemap_dnnl_weights;

typedef struct {
    dnnl_engine_t engine;
    dnnl_stream_t stream;
    minemap_dnnl_direction forward, backward_data, backward_weights;
    minemap_dnnl_weights forward_weights, backward_data_weights, weight_gradient;
    /// Without data of their own: pictures, and flat weights and biases.
    dnnl_memory_t source, destination, flat, bias;
    /// Which pixel was the largest.
    dnnl_memory_t workspace;
} minemap_dnnl_trained;

static inline void minemap_dnnl_destroy_direction(minemap_dnnl_direction *d) {
    if (d->primitive) dnnl_primitive_destroy(d->primitive);
    if (d->scratchpad) dnnl_memory_destroy(d->scratchpad);
}

static inline void minemap_dnnl_destroy_weights(minemap_dnnl_weights *w) {
    if (w->reorder) dnnl_primitive_destroy(w->reorder);
    if (w->memory) dnnl_memory_destroy(w->memory);
}

static inline void minemap_dnnl_destroy_trained(minemap_dnnl_trained *t) {
    if (!t) return;
    minemap_dnnl_destroy_direction(&t->forward);
    minemap_dnnl_destroy_direction(&t->backward_data);
    minemap_dnnl_destroy_direction(&t->backward_weights);
    minemap_dnnl_destroy_weights(&t->forward_weights);
    minemap_dnnl_destroy_weights(&t->backward_data_weights);
    minemap_dnnl_destroy_weights(&t->weight_gradient);
    if (t->source) dnnl_memory_destroy(t->source);
    if (t->destination) dnnl_memory_destroy(t->destination);
    if (t->flat) dnnl_memory_destroy(t->flat);
    if (t->bias) dnnl_memory_destroy(t->bias);
    if (t->workspace) dnnl_memory_destroy(t->workspace);
    if (t->stream) dnnl_stream_destroy(t->stream);
    if (t->engine) dnnl_engine_destroy(t->engine);
    free(t);
}

#define MINEMAP_DNNL_TRY(call) \
    do { \
        status = (call); \
        if (status != dnnl_success) goto done; \
    } while (0)

/// Makes what both kinds of step have.
static inline dnnl_status_t minemap_dnnl_start_training(
    minemap_dnnl_trained **out, const minemap_dnnl_geometry *g, int64_t windows, int blocked,
    dnnl_memory_desc_t *source, dnnl_memory_desc_t *destination) {
    const dnnl_format_tag_t tag = blocked ? dnnl_nChw16c : dnnl_nhwc;
    dnnl_status_t status;
    const dnnl_dims_t from = {windows, g->input_channels, g->input[0], g->input[1]};
    const dnnl_dims_t to = {windows, g->output_channels, g->output[0], g->output[1]};
    minemap_dnnl_trained *t = (minemap_dnnl_trained *)calloc(1, sizeof *t);
    *out = t;
    if (!t) return dnnl_out_of_memory;
    // oneDNN plans for as many threads as OpenMP would give it here.
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_engine_create(&t->engine, dnnl_cpu, 0));
    MINEMAP_DNNL_TRY(dnnl_stream_create(&t->stream, t->engine, dnnl_stream_default_flags));
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(source, 4, from, dnnl_f32, tag));
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(destination, 4, to, dnnl_f32, tag));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&t->source, source, t->engine, DNNL_MEMORY_NONE));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&t->destination, destination, t->engine, DNNL_MEMORY_NONE));
done:
    return status;
}

static inline dnnl_status_t minemap_dnnl_make_direction(
    minemap_dnnl_trained *t, minemap_dnnl_direction *direction, const_dnnl_primitive_desc_t description) {
    dnnl_status_t status;
    const dnnl_memory_desc_t *scratchpad =
        dnnl_primitive_desc_query_md(description, dnnl_query_scratchpad_md, 0);
    MINEMAP_DNNL_TRY(dnnl_memory_create(&direction->scratchpad, scratchpad, t->engine, DNNL_MEMORY_ALLOCATE));
    MINEMAP_DNNL_TRY(dnnl_primitive_create(&direction->primitive, description));
done:
    return status;
}

/// Makes weights in a chosen layout, with a reorder from the flat ones, or to them where `gives`.
static inline dnnl_status_t minemap_dnnl_make_weights(
    minemap_dnnl_trained *t, minemap_dnnl_weights *weights, const dnnl_memory_desc_t *flat,
    const dnnl_memory_desc_t *chosen, int gives) {
    dnnl_status_t status;
    dnnl_primitive_desc_t description = NULL;
    MINEMAP_DNNL_TRY(dnnl_memory_create(&weights->memory, chosen, t->engine, DNNL_MEMORY_ALLOCATE));
    MINEMAP_DNNL_TRY(dnnl_reorder_primitive_desc_create(
        &description, gives ? chosen : flat, t->engine, gives ? flat : chosen, t->engine, NULL));
    MINEMAP_DNNL_TRY(dnnl_primitive_create(&weights->reorder, description));
done:
    if (description) dnnl_primitive_desc_destroy(description);
    return status;
}

/// What a convolution is made of.
typedef struct {
    const minemap_dnnl_geometry *geometry;
    dnnl_memory_desc_t source, destination, weights, biases;
    int relu;
} minemap_dnnl_convolution_parts;

typedef enum { minemap_dnnl_is_forward, minemap_dnnl_is_data, minemap_dnnl_is_weights } minemap_dnnl_way;

/// Describes one direction of a convolution by an algorithm.
static inline dnnl_status_t minemap_dnnl_describe(
    dnnl_primitive_desc_t *out, minemap_dnnl_trained *t, minemap_dnnl_convolution_parts *c, minemap_dnnl_way way,
    dnnl_alg_kind_t algorithm, const_dnnl_primitive_desc_t forward) {
    const minemap_dnnl_geometry *g = c->geometry;
    // oneDNN counts the pixels left out between two taps; Keras counts the step from one to the next.
    const dnnl_dims_t dilation = {g->dilation[0] - 1, g->dilation[1] - 1};
    dnnl_status_t status;
    dnnl_convolution_desc_t convolution;
    dnnl_primitive_attr_t attributes = NULL;
    MINEMAP_DNNL_TRY(minemap_dnnl_attributes(&attributes, way == minemap_dnnl_is_forward && c->relu));
    switch (way) {
    case minemap_dnnl_is_forward:
        MINEMAP_DNNL_TRY(dnnl_dilated_convolution_forward_desc_init(
            &convolution, dnnl_forward_training, algorithm, &c->source, &c->weights, &c->biases, &c->destination,
            g->strides, dilation, g->padding_before, g->padding_after));
        break;
    case minemap_dnnl_is_data:
        MINEMAP_DNNL_TRY(dnnl_dilated_convolution_backward_data_desc_init(
            &convolution, algorithm, &c->source, &c->weights, &c->destination, g->strides, dilation,
            g->padding_before, g->padding_after));
        break;
    case minemap_dnnl_is_weights:
        MINEMAP_DNNL_TRY(dnnl_dilated_convolution_backward_weights_desc_init(
            &convolution, algorithm, &c->source, &c->weights, &c->biases, &c->destination, g->strides, dilation,
            g->padding_before, g->padding_after));
        break;
    }
    status = dnnl_primitive_desc_create(out, &convolution, attributes, t->engine, forward);
done:
    if (attributes) dnnl_primitive_attr_destroy(attributes);
    return status;
}

/// Makes one direction of a convolution, by Winograd's algorithm where oneDNN has it for that: half the time at 3 x 3.
static inline dnnl_status_t minemap_dnnl_make_way(
    dnnl_primitive_desc_t *out, minemap_dnnl_trained *t, minemap_dnnl_convolution_parts *c, minemap_dnnl_way way,
    const_dnnl_primitive_desc_t forward) {
    dnnl_status_t status;
    minemap_dnnl_direction *direction = way == minemap_dnnl_is_forward ? &t->forward
        : way == minemap_dnnl_is_data                                  ? &t->backward_data
                                                                       : &t->backward_weights;
    status = minemap_dnnl_describe(out, t, c, way, dnnl_convolution_winograd, forward);
    if (status != dnnl_success) {
        MINEMAP_DNNL_TRY(minemap_dnnl_describe(out, t, c, way, dnnl_convolution_direct, forward));
    }
    status = minemap_dnnl_make_direction(t, direction, *out);
done:
    return status;
}

/// Makes a convolution, without what leads to the source's gradient unless `data`. `*out` is the caller's to destroy
/// whatever is returned.
static inline dnnl_status_t minemap_dnnl_trained_convolution(
    minemap_dnnl_trained **out, const minemap_dnnl_geometry *g, int64_t windows, int blocked, int relu, int data) {
    const dnnl_dims_t bias_dims = {g->output_channels};
    // Winograd's algorithm isn't there for groups, nor for one that is named.
    const int axes = g->groups == 1 ? 4 : 5;
    dnnl_dims_t weight_dims;
    dnnl_status_t status;
    minemap_dnnl_convolution_parts c;
    dnnl_memory_desc_t flat;
    dnnl_primitive_desc_t forward = NULL, backward_data = NULL, backward_weights = NULL;
    minemap_dnnl_trained *t;
    c.geometry = g;
    c.relu = relu;
    MINEMAP_DNNL_TRY(minemap_dnnl_start_training(out, g, windows, blocked, &c.source, &c.destination));
    t = *out;
    minemap_dnnl_weight_dims(g, weight_dims);
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(
        &flat, axes, weight_dims + 5 - axes, dnnl_f32, axes == 4 ? dnnl_hwio : dnnl_hwigo));
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(
        &c.weights, axes, weight_dims + 5 - axes, dnnl_f32, dnnl_format_tag_any));
    MINEMAP_DNNL_TRY(dnnl_memory_desc_init_by_tag(&c.biases, 1, bias_dims, dnnl_f32, dnnl_x));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&t->flat, &flat, t->engine, DNNL_MEMORY_NONE));
    MINEMAP_DNNL_TRY(dnnl_memory_create(&t->bias, &c.biases, t->engine, DNNL_MEMORY_NONE));

    MINEMAP_DNNL_TRY(minemap_dnnl_make_way(&forward, t, &c, minemap_dnnl_is_forward, NULL));
    MINEMAP_DNNL_TRY(minemap_dnnl_make_weights(
        t, &t->forward_weights, &flat, dnnl_primitive_desc_query_md(forward, dnnl_query_weights_md, 0), 0));
    MINEMAP_DNNL_TRY(minemap_dnnl_make_way(&backward_weights, t, &c, minemap_dnnl_is_weights, forward));
    MINEMAP_DNNL_TRY(minemap_dnnl_make_weights(
        t, &t->weight_gradient, &flat, dnnl_primitive_desc_query_md(backward_weights, dnnl_query_diff_weights_md, 0),
        1));
    if (!data) goto done;
    MINEMAP_DNNL_TRY(minemap_dnnl_make_way(&backward_data, t, &c, minemap_dnnl_is_data, forward));
    MINEMAP_DNNL_TRY(minemap_dnnl_make_weights(
        t, &t->backward_data_weights, &flat, dnnl_primitive_desc_query_md(backward_data, dnnl_query_weights_md, 0),
        0));
done:
    if (backward_data) dnnl_primitive_desc_destroy(backward_data);
    if (backward_weights) dnnl_primitive_desc_destroy(backward_weights);
    if (forward) dnnl_primitive_desc_destroy(forward);
    return status;
}

/// Makes a pooling. `*out` is the caller's to destroy whatever is returned.
static inline dnnl_status_t minemap_dnnl_trained_pooling(
    minemap_dnnl_trained **out, const minemap_dnnl_geometry *g, int64_t windows, int blocked, int average, int data) {
    const dnnl_alg_kind_t kind = average ? dnnl_pooling_avg_exclude_padding : dnnl_pooling_max;
    dnnl_status_t status;
    dnnl_memory_desc_t source, destination;
    dnnl_pooling_desc_t pooling;
    dnnl_primitive_attr_t plain = NULL;
    dnnl_primitive_desc_t forward = NULL, backward = NULL;
    minemap_dnnl_trained *t;
    MINEMAP_DNNL_TRY(minemap_dnnl_start_training(out, g, windows, blocked, &source, &destination));
    t = *out;
    MINEMAP_DNNL_TRY(minemap_dnnl_attributes(&plain, 0));
    MINEMAP_DNNL_TRY(dnnl_pooling_forward_desc_init(
        &pooling, dnnl_forward_training, kind, &source, &destination, g->strides, g->kernel, g->padding_before,
        g->padding_after));
    MINEMAP_DNNL_TRY(dnnl_primitive_desc_create(&forward, &pooling, plain, t->engine, NULL));
    MINEMAP_DNNL_TRY(minemap_dnnl_make_direction(t, &t->forward, forward));
    if (!average) {
        MINEMAP_DNNL_TRY(dnnl_memory_create(
            &t->workspace, dnnl_primitive_desc_query_md(forward, dnnl_query_workspace_md, 0), t->engine,
            DNNL_MEMORY_ALLOCATE));
    }
    if (!data) goto done;
    MINEMAP_DNNL_TRY(dnnl_pooling_backward_desc_init(
        &pooling, kind, &source, &destination, g->strides, g->kernel, g->padding_before, g->padding_after));
    MINEMAP_DNNL_TRY(dnnl_primitive_desc_create(&backward, &pooling, plain, t->engine, forward));
    MINEMAP_DNNL_TRY(minemap_dnnl_make_direction(t, &t->backward_data, backward));
done:
    if (backward) dnnl_primitive_desc_destroy(backward);
    if (forward) dnnl_primitive_desc_destroy(forward);
    if (plain) dnnl_primitive_attr_destroy(plain);
    return status;
}

/// Takes a convolution's weights, for all shards until the next.
static inline dnnl_status_t minemap_dnnl_load(minemap_dnnl_trained *t, const float *kernel) {
    dnnl_status_t status;
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->flat, (void *)kernel));
    {
        const dnnl_exec_arg_t forward[] = {{DNNL_ARG_FROM, t->flat}, {DNNL_ARG_TO, t->forward_weights.memory}};
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(t->forward_weights.reorder, t->stream, 2, forward));
    }
    if (t->backward_data_weights.reorder) {
        const dnnl_exec_arg_t back[] = {{DNNL_ARG_FROM, t->flat}, {DNNL_ARG_TO, t->backward_data_weights.memory}};
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(t->backward_data_weights.reorder, t->stream, 2, back));
    }
    status = dnnl_stream_wait(t->stream);
done:
    return status;
}

/// Runs the windows of a shard through; `bias` is null for a pooling.
static inline dnnl_status_t minemap_dnnl_forward(
    minemap_dnnl_trained *t, const float *from, const float *bias, float *to) {
    dnnl_status_t status;
    // OpenMP keeps its thread count per thread, so it is set on the thread that executes.
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->source, (void *)from));
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->destination, to));
    if (bias) MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->bias, (void *)bias));
    {
        const dnnl_exec_arg_t arguments[] = {
            {DNNL_ARG_SRC, t->source},
            {DNNL_ARG_DST, t->destination},
            {DNNL_ARG_SCRATCHPAD, t->forward.scratchpad},
            {bias ? DNNL_ARG_WEIGHTS : DNNL_ARG_WORKSPACE, bias ? t->forward_weights.memory : t->workspace},
            {DNNL_ARG_BIAS, t->bias},
        };
        const int count = bias ? 5 : t->workspace ? 4 : 3;
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(t->forward.primitive, t->stream, count, arguments));
    }
    status = dnnl_stream_wait(t->stream);
done:
    return status;
}

/// Writes the gradient by the source, from one by the result.
static inline dnnl_status_t minemap_dnnl_backward_data(minemap_dnnl_trained *t, const float *from, float *to) {
    dnnl_status_t status;
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->destination, (void *)from));
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->source, to));
    {
        const dnnl_memory_t weights = t->backward_data_weights.memory;
        const dnnl_exec_arg_t arguments[] = {
            {DNNL_ARG_DIFF_DST, t->destination},
            {DNNL_ARG_DIFF_SRC, t->source},
            {DNNL_ARG_SCRATCHPAD, t->backward_data.scratchpad},
            {weights ? DNNL_ARG_WEIGHTS : DNNL_ARG_WORKSPACE, weights ? weights : t->workspace},
        };
        const int count = weights || t->workspace ? 4 : 3;
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(t->backward_data.primitive, t->stream, count, arguments));
    }
    status = dnnl_stream_wait(t->stream);
done:
    return status;
}

/// Writes the gradients by a convolution's weights and bias, from its source and the gradient by its result.
static inline dnnl_status_t minemap_dnnl_backward_weights(
    minemap_dnnl_trained *t, const float *source, const float *from, float *kernel, float *bias) {
    dnnl_status_t status;
    omp_set_num_threads(1);
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->source, (void *)source));
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->destination, (void *)from));
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->flat, kernel));
    MINEMAP_DNNL_TRY(dnnl_memory_set_data_handle(t->bias, bias));
    {
        const dnnl_exec_arg_t arguments[] = {
            {DNNL_ARG_SRC, t->source},
            {DNNL_ARG_DIFF_DST, t->destination},
            {DNNL_ARG_SCRATCHPAD, t->backward_weights.scratchpad},
            {DNNL_ARG_DIFF_WEIGHTS, t->weight_gradient.memory},
            {DNNL_ARG_DIFF_BIAS, t->bias},
        };
        const dnnl_exec_arg_t back[] = {{DNNL_ARG_FROM, t->weight_gradient.memory}, {DNNL_ARG_TO, t->flat}};
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(t->backward_weights.primitive, t->stream, 5, arguments));
        MINEMAP_DNNL_TRY(dnnl_primitive_execute(t->weight_gradient.reorder, t->stream, 2, back));
    }
    status = dnnl_stream_wait(t->stream);
done:
    return status;
}

#undef MINEMAP_DNNL_TRY

#endif
