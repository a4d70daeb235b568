// Whether what is printed has colours, and which.
import type {Line} from '../typesetting/runs.ts';
import {textOfLine} from '../typesetting/runs.ts';
import {type Theme, toAnsi} from '../typesetting/themes.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How a line becomes text: with escape sequences, or bare. */
export type Ink = (line: Line) => string;

export const bare: Ink = textOfLine;

/** `always` and `never` win; then NO_COLOR and FORCE_COLOR (both with any value but none); then the terminal. */
export const inkFor = (
	color: 'auto' | 'always' | 'never',
	theme: 'auto' | 'dark' | 'light',
	{terminal, environment}: {readonly terminal: boolean; readonly environment: Environment},
): Ink => {
	if (!isColoured(color, terminal, environment)) return bare;
	const look: Theme = {
		depth: /^(?:truecolor|24bit)$/.test(environment.COLORTERM ?? '') ? 'truecolor' : 'sixteen',
		shade: theme === 'light' ? 'light' : 'dark',
	};
	return line => toAnsi(line, look);
};

const isColoured = (color: 'auto' | 'always' | 'never', terminal: boolean, environment: Environment): boolean => {
	if (color !== 'auto') return color === 'always';
	if (environment.NO_COLOR) return false;
	const forced = environment.FORCE_COLOR;
	if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
	return terminal && environment.TERM !== 'dumb';
};
