// The colours of printed output.

import type {Environment} from '../model/environment.ts';
import {type Line, textOfLine} from '../typesetting/runs.ts';
import {themeFor} from '../typesetting/theme-choice.ts';
import {toAnsi} from '../typesetting/themes.ts';

/** Renders a line as text, with or without escape sequences. */
export type Ink = (line: Line) => string;

/** Renders a line without escape sequences. */
export const plainInk: Ink = textOfLine;

type Color = 'auto' | 'always' | 'never';

/** `always` and `never` win, then NO_COLOR, then FORCE_COLOR, then whether output goes to a terminal. */
const settled = (color: Color, terminal: boolean, environment: Environment): Color => {
	if (color !== 'auto') return color;
	if (environment.NO_COLOR) return 'never';
	const forced = environment.FORCE_COLOR;
	if (forced) return forced === '0' || forced === 'false' ? 'never' : 'always';
	return terminal ? 'auto' : 'never';
};

/** Returns the ink for --color and --theme, the environment, and whether output goes to a terminal. */
export const inkFor = (
	color: Color,
	shade: 'auto' | 'dark' | 'light',
	{terminal, environment}: {readonly terminal: boolean; readonly environment: Environment},
): Ink => {
	const theme = themeFor(settled(color, terminal, environment), shade, environment);
	return theme.depth === 'none' ? plainInk : line => toAnsi(line, theme);
};
