import {counted} from '../../typesetting/captions.ts';
import type {State} from './state.ts';

/** Returns “2 files could not be read”, or “… read completely” for files that gave articles in spite of a problem. */
export const problemSummary = ({problems, articles}: State): string => {
	const unread = problems.filter(({path}) => !articles.hasPath(path)).length;
	const how = unread === problems.length ? '' : unread === 0 ? ' completely' : ', or only in part';
	return `${counted(problems.length, 'file')} could not be read${how}`;
};
