// How messages name a quote.

/** In UTF-16 units. */
const mostShown = 40;

/** Returns the first words of a quote in quotation marks. */
export const firstWords = (words: string): string => {
	const bare = words.replace(/^["'“”„«»‘’\s]+/u, '');
	const cut = bare.length <= mostShown ? bare.length : Math.max(bare.lastIndexOf(' ', mostShown), 1);
	return `“${bare.slice(0, cut).replace(/["'“”„«»‘’\s,.;:]+$/u, '')}${cut < bare.length ? '…' : ''}”`;
};
