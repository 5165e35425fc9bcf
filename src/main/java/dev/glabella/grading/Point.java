package dev.glabella.grading;

/**
 * An answer as the kernel sees it.
 * @param item the place of its question and references among those of its kind
 * @param vector its meaning
 * @param terms its terms
 * @param named its terms with numbers and letters named by their place in the question
 * @param comparison how it stands beside the references, each number from its mean in standard deviations
 */
record Point(int item, float[] vector, Sparse terms, Sparse named, float[] comparison) {}
