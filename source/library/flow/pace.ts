// How fast files are read, and how long the rest will take.

/** Files a second, and seconds until the last file that is known is read. */
export type Pace = {readonly perSecond: number; readonly secondsLeft: number};

/** Milliseconds. Before that, the rate is that of a program that warms up. */
const soonest = 5000;
/** Milliseconds over which the rate is taken: files that an archive keeps are read a hundred times as fast as new ones. */
const window = 10_000;

/**
 * Measures a reading. The function is told how many files are found and read of these, as often as one likes, at a time in
 * milliseconds that never goes back; it returns undefined while nothing can be said, or nothing is left.
 */
export const measurePace = (): ((found: number, read: number, time: number) => Pace | undefined) => {
	/** Ascending, the first from before the window. */
	let samples: {readonly read: number; readonly time: number}[] = [];
	let begun: number | undefined;
	return (found, read, time) => {
		begun ??= time;
		const last = samples.at(-1);
		// Four a second are enough, and keep the list short.
		if (last === undefined || time - last.time >= 250) samples.push({read, time});
		const inside = samples.findIndex(sample => time - sample.time <= window);
		if (inside > 1) samples = samples.slice(inside - 1);
		const from = samples[0]!;
		if (time - begun < soonest || read >= found || read <= from.read) return undefined;
		const perSecond = ((read - from.read) * 1000) / (time - from.time);
		return {perSecond, secondsLeft: (found - read) / perSecond};
	};
};
