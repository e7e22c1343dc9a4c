#!/usr/bin/env python3
"""Prints numpy's masked medians of random numbers, for Tests/ImageryTests to compare with.

    scripts/make-median-values.py > Tests/ImageryTests/MedianValues.txt

A line is a number of scenes, 1 to 60. It holds a pixel for each count of masked scenes, from none to all: twice
numpy.ma.median, clipped to 65534, and 0 where all are masked. Then, after a bar, the same of numpy.ma.min. The numbers
come from the generator of Tests/TestSupport/SplitMix.swift, in the order that NumpyMedianTests.swift draws them in.

Needs numpy; made with 2.4.6.
"""

import numpy

MOST_SCENES = 60
# The largest number of a pixel, in turn: as of ground, few with many alike, and all that there are.
LARGEST = [20_000, 5, 65_535]


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        word = self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        word = (word ^ word >> 27) * 0x94D049BB133111EB % 2**64
        return (word ^ word >> 31) % limit


def pixel(random, count, masked):
    """The numbers of `count` scenes at one pixel, of which `masked` are 0."""
    largest = LARGEST[(count + masked) % len(LARGEST)]
    numbers = [1 + random.below(largest) for _ in range(count)]
    left = list(range(count))
    for _ in range(masked):
        numbers[left.pop(random.below(len(left)))] = 0
    return numbers


def line(count):
    random = SplitMix(count)
    pixels = numpy.array([pixel(random, count, masked) for masked in range(count + 1)], numpy.float64)
    seen = numpy.ma.masked_equal(pixels, 0)
    columns = []
    for answer in [numpy.ma.median(seen, axis=1), numpy.ma.min(seen, axis=1)]:
        values = numpy.minimum(2 * answer.filled(0), 65_534)
        columns.append(" ".join(str(int(value)) for value in values))
    return f"{columns[0]} | {columns[1]}"


if __name__ == "__main__":
    for count in range(1, MOST_SCENES + 1):
        print(line(count))
