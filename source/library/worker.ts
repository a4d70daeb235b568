// The worker's entry: a library of its own. No logic here.
import {parentPort} from 'node:worker_threads';
import {openLibrary} from './in-process.ts';
import {serveLibrary} from './serve-library.ts';

serveLibrary(openLibrary(), parentPort!);
