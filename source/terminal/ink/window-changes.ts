import type {State} from '../state/state.ts';

type Size = State['screen'];

export type WindowChanges = {
	/** Sets the function that draws everything again, and calls it where the window has changed since `watchWindow`. */
	readonly drawnBy: (redraw: () => void) => void;
	readonly stop: () => void;
};

/**
 * Watches for a window that has changed and is of the size again that is drawn for. Ink sees no change then, but the terminal
 * has wrapped rows and cut others off, and what was drawn in between may be anywhere.
 */
export const watchWindow = (window: Partial<Size>, drawn: () => Size): WindowChanges => {
	let redraw: (() => void) | undefined;
	let isStale = false;
	const changed = () => {
		isStale ||= redraw === undefined;
		const {columns, rows} = drawn();
		if (window.columns === columns && window.rows === rows) redraw?.();
	};
	process.on('SIGWINCH', changed);
	return {
		drawnBy: draw => {
			redraw = draw;
			if (isStale) draw();
		},
		stop: () => {
			process.off('SIGWINCH', changed);
		},
	};
};
