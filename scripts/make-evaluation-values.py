#!/usr/bin/env python3
"""Prints scikit-learn's figures of random scores, for Tests/TrainingTests to compare with.

    scripts/make-evaluation-values.py > Tests/TrainingTests/Evaluation/EvaluationValues.txt

A line is a case. Its parts, between bars: the figures in the order of `Figure`; the two ends of each one's interval
from drawing groups anew; share of mines and mean score of each tenth of scores that holds any; F1 at 0.02, 0.04 ... 0.98;
the largest F1, F0.5 and F2 of any threshold; Wilson's interval of sensitivity. `nan` is what can't be told. Scores come
from the generator of Sources/Geography/SplitMix.swift, in the order that SklearnTests.swift draws them in: many are
equal, and some equal the threshold.

Needs scikit-learn and statsmodels; made with 1.9.1 and 0.15.0.
"""

import warnings

import numpy
from sklearn import metrics
from sklearn.calibration import calibration_curve
from statsmodels.stats.proportion import proportion_confint

CASES = 12
LEVELS = [4, 16, 64, 1 << 20]
GROUPS = 12
RESAMPLES = 200
THRESHOLD = 0.5


class SplitMix:
    def __init__(self, seed, *places):
        self.state = seed
        for place in places:
            self.state = self.next() ^ (place * 0xD1B54A32D192ED03) % 2**64

    def next(self):
        word = self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        word = (word ^ word >> 27) * 0x94D049BB133111EB % 2**64
        return word ^ word >> 31

    def below(self, limit):
        return int((self.next() >> 11) * 2.0**-53 * limit)


def patches(case):
    random = SplitMix(case)
    levels = LEVELS[case % len(LEVELS)]
    scores, labels, groups = [], [], []
    for _ in range(30 * case):
        mine = random.next() % 4 == 0
        some = [random.next() % levels, random.next() % levels]
        scores.append((max(some) if mine else min(some)) / levels)
        labels.append(int(mine))
        groups.append(random.next() % GROUPS)
    return numpy.array(scores), numpy.array(labels), numpy.array(groups)


def calibration_error(scores, labels, weights):
    bins = numpy.maximum(numpy.ceil(scores * 10).astype(int) - 1, 0)
    error = 0
    for index in range(10):
        inside = weights * (bins == index)
        if inside.sum():
            error += abs(numpy.average(labels, weights=inside) - numpy.average(scores, weights=inside)) * inside.sum()
    return error / weights.sum()


def figures(scores, labels, weights):
    used = weights > 0
    scores, labels, weights = scores[used], labels[used], weights[used]
    found = scores > THRESHOLD
    keep = {"sample_weight": weights, "zero_division": numpy.nan}
    both = len(set(labels)) == 2
    specificity = metrics.recall_score(labels, found, pos_label=0, **keep)
    return [
        metrics.recall_score(labels, found, **keep),
        specificity,
        1 - specificity,
        metrics.precision_score(labels, found, **keep),
        *[metrics.fbeta_score(labels, found, beta=beta, **keep) for beta in (1, 0.5, 2)],
        metrics.accuracy_score(labels, found, sample_weight=weights),
        metrics.roc_auc_score(labels, scores, sample_weight=weights) if both else numpy.nan,
        metrics.average_precision_score(labels, scores, sample_weight=weights) if labels.any() else numpy.nan,
        metrics.brier_score_loss(labels, scores, sample_weight=weights, pos_label=1),
        calibration_error(scores, labels, weights),
    ]


def intervals(scores, labels, groups):
    order = {group: index for index, group in enumerate(dict.fromkeys(groups.tolist()))}
    numbers = numpy.array([order[group] for group in groups.tolist()])
    drawn = []
    for resample in range(RESAMPLES):
        random = SplitMix(7, resample)
        times = numpy.bincount([random.below(len(order)) for _ in order], minlength=len(order))
        drawn.append(figures(scores, labels, times[numbers].astype(float)))
    ends = []
    for values in numpy.array(drawn).T:
        values = values[~numpy.isnan(values)]
        ends.extend(numpy.percentile(values, [2.5, 97.5]))
    return ends


def largest_f(scores, labels, beta):
    # Thresholds of 0 and more, above which a score must be: one of 0 is never detected.
    cuts = [value for value in [0, *scores]]
    return max(metrics.fbeta_score(labels, scores > cut, beta=beta, zero_division=0) for cut in set(cuts))


def line(case):
    scores, labels, groups = patches(case)
    parts = [figures(scores, labels, numpy.ones(len(scores))), intervals(scores, labels, groups)]
    share, mean = calibration_curve(labels, scores, n_bins=10)
    parts.append(numpy.stack([share, mean], axis=1).ravel())
    parts.append([metrics.f1_score(labels, scores > step / 50, zero_division=numpy.nan) for step in range(1, 50)])
    parts.append([largest_f(scores, labels, beta) for beta in (1, 0.5, 2)])
    found = int(((scores > THRESHOLD) & (labels == 1)).sum())
    parts.append(proportion_confint(found, labels.sum(), method="wilson"))
    return " | ".join(" ".join(f"{value:.12g}" for value in part) for part in parts)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    for case in range(1, CASES + 1):
        print(line(case))
