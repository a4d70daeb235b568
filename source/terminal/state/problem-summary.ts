import {counted} from '../../typesetting/captions.ts';
import type {State} from './state.ts';

/** “2 files could not be read”: of a file that has given articles, only a part was lost. */
export const problemSummary = ({problems, articles}: State): string => {
	const lost = problems.filter(({path}) => !articles.hasPath(path)).length;
	const how = lost === problems.length ? 'be read' : lost === 0 ? 'be read whole' : 'be read, or not whole';
	return `${counted(problems.length, 'file')} could not ${how}`;
};
