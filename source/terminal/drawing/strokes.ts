import {type Run, run} from '../../typesetting/runs.ts';
import type {Theme} from '../../typesetting/themes.ts';
import type {VoiceStyle} from '../../typesetting/voices.ts';

/** How a voice is drawn in a bar and beside its name: solid for a name, hollow for none, its letter where there is no colour. */
export const stroke = (
	{name, role, sign}: Pick<VoiceStyle, 'role' | 'sign'> & {readonly name?: string},
	theme: Theme,
	columns = 1,
): Run => {
	if (theme.depth === 'none') return run(sign, role);
	return run((name === undefined ? '═' : '━').repeat(columns), role);
};
