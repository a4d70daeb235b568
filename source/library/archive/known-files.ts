// The files that an archive knows. Each start asks for all of them, so they come as columns of JSON: as an object each, 20,000 took
// two to three times as long, and were moved about in memory ever after.
import type {Database} from '../../storage/database.ts';

/** A row of the table `file`. */
export type KnownFile = {
	readonly id: number;
	readonly stamp: string;
	readonly format: string | null;
	readonly version: string;
	/** Null if it gave articles and nothing else. */
	readonly result: string | null;
	readonly frames: string | null;
	/** Its place among all. */
	readonly place: number;
};

export type KnownFiles = {
	/** Returns what is known of the file at a path relative to the folder of the archive. */
	readonly at: (path: string) => KnownFile | undefined;
	/** Counts a file as still there. */
	readonly meet: (file: KnownFile) => void;
	/** Returns the ids of files that were not met: if all that are there were, these are gone. */
	readonly notMet: () => readonly number[];
};

/** What most files give besides articles. */
const nothingElse = '{"problems":[]}';

const columns = {
	id: 'id',
	path: 'path',
	stamp: 'stamp',
	format: 'format',
	version: 'version',
	result: `nullif(result, '${nothingElse}')`,
	frames: 'frames',
} as const;

/** Each column as JSON, of the rows in one order. */
const selectColumns = `select ${Object.entries(columns)
	.map(([name, value]) => `json_group_array(${value}) as ${name}`)
	.join(', ')} from file`;

type Row = Omit<KnownFile, 'place'> & {readonly path: string};
type Columns = {readonly [Name in keyof Row]: readonly Row[Name][]};

/** Reads what is known of all files. */
export const readKnownFiles = (database: Database): KnownFiles => {
	const texts = database.get<Readonly<Record<keyof Columns, string>>>(selectColumns)!;
	const columnOf = <Name extends keyof Columns>(name: Name) => JSON.parse(texts[name]) as Columns[Name];
	const [id, stamp, format] = [columnOf('id'), columnOf('stamp'), columnOf('format')];
	const [version, result, frames] = [columnOf('version'), columnOf('result'), columnOf('frames')];
	const places = new Map<string, number>();
	for (const [place, path] of columnOf('path').entries()) places.set(path, place);
	const met = new Uint8Array(id.length);
	return {
		at: path => {
			const place = places.get(path);
			return place === undefined
				? undefined
				: {
						id: id[place]!,
						stamp: stamp[place]!,
						format: format[place]!,
						version: version[place]!,
						result: result[place]!,
						frames: frames[place]!,
						place,
					};
		},
		meet: ({place}) => {
			met[place] = 1;
		},
		notMet: () => id.filter((_, place) => met[place] === 0),
	};
};
