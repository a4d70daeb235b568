/*
Stands in for meow/build/dependencies.js in the bundle, under the same short names. The build fails where the two export
different names; a test compares the answers for all flags of newsread, and the versions of the packages.
*/
import constructParserOptions from 'minimist-options';
// The same parser as in Node, except that it reads no configuration files and no environment variables.
// @ts-expect-error It has no types.
import yargsParser from 'yargs-parser/browser';

type Keyed = Readonly<Record<string, unknown>>;

const withKeys = (input: Keyed, rename: (key: string) => string): Keyed =>
	Object.fromEntries(Object.entries(input).map(([key, value]) => [rename(key), value]));

// The packages that meow bundles compile patterns over all of Unicode. The names of newsread's flags are ASCII.

/** Returns `print-keys` as `printKeys`. */
const camelcaseKeys = (input: Keyed): Keyed =>
	withKeys(input, key => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));

/** Returns `printKeys` as `print-keys`. */
const decamelize = (key: string, {separator}: {readonly separator: string}): string =>
	key.replace(/[A-Z]/g, letter => `${separator}${letter.toLowerCase()}`);

const decamelizeKeys = (
	input: Keyed,
	{separator, exclude}: {readonly separator: string; readonly exclude: readonly string[]},
): Keyed => withKeys(input, key => (exclude.includes(key) ? key : decamelize(key, {separator})));

/** Returns a function that newsread's call of meow never reaches. */
const unused = (name: string, reason: string) => (): never => {
	throw new Error(`source/shims/meow-dependencies.ts: meow called ${name}, although newsread ${reason}.`);
};

const readPackageUpSync = unused('readPackageUpSync', 'hands its package.json over');
const normalizePackageData = unused('normalizePackageData', 'never asks meow for its package.json');
const redent = unused('redent', 'writes its own help');
const trimNewlines = unused('trimNewlines', 'writes its own help');

export {
	camelcaseKeys as c,
	constructParserOptions as b,
	decamelize as e,
	decamelizeKeys as d,
	normalizePackageData as n,
	readPackageUpSync as a,
	redent as r,
	trimNewlines as t,
	yargsParser as y,
};
