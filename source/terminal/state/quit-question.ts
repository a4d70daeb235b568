import {keyOf} from '../../keymap/keymap.ts';
import {counted} from '../../typesetting/captions.ts';
import type {State} from './state.ts';

const enumerated = (parts: readonly string[]): string =>
	parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/**
 * Asks before the end of newsread takes stars, notes or marks: “2 stars and 1 note will be lost: q quit, …”. Undefined
 * where nothing would be lost.
 */
export const quitQuestion = ({kept: {unsaved}, keymap}: State): string | undefined => {
	const {stars, notes, marks, exportable} = unsaved;
	const lost = enumerated(
		(
			[
				[stars, 'star'],
				[notes, 'note'],
				[marks, 'mark'],
			] as const
		).flatMap(([count, name]) => (count === 0 ? [] : [counted(count, name)])),
	);
	if (lost === '') return undefined;
	const save = exportable ? `${keyOf('save-notes', keymap)} save, ` : '';
	return `${lost} will be lost: ${keyOf('quit', keymap)} quit, ${save}${keyOf('escape', keymap)} stay`;
};
