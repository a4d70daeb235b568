// Values that nobody put into quotation marks as YAML demands: `title: The sluice: what it costs`, `author: @ada`,
// `title: "It held," said the keeper`.

/** A key with a value that is no mapping, list, block or comment. */
const keyAndValue = /^([A-Za-z][\w .-]{0,60}):[ \t]{1,100}([^\s[\]{}|>#,?&*!-][^\n]*)$/;
const entry = /^( {0,20}- {1,20})([^\s[\]{}|>#,?&*!-][^\n]*)$/;

/** What YAML refuses. */
const reserved = /^[@`%]/;
/** Words in quotation marks, and more behind them. */
const quotedBeginning = /^(?:"[^"\\]{0,500}"|'[^'\\]{0,500}')\s*[^\s#']/;

const isMisread = (value: string): boolean =>
	reserved.test(value) || (/^["']/.test(value) ? quotedBeginning.test(value) : /:(?:\s|$)/.test(value));

/** Puts such values at the margin, and entries of lists, into quotation marks, as their writers meant them. Linear. */
export const quoteValues = (matter: string): string =>
	matter
		.split('\n')
		.map(line => {
			const [, key, value = ''] = keyAndValue.exec(line) ?? [];
			if (key !== undefined) return isMisread(value) ? `${key}: ${JSON.stringify(value.trimEnd())}` : line;
			const [, dash, words = ''] = entry.exec(line) ?? [];
			return dash !== undefined && reserved.test(words) ? `${dash}${JSON.stringify(words.trimEnd())}` : line;
		})
		.join('\n');
