import {type Run, run} from '../../typesetting/runs.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {VoiceStyle} from '../../typesetting/voices.ts';

/**
 * Draws a voice in a bar or beside its name: a heavy line, a double line if it has no name, its letter if there is no
 * colour.
 */
export const stroke = (
	{name, role, sign}: Pick<VoiceStyle, 'role' | 'sign'> & {readonly name?: string},
	theme: Theme,
	columns = 1,
): Run => {
	if (theme.depth === 'none') return run(sign, role);
	return run((name === undefined ? '═' : '━').repeat(columns), role);
};
