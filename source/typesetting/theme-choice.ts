import type {Environment} from '../model/environment.ts';
import type {Depth, Shade, Theme} from './themes.ts';

/** Tells whether to use colours: by the option, then by NO_COLOR (https://no-color.org), then by TERM. */
const coloursWanted = (color: 'auto' | 'always' | 'never', environment: Environment): boolean => {
	if (color !== 'auto') return color === 'always';
	if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
	return environment.TERM !== 'dumb';
};

const depthOf = ({COLORTERM, TERM}: Environment): Depth =>
	/^(?:truecolor|24bit)$/iu.test(COLORTERM ?? '') || /-direct$/u.test(TERM ?? '') ? 'truecolor' : 'sixteen';

/** Reads COLORFGBG (rxvt, Konsole), which ends with the number of the background colour; 7 and 15 are light. */
const shadeOf = ({COLORFGBG}: Environment): Shade => (/;(?:7|15)$/u.test(COLORFGBG ?? '') ? 'light' : 'dark');

/** Chooses the theme for a terminal from the options and the environment. An unknown background counts as dark. */
export const themeFor = (
	color: 'auto' | 'always' | 'never',
	shade: 'auto' | Shade,
	environment: Environment,
): Theme => ({
	depth: coloursWanted(color, environment) ? depthOf(environment) : 'none',
	shade: shade === 'auto' ? shadeOf(environment) : shade,
	...(environment.TERM === 'linux' && {fewBars: true as const}),
});
