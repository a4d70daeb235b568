import type {Pace} from '../../../library/flow/pace.ts';
import type {LibraryEvent} from '../../../library/library.ts';

/** How far one `open` of the library has come. */
export type ReadingProgress = {
	/** Unique among the readings of a session. */
	readonly number: number;
	/** Files found, and files read of these. */
	readonly found: number;
	readonly read: number;
	readonly pace?: Pace | undefined;
	readonly ended: boolean;
};

/**
 * Returns the readings after an event of reading `number`, which may be new. Readings that have ended stay in the list until
 * all have; then the next one begins a new list.
 */
export const withReadingEvent = (
	readings: readonly ReadingProgress[],
	number: number,
	event: LibraryEvent,
): readonly ReadingProgress[] => {
	const known = readings.find(reading => reading.number === number) ?? {number, found: 0, read: 0, ended: false};
	const others = haveEnded(readings) ? [] : readings.filter(reading => reading !== known);
	const progress = event.type === 'problem' ? {} : {found: event.found, read: event.read, pace: paceIn(event)};
	return [...others, {...known, ...progress, ended: event.type === 'done'}];
};

const paceIn = (event: LibraryEvent): Pace | undefined => (event.type === 'articles' ? event.pace : undefined);

const haveEnded = (readings: readonly ReadingProgress[]): boolean => readings.every(({ended}) => ended);

/** Adds up the files found and read, and says whether any reading is under way, and how fast the only one is. */
export const progressOf = (
	readings: readonly ReadingProgress[],
): {
	readonly found: number;
	readonly read: number;
	readonly loading: boolean;
	readonly pace: Pace | undefined;
} => ({
	found: readings.reduce((sum, {found}) => sum + found, 0),
	read: readings.reduce((sum, {read}) => sum + read, 0),
	loading: !haveEnded(readings),
	pace: readings.length === 1 ? readings[0]!.pace : undefined,
});
