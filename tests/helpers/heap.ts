// What stays in memory.
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Returns the bytes that are held on V8's heap after `work`, beyond those before; what it returns is among them. */
export const heldAfter = (work: () => unknown): number => {
	collect();
	const before = process.memoryUsage().heapUsed;
	const kept = [work()];
	collect();
	const after = process.memoryUsage().heapUsed;
	return kept.length * (after - before);
};
