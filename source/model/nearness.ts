/**
 * How near a quote the thing is named that it is about: in the sentence it stands in, else in its paragraph, its subhead or its
 * headline. The nearest first.
 */
export const nearnesses = ['sentence', 'paragraph', 'subhead', 'headline'] as const;

export type Nearness = (typeof nearnesses)[number];

/** Negative where `a` is nearer than `b`. */
export const compareNearness = (a: Nearness, b: Nearness): number => nearnesses.indexOf(a) - nearnesses.indexOf(b);
