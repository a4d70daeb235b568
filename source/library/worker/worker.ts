// The worker's entry: a library of its own. No logic here.
import {parentPort, workerData} from 'node:worker_threads';
import {openLibrary} from '../open-library.ts';
import {serveLibrary} from './serve.ts';
import type {WorkerData} from './worker-library.ts';

serveLibrary(openLibrary(workerData as WorkerData), parentPort!);
