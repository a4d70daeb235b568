/** Half-open range of UTF-16 code units into `Article.text`: `text.slice(start, end)` is the words. */
export type Span = {readonly start: number; readonly end: number};

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** From the first unit of any of them to the last; the spans in any order, at least one. */
export const covering = (spans: readonly Span[]): Span => ({
	start: Math.min(...spans.map(span => span.start)),
	end: Math.max(...spans.map(span => span.end)),
});
