/** The attribute of a `<sup>` that is nothing but the sign of a footnote. */
export const noteAttribute = 'data-newsread-note';
