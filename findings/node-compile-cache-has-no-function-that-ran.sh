#!/usr/bin/env bash
# Node 24.21.0: the compile cache (module.enableCompileCache) holds a file as it is before any of its functions has run, so a
# function that every start calls is compiled at every start. One in parentheses is kept, which terser 5.51.4 takes off;
# esbuild 0.28.2 and rolldown 1.2.19 leave them.
# Expected: as with V8's own createCachedData after a run, what has run is in the cache.
# Seen: the cache of a file is as small after a run that calls its large function as after one that does not, and over ten times as
# large where the function is in parentheses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set 'allowScripts.node@24.21.0=true' --json >/dev/null
npm install --silent --no-fund --no-audit node@24.21.0 esbuild@0.28.2 rolldown@1.2.19 terser@5.51.4
cat >write.mjs <<'JS'
import {writeFileSync} from 'node:fs';

const body = Array.from({length: 300}, (_, line) => `x += Math.sqrt(${line}) * y; if (x > ${line}) y += ${line};`).join('\n');
const files = {plain: `export const sum = (x, y) => {${body}\nreturn x;};`, marked: `export const sum = ((x, y) => {${body}\nreturn x;});`};
for (const [name, code] of Object.entries(files)) writeFileSync(`${name}.mjs`, code);
JS
cat >run.mjs <<'JS'
import {enableCompileCache} from 'node:module';

const [, , cache, file, isCalled] = process.argv;
enableCompileCache(cache);
const {sum} = await import(`./${file}.mjs`);
if (isCalled === 'called') for (let turn = 0; turn < 100; turn++) sum(turn, 1);
JS
cat >minify.mjs <<'JS'
import {transform} from 'esbuild';
import {rolldown} from 'rolldown';
import {minify} from 'terser';

const code = 'export const twice = (x => x * 2);';
const load = {name: 'one-file', resolveId: id => id, load: () => code};
const bundle = await rolldown({input: 'one.js', plugins: [load]});
const {output} = await bundle.generate({minify: true});
console.log('esbuild', (await transform(code, {minify: true})).code.includes('=('));
console.log('terser', (await minify(code, {module: true})).code.includes('=('));
console.log('rolldown', output[0].code.includes('=('));
JS
node=node_modules/.bin/node
"$node" write.mjs
size() {
	"$node" run.mjs "$1" "$2" "$3"
	find "$1" -type f -size +0 -printf '%s\n' | sort -n | tail -1
}
uncalled=$(size one plain uncalled)
called=$(size two plain called)
marked=$(size three marked uncalled)
echo "bytes: not called $uncalled, called $called, in parentheses $marked"
seen=$("$node" minify.mjs)
echo "parentheses kept: $seen"
[ "$uncalled" = "$called" ] && [ "$marked" -gt $((called * 10)) ] && [ "$seen" = $'esbuild true\nterser false\nrolldown true' ] || { echo 'This has changed.'; exit 1; }
