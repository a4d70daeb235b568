// Which row of the table of formats is asked to read a file: by its content, else by its name.
import {formatByExtension} from '../../source/reading/extensions.ts';
import {mayBeForeign, openingOf} from '../../source/reading/foreign/opening.ts';
import type {Format} from '../../source/reading/format.ts';
import {formats} from '../../source/reading/formats.ts';

/** Bytes by which a format is recognised. */
const glimpseLength = 4096;

/** Returns the name of the format. */
export const rowOf = async (bytes: Uint8Array, name: string): Promise<string> => {
	const all: readonly Format[] = formats;
	const start = Buffer.from(bytes.subarray(0, glimpseLength));
	const glimpse = {bytes: start, text: start.toString('latin1')};
	const sure = all.find(({recognises}) => recognises(glimpse));
	const opening = openingOf(bytes, glimpse, long => Buffer.from(long).toString('latin1'));
	if ((sure === undefined || sure.mayBeForeign) && mayBeForeign(opening))
		for (const format of all) if (await format.recognisesOpening?.(opening)) return format.name;
	return (sure ?? formatByExtension(name) ?? all.at(-1)!).name;
};
