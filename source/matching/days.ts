// The days that people type: 2026-03-14, 2026-03, 2026, yesterday, 7d.

const daysAgo: Readonly<Record<string, number>> = {today: 0, yesterday: 1};
const daysIn: Readonly<Record<string, number>> = {d: 1, w: 7};
const monthsIn: Readonly<Record<string, number>> = {m: 1, y: 12};

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** Returns today's date where the program runs, as YYYY-MM-DD. */
export const todayHere = (): string => {
	const now = new Date();
	return isoDay(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
};

const monthsBefore = (today: string, months: number): string => {
	const [year, month, day] = today.split('-').map(Number) as [number, number, number];
	const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
	return isoDay(new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))));
};

const daysBefore = (today: string, days: number): string =>
	isoDay(new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000));

/**
 * Returns the day as YYYY-MM-DD, or undefined if it is none; a month or a year has an edge: its first or its last day.
 * `today` is where days ago are counted from.
 */
export const typedDay = (typed: string, edge: 'first' | 'last', today: string): string | undefined => {
	const word = typed.trim().toLowerCase();
	const ago = Object.hasOwn(daysAgo, word) ? daysAgo[word] : undefined;
	if (ago !== undefined) return daysBefore(today, ago);
	const span = /^(\d{1,4}) ?([dwmy])$/.exec(word);
	if (span) {
		const [count, unit] = [Number(span[1]), span[2]!];
		const months = monthsIn[unit];
		return months === undefined ? daysBefore(today, count * daysIn[unit]!) : monthsBefore(today, count * months);
	}
	const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(word);
	if (!date) return undefined;
	const [year, month, day] = [Number(date[1]), date[2] && Number(date[2]), date[3] && Number(date[3])];
	const [monthThere, dayThere] =
		edge === 'first'
			? [month || 1, day || 1]
			: [month || 12, day || new Date(Date.UTC(year, month || 12, 0)).getUTCDate()];
	const stated = `${date[1]}-${String(monthThere).padStart(2, '0')}-${String(dayThere).padStart(2, '0')}`;
	const real = new Date(`${stated}T00:00:00Z`);
	return Number.isNaN(real.getTime()) || isoDay(real) !== stated ? undefined : stated;
};
