#!/usr/bin/env bash
# A worker of Node (22.23, 24.21 and 26.10) whose output is kept off the screen by {stdout: true, stderr: true}, and that has printed
# something, keeps the process alive although it is unref'd: its first line refs the port of the streams, and unref() came before.
# Expected: a process ends when only unref'd workers are left.
# Seen: it ends where the worker printed nothing, and where its streams were destroyed; it waits for ever where it printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >run.mjs <<'JS'
import {Worker} from 'node:worker_threads';

const [prints, destroys] = process.argv.slice(2).map(Number);
const code = `
	const {parentPort} = require('node:worker_threads');
	parentPort.on('message', message => parentPort.postMessage(message));
	if (${prints}) console.error('A warning.');
`;
const worker = new Worker(code, {eval: true, stdout: true, stderr: true});
if (destroys) {
	worker.stdout.destroy();
	worker.stderr.destroy();
}
worker.on('message', () => worker.unref());
worker.postMessage('Begin.');
JS
ends() { timeout 20 node run.mjs "$@" && echo 'It ends.' || echo 'It waits.'; }
silent=$(ends 0 0)
printing=$(ends 1 0)
destroyed=$(ends 1 1)
echo "silent: $silent printing: $printing destroyed: $destroyed"
[ "$silent" = 'It ends.' ] && [ "$destroyed" = 'It ends.' ] && [ "$printing" = 'It waits.' ] || { echo 'This has changed.'; exit 1; }
