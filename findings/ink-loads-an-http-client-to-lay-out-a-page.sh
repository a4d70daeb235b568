#!/usr/bin/env bash
# Ink 8.0.0 lays out by yoga-layout, which loads its WebAssembly from a data address by fetch where there is one. Node's fetch is loaded
# when it is first called, and brings the whole of undici.
# Expected: a program that draws text loads no HTTP client.
# Seen: undici is there after "import ink", and is not where fetch was taken away before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node@24.21.0 ink@8.0.0 react@19.3.1
cat >run.mjs <<'JS'
const isLoaded = () => process.moduleLoadList.some(name => name.includes('undici/undici'));
if (process.argv[2] === 'without') delete globalThis.fetch;
const before = isLoaded();
await import('ink');
console.log(`${process.argv[2]} fetch: before ${before}, after ${isLoaded()}`);
JS
seen=$(node_modules/.bin/node run.mjs with && node_modules/.bin/node run.mjs without)
echo "$seen"
[ "$seen" = 'with fetch: before false, after true
without fetch: before false, after false' ] || { echo 'This has changed.'; exit 1; }
