// What to say of an office document of which no text can be had. Apart from what opens documents, as the table of formats needs it
// at start.
import type {Origin} from '../../model/document.ts';
import {type ReadResult, refused} from '../format.ts';

/** Returns the result for such a document, by what is wrong with it. */
export const refusedDocument = (origin: Origin, fault: string): ReadResult => {
	if (fault === 'password-protected')
		return refused(origin, 'an office document with a password', 'Save it without the password.');
	return refused(
		origin,
		fault === 'too large' ? 'document too large unpacked' : 'damaged office document',
		'Open it in the program that made it, and save it again.',
	);
};
