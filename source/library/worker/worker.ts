// The worker's entry: a library of its own. No logic here.
import {parentPort} from 'node:worker_threads';
import {openLibrary} from '../open-library.ts';
import {serveLibrary} from './serve.ts';

serveLibrary(openLibrary(), parentPort!);
