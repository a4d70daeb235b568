// Reads one file under the laws in a process of its own, to measure its memory: `node tests/hostile/read-one.ts PATH`.
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {mostMemory} from './laws.ts';
import {timeReading} from './time-reading.ts';

const [path = ''] = process.argv.slice(2);
const {broken, milliseconds, reading} = await timeReading(readFileSync(path), basename(path));
// Kilobytes of the whole process, which has some fifty megabytes before it reads.
const {maxRSS} = process.resourceUsage();
const greedy = maxRSS > mostMemory ? ['took too much memory'] : [];
console.log(JSON.stringify(reading, undefined, 2)?.slice(0, 100_000));
console.log(`${Math.round(milliseconds)} ms, ${Math.round(maxRSS / 1024)} MB`, [...broken, ...greedy]);
process.exitCode = broken.length + greedy.length > 0 ? 1 : 0;
