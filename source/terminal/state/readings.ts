import type {LibraryEvent} from '../../library/library.ts';

/** How far one `open` of the library has come. */
export type Reading = {
	/** Tells it from others that are under way at the same time. */
	readonly number: number;
	/** Files found, and files read of these. */
	readonly found: number;
	readonly read: number;
	readonly ended: boolean;
};

/**
 * Returns the readings after an event of reading `number`. Those that have ended stay until all have: then a reading that
 * begins is alone, and the count begins again.
 */
export const withReadingEvent = (
	readings: readonly Reading[],
	number: number,
	event: LibraryEvent,
): readonly Reading[] => {
	const known = readings.find(reading => reading.number === number) ?? {number, found: 0, read: 0, ended: false};
	const others = haveEnded(readings) ? [] : readings.filter(reading => reading !== known);
	const progress = event.type === 'problem' ? {} : {found: event.found, read: event.read};
	return [...others, {...known, ...progress, ended: event.type === 'done'}];
};

const haveEnded = (readings: readonly Reading[]): boolean => readings.every(({ended}) => ended);

/** What all readings come to: files found, files read, and whether more are to come. */
export const progressOf = (
	readings: readonly Reading[],
): {readonly found: number; readonly read: number; readonly loading: boolean} => ({
	found: readings.reduce((sum, {found}) => sum + found, 0),
	read: readings.reduce((sum, {read}) => sum + read, 0),
	loading: !haveEnded(readings),
});
