// The sets of articles that somebody has measured before, known by the hash of their ids, and what was done with them since.

import {hashOfIds} from './accuracy-record.ts';
import type {AnnotatedSet} from './annotated-sets.ts';

/** What is known of a set besides its annotation. */
export type KnownSet = {
	readonly title: string;
	/** Whether anybody who changes the program has read what it got wrong there. */
	readonly errorsRead: string;
	/** The weights of the program were trained on it: it is measured with others, trained without the part measured. */
	readonly trainedOn: boolean;
};

const known: Readonly<Record<string, KnownSet>> = {
	f926a29d3692284c: {title: 'PolNeAR, train', errorsRead: 'samples', trainedOn: true},
	'346e091ece5132f1': {title: 'PolNeAR, dev', errorsRead: 'all', trainedOn: false},
	daf516c58419c603: {title: 'Wikinews (GUM)', errorsRead: 'all', trainedOn: false},
};

/** Returns what is known of a set; of one that is not, that nothing is. */
export const knownSet = ({name, articles}: AnnotatedSet): KnownSet =>
	known[hashOfIds(articles.map(({id}) => id))] ?? {title: name, errorsRead: 'not known', trainedOn: false};
