// Months by the names that databases give them in the languages of their readers' accounts, as ICU has them: alone, and in a date,
// where Slavic and Baltic languages inflect them.

const accounts = 'en de fr es it pt nl sv da nb fi pl cs sk hu ro tr ru uk id ca'.split(' ');

const forms: readonly Intl.DateTimeFormatOptions[] = [
	{month: 'long'},
	{month: 'long', day: 'numeric'},
	{month: 'short', day: 'numeric'},
];

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');

let named: ReadonlyMap<string, number> | undefined;

/** Made at first use: it takes milliseconds. In the rare clash of two languages, the first counts. */
const namesOfMonths = (): ReadonlyMap<string, number> => {
	const names = new Map<string, number>();
	for (const account of accounts)
		for (const form of forms) {
			const format = new Intl.DateTimeFormat(account, {...form, timeZone: 'UTC'});
			for (let month = 1; month <= 12; month++) {
				const part = format.formatToParts(Date.UTC(2001, month - 1, 1)).find(({type}) => type === 'month');
				const name = plain(part?.value ?? '');
				if (!names.has(name)) names.set(name, month);
			}
		}
	return names;
};

/** Returns the number of the month, from 1; undefined for any other word. */
export const monthNamed = (name: string): number | undefined => {
	named ??= namesOfMonths();
	return named.get(plain(name));
};
