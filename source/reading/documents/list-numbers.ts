// Writes the number of a list's entry, as the program that made the document shows it.

/** The ways in which entries are numbered, by the names that Word and OpenDocument have for them. */
const forms: ReadonlyMap<string, (count: number) => string> = new Map([
	...['decimal', 'decimalZero', '1'].map(name => [name, String] as const),
	...['lowerLetter', 'a'].map(name => [name, (count: number) => letterOf(count)] as const),
	...['upperLetter', 'A'].map(name => [name, (count: number) => letterOf(count).toUpperCase()] as const),
	...['lowerRoman', 'i'].map(name => [name, (count: number) => romanOf(count)] as const),
	...['upperRoman', 'I'].map(name => [name, (count: number) => romanOf(count).toUpperCase()] as const),
]);

/** z is followed by aa, as in Word. */
const letterOf = (count: number): string =>
	'abcdefghijklmnopqrstuvwxyz'[(count - 1) % 26]!.repeat(Math.ceil(count / 26));

const romans = [
	['m', 1000],
	['cm', 900],
	['d', 500],
	['cd', 400],
	['c', 100],
	['xc', 90],
	['l', 50],
	['xl', 40],
	['x', 10],
	['ix', 9],
	['v', 5],
	['iv', 4],
	['i', 1],
] as const;

const romanOf = (count: number): string => {
	let rest = count;
	return romans.reduce((text, [sign, value]) => {
		const times = Math.floor(rest / value);
		rest -= times * value;
		return text + sign.repeat(times);
	}, '');
};

/** No list of an article is longer; a number beyond is written in digits. */
const longestList = 1000;

/** Returns the number of an entry in the form of that name; empty for bullets, and for forms that are not known. */
export const numberIn = (form: string, count: number): string => {
	const write = forms.get(form);
	if (write === undefined) return '';
	return count < 1 || count > longestList ? String(count) : write(count);
};
