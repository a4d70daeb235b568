// A folder of small stories, written for a test and removed after it.
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export const ferry = `# The night ferry stays

The harbour board kept the night ferry on Tuesday, after nine hours of talk and two adjournments.

“The night ferry is the only road we have,” said Ilse Marrow, who runs the island’s shop.

## What the board wants

“We have put forward a serious proposal, and we expect an answer by May,” said Anton Varady, the chairman.
`;

export const river = `The river was dredged again on Monday.

“You can dredge the river twice and it fills twice,” said Odette Breme, a pilot for thirty years.
`;

export type Stories = {readonly folder: string; readonly path: (name: string) => string} & AsyncDisposable;

export const writeStories = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Stories> => {
	const folder = await mkdtemp(join(tmpdir(), 'newsread-library-'));
	const path = (name: string) => join(folder, name);
	for (const [name, content] of Object.entries(files)) await writeFile(path(name), content);
	return {folder, path, [Symbol.asyncDispose]: () => rm(folder, {recursive: true, force: true})};
};
