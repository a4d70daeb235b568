// A time line in words: its highest and its lowest point.
import {counted, grouped} from '../../typesetting/captions.ts';

/** “Most in 2025, 108 quotes; least in 2020, 3.” Empty where all is of one year, or no date is known. */
export const spokenTime = (dates: readonly (string | undefined)[]): string => {
	const counts = new Map<number, number>();
	for (const date of dates) {
		const year = Number(date?.slice(0, 'yyyy'.length));
		if (Number.isInteger(year) && year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
	}
	const years = [...counts.keys()].sort((a, b) => a - b);
	if (years.length < 2) return '';
	const countIn = (year: number) => counts.get(year) ?? 0;
	let [most, least] = [years[0]!, years[0]!];
	for (let year = years[0]!; year <= years.at(-1)!; year++) {
		if (countIn(year) > countIn(most)) most = year;
		if (countIn(year) < countIn(least)) least = year;
	}
	if (countIn(most) === countIn(least)) return '';
	return `Most in ${most}, ${counted(countIn(most), 'quote')}; least in ${least}, ${grouped(countIn(least))}.`;
};
