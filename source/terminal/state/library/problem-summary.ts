import {counted} from '../../../typesetting/captions.ts';
import type {State} from '../state.ts';

/**
 * Returns “2 files could not be read”, or “… read completely” for files that gave articles in spite of a problem. Where all
 * that there is to say is that folders hold files of other kinds: “Some files were left out”; or what is wrong with the cache.
 */
export const problemSummary = ({problems, articles}: State): string => {
	const faults = problems.filter(({isNotice}) => !isNotice);
	if (faults.length === 0) {
		const ofCache = problems.find(({isOfCache}) => isOfCache);
		const areFilesLeftOut = problems.some(({isOfCache}) => !isOfCache);
		if (ofCache === undefined) return 'Some files were left out';
		// What SQLite says of it stands on the page.
		const what = ofCache.what.replace(/ \(.*$/su, '').replace('the', 'The');
		return areFilesLeftOut ? `${what}, and some files were left out` : what;
	}
	const unread = faults.filter(({path}) => !articles.hasPath(path)).length;
	const how = unread === faults.length ? '' : unread === 0 ? ' completely' : ', or only in part';
	return `${counted(faults.length, 'file')} could not be read${how}`;
};
