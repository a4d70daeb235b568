// The period that --since and --until name.
import {todayHere} from '../matching/calendar.ts';
import {typedDay} from '../matching/days.ts';
import {UserError} from '../model/problem.ts';

/** Returns the first and the last day of a period as YYYY-MM-DD. Throws a UserError for what is no day. */
export const periodFrom = (
	since: string | undefined,
	until: string | undefined,
	today: () => string = todayHere,
): {readonly since?: string; readonly until?: string} => {
	const from = (name: 'since' | 'until', typed: string, edge: 'first' | 'last'): string => {
		const day = typedDay(typed, edge, today());
		if (day !== undefined) return day;
		throw new UserError(
			`Invalid --${name} “${typed}”: use a date (2026-03-14, march 2026, 3 march), a day (yesterday, monday), or 7d, 2w, 3m, 1y ago.`,
		);
	};
	const [first, last] = [since && from('since', since, 'first'), until && from('until', until, 'last')];
	if (first && last && first > last) throw new UserError(`--since ${since} is after --until ${until}. Exchange them.`);
	return {...(first && {since: first}), ...(last && {until: last})};
};
