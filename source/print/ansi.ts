// Whether what is printed has colours, and which.

import type {Environment} from '../model/environment.ts';
import {type Line, textOfLine} from '../typesetting/runs.ts';
import {themeFor} from '../typesetting/theme-choice.ts';
import {toAnsi} from '../typesetting/themes.ts';

/** How a line becomes text: with escape sequences, or bare. */
export type Ink = (line: Line) => string;

export const bare: Ink = textOfLine;

type Color = 'auto' | 'always' | 'never';

/** `always` and `never` win; then NO_COLOR and FORCE_COLOR; then whether it is a terminal that is written to. */
const settled = (color: Color, terminal: boolean, environment: Environment): Color => {
	if (color !== 'auto') return color;
	if (environment.NO_COLOR) return 'never';
	const forced = environment.FORCE_COLOR;
	if (forced) return forced === '0' || forced === 'false' ? 'never' : 'always';
	return terminal ? 'auto' : 'never';
};

export const inkFor = (
	color: Color,
	shade: 'auto' | 'dark' | 'light',
	{terminal, environment}: {readonly terminal: boolean; readonly environment: Environment},
): Ink => {
	const theme = themeFor(settled(color, terminal, environment), shade, environment);
	return theme.depth === 'none' ? bare : line => toAnsi(line, theme);
};
