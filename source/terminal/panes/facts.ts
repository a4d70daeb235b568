import type {Article} from '../../model/article.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u;

/** An ISO 8601 date as a newspaper writes it: “2 March 2023”, in lists “2 Mar 2023”; what is no date is given back. */
export const dateOf = (published: string, form: 'long' | 'short' = 'long'): string => {
	const parts = datePattern.exec(published);
	if (parts === null) return published;
	const [, year, month, day] = parts;
	const name = month === undefined ? undefined : months[Number(month) - 1];
	return [day === undefined ? undefined : String(Number(day)), form === 'short' ? name?.slice(0, 3) : name, year]
		.filter(part => part !== undefined)
		.join(' ');
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** “Thursday 2 March 2023”: the head of a day in a list. */
export const dayOf = (published: string): string => {
	const parts = datePattern.exec(published);
	if (parts?.[3] === undefined) return dateOf(published);
	return `${weekdays[new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))).getUTCDay()]} ${dateOf(published)}`;
};

/** Where, when and by whom, as far as the file says. */
export const factsOf = ({dateline, published, byline}: Pick<Article, 'dateline' | 'published' | 'byline'>): string =>
	[dateline, published === undefined ? undefined : dateOf(published), byline]
		.filter(part => part !== undefined && part !== '')
		.join(', ');

/** Silent reading of news: some 230 words a minute (Brysbaert 2019, English non-fiction: 238). */
const wordsAMinute = 230;

export const minutesFor = (words: number): number => Math.max(1, Math.round(words / wordsAMinute));

export const minutesToRead = (text: string): number => minutesFor(text.split(/\s+/u).length);
