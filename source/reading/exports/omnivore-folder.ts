// An export of Omnivore that was unpacked into a folder: the lists beside the folder of a text are read once for all texts.
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {Reading} from '../format.ts';
import {type KnownStories, listFolder, partAt, storiesIn, withKnown, withoutTold} from './omnivore.ts';

/** Lists read of one folder: thousands of articles. */
const mostLists = 1000;
/** Bytes of a list; twenty articles take twenty thousand. */
const longestList = 4 * 1024 * 1024;

/** Of the folder asked for last. */
let kept: {readonly folder: string; readonly changed: number; readonly stories: KnownStories} | undefined;

const storiesOf = (folder: string): KnownStories => {
	const where = folder === '' ? '.' : folder;
	const {mtimeMs: changed} = statSync(where);
	if (kept?.folder === folder && kept.changed === changed) return kept.stories;
	const lists = readdirSync(where).filter(name => listFolder(name) !== undefined);
	const stories = new Map(
		lists
			.slice(0, mostLists)
			.map(name => join(where, name))
			.filter(path => statSync(path).isFile() && statSync(path).size <= longestList)
			.flatMap(path => [...storiesIn(readFileSync(path, 'utf8'))]),
	);
	kept = {folder, changed, stories};
	return stories;
};

/** The reading of a file as it is, unless it lies in such a folder. */
export const withListsBeside = (path: string, reading: Reading): Reading => {
	const part = partAt(path);
	const folder = part?.folder ?? listFolder(path);
	if (folder === undefined) return reading;
	try {
		const stories = storiesOf(folder);
		if (part) return withKnown(reading, part, stories.get(part.slug));
		return withoutTold(reading, {path}, stories, slug => existsSync(join(folder, 'content', `${slug}.html`)));
	} catch {
		// A folder that may not be listed knows nothing.
		return reading;
	}
};
