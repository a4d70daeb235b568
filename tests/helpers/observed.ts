// What a process does, seen from outside: by strace where there is one, else in /proc.
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, readlinkSync} from 'node:fs';
import {resolve} from 'node:path';
import {setTimeout} from 'node:timers/promises';

export type Observed = {
	/** A line for each socket that could reach another machine. */
	readonly sockets: readonly string[];
	/** Programs that were started. */
	readonly programs: readonly string[];
	/** Paths that were opened for writing, made, renamed or removed; undefined where that cannot be seen. */
	readonly written?: ReadonlySet<string>;
};

/** The ways to look that this machine has, the better one first. */
export const observers: readonly ('strace' | 'proc')[] = [
	// It may be there and not be allowed to look.
	...(spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0 ? (['strace'] as const) : []),
	...(existsSync('/proc/self/net/tcp') ? (['proc'] as const) : []),
];

/** What a call has to begin with to be seen by `readTrace`. Threads and children are followed. */
export const straceInto = (log: string): readonly string[] => [
	...['strace', '-f', '-qq', '-s', '4096', '-o', log],
	...['-e', 'trace=%network,%file,execve,execveat,ftruncate', '-e', 'signal=none'],
];

const quoted = /"((?:[^"\\]|\\.)*)"/g;
const writing = /O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/;
const changing =
	/^(?:creat|mkdir|mkdirat|rename\w*|unlink\w*|rmdir|link|linkat|symlink\w*|truncate|mknod\w*|ch\w+|utime\w*)$/;

/** Reads what strace wrote down of a process that was started in `folder`. Calls that failed are left out. */
export const readTrace = (log: string, folder: string): Observed => {
	const sockets: string[] = [];
	const programs: string[] = [];
	const written = new Set<string>();
	for (const line of readFileSync(log, 'utf8').split('\n')) {
		const [, call = '', rest = ''] = /^\d+ +(\w+)\((.*)/.exec(line) ?? [];
		const paths = [...rest.matchAll(quoted)].map(([, path]) => path!);
		// A Unix socket leads to a program of this machine; Node connects its threads and children by them in pairs.
		if (call === 'socket' || (call === 'connect' && !rest.includes('AF_UNIX'))) sockets.push(line);
		if (rest.includes(' = -1 ')) continue;
		if (call === 'execve' || call === 'execveat') programs.push(paths[0]!);
		const isWritten = changing.test(call) && call !== 'chdir';
		if (isWritten || (call.startsWith('open') && writing.test(rest)))
			for (const path of paths) written.add(resolve(folder, path));
	}
	// The first one is the process itself.
	return {sockets, programs: programs.slice(1), written};
};

const linesOf = (path: string): readonly string[] => {
	try {
		return readFileSync(path, 'utf8').split('\n');
	} catch {
		// The process has ended, or has no such protocol.
		return [];
	}
};

const entriesOf = (path: string): readonly string[] => {
	try {
		return readdirSync(path);
	} catch {
		return [];
	}
};

const linkAt = (path: string): string => {
	try {
		return readlinkSync(path);
	} catch {
		return '';
	}
};

const protocols = ['tcp', 'tcp6', 'udp', 'udp6', 'udplite', 'raw', 'raw6', 'icmp', 'icmp6', 'packet', 'netlink'];

/** Looks into /proc every few milliseconds until `ended` settles. What lasts for less than that may be missed. */
export const watchProc = async (pid: number, ended: Promise<unknown>): Promise<Observed> => {
	const sockets = new Set<string>();
	const programs = new Set<string>();
	let isRunning = true;
	const end = () => {
		isRunning = false;
	};
	ended.then(end, end);
	while (isRunning) {
		const inodes = entriesOf(`/proc/${pid}/fd`).flatMap(
			fd => /^socket:\[(\d+)\]$/.exec(linkAt(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
		);
		for (const protocol of protocols)
			for (const line of linesOf(`/proc/${pid}/net/${protocol}`))
				if (inodes.some(inode => line.split(/\s+/).includes(inode))) sockets.add(`${protocol} ${line.trim()}`);
		for (const thread of entriesOf(`/proc/${pid}/task`))
			for (const child of linesOf(`/proc/${pid}/task/${thread}/children`).join(' ').split(' '))
				if (child !== '') programs.add(linkAt(`/proc/${child}/exe`));
		await setTimeout(2);
	}
	return {sockets: [...sockets], programs: [...programs]};
};
