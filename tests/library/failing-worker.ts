// A library in a worker whose analysis fails at some stories.
import {parentPort, workerData} from 'node:worker_threads';
import {openLibrary} from '../../source/library/open-library.ts';
import {serveLibrary} from '../../source/library/worker/serve.ts';
import {failingAnalysis} from './failing-analysis.ts';

serveLibrary(openLibrary({...workerData, analyse: failingAnalysis}), parentPort!);
