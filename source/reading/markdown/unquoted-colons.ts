// A title with a colon that nobody put into quotation marks, which YAML refuses: `title: The sluice: what it costs`.

/** A key with a value that is neither quoted nor a list, a mapping, a block or a comment. */
const plainValue = /^([A-Za-z][\w .-]{0,60}):[ \t]{1,100}([^\s"'[\]{}|>&*!%@`#,?-][^\n]*)$/;

/** Puts those values at the margin into quotation marks that have a colon in them, as their writers meant them. */
export const quoteColons = (matter: string): string =>
	matter
		.split('\n')
		.map(line => {
			const [, key, value] = plainValue.exec(line) ?? [];
			return value !== undefined && /:(?:\s|$)/.test(value) ? `${key}: ${JSON.stringify(value.trimEnd())}` : line;
		})
		.join('\n');
