// Makes a folder with pipes, devices, loops of links, broken links and names with escape sequences.
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** Fills the folder; four of its files can be read. Returns a function that makes the folder removable again. */
export const shapes = (folder: string, story: string): (() => void) => {
	const at = (...names: readonly string[]): string => join(folder, ...names);
	writeFileSync(at('story.txt'), story);
	writeFileSync(at('a\x1b]0;owned\x07\u202eb.txt'), story);
	writeFileSync(at('new\nline.txt'), story);
	writeFileSync(at('-rf --help.txt'), story);
	execFileSync('mkfifo', [at('pipe.txt')]);
	symlinkSync('..', at('loop'));
	symlinkSync('.', at('here'));
	symlinkSync('self.txt', at('self.txt'));
	symlinkSync('nowhere.txt', at('dangling.txt'));
	symlinkSync('/dev/zero', at('zero.txt'));
	symlinkSync('/dev/tty', at('terminal.txt'));
	writeFileSync(at('sparse.txt'), '');
	truncateSync(at('sparse.txt'), 2 ** 40);
	writeFileSync(at('sparse.zip'), '');
	truncateSync(at('sparse.zip'), 2 ** 40);
	mkdirSync(at('folder.txt'));
	mkdirSync(at('deep', ...Array<string>(60).fill('d')), {recursive: true});
	writeFileSync(at('unreadable.txt'), 'nobody may read this');
	chmodSync(at('unreadable.txt'), 0);
	// Root can read this file as well.
	if (process.getuid?.() === 0) writeFileSync(at('unreadable.txt'), '\0'.repeat(100));
	return () => chmodSync(at('unreadable.txt'), 0o600);
};
