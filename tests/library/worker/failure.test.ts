import {describe, expect, test} from 'vitest';
import {isLibraryClosed, libraryClosed, libraryStopped} from '../../../source/library/library-errors.ts';
import {errorOf, failureOf} from '../../../source/library/worker/failure.ts';
import {UserError} from '../../../source/model/problem.ts';

const crossed = (error: unknown): Error & {readonly code?: string} => errorOf(structuredClone(failureOf(error)));

describe('an error that crosses threads', () => {
	test('keeps its words, its name and its code', () => {
		const gone = Object.assign(new TypeError('no such file'), {code: 'ENOENT'});
		expect(crossed(gone)).toMatchObject({message: 'no such file', name: 'TypeError', code: 'ENOENT'});
		expect(crossed(new Error('torn'))).not.toHaveProperty('code');
	});

	test('is still the user’s to mend', () => {
		expect(crossed(new UserError('a.txt: no such article'))).toBeInstanceOf(UserError);
		expect(crossed(new Error('torn'))).not.toBeInstanceOf(UserError);
	});

	test('may be anything that is thrown', () => {
		expect(crossed('torn').message).toBe('torn');
		expect(crossed(undefined).message).toBe('undefined');
	});

	test('says by its code, not by its words, that the library was closed', () => {
		expect(isLibraryClosed(crossed(libraryClosed()))).toBe(true);
		expect(isLibraryClosed(new Error(libraryClosed().message))).toBe(false);
		expect(isLibraryClosed(crossed(libraryStopped('out of memory')))).toBe(false);
	});
});
