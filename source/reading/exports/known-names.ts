// Gives the fields of a JSON object the names that are looked for, where it has others: “Title”, “titre”, “publicationDate”. Tables
// of articles have their columns under the same names.
import {type Field, fieldOf} from '../table/column-names.ts';
import {fieldKeys} from './export-shapes.ts';
import {isObject, type JsonObject, objectsIn, own, stringAt} from './json-object.ts';

const mayStand = (value: unknown): boolean =>
	typeof value === 'string'
		? value.trim() !== ''
		: typeof value === 'number' || Array.isArray(value) || isObject(value);

/** What else a field is looked for under; `source` may be an address or a name. */
const namesOf = (field: Field): readonly string[] => {
	const names: readonly string[] =
		field === 'id' ? fieldKeys.key : field === 'text' ? [...fieldKeys.body, 'article', 'document'] : fieldKeys[field];
	return names.filter(name => name !== 'source').map(name => name.split('.', 1)[0]!);
};

/** Fields by what other names mean; a field that the object has under a name that is looked for stays. */
export const withKnownNames = (article: JsonObject): JsonObject => {
	const added: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(article)) {
		const field = fieldOf(key);
		if (field === undefined || Object.hasOwn(added, field)) continue;
		if (namesOf(field).some(name => Object.hasOwn(article, name))) continue;
		// Texts under names of their own may be anything: a caption, a card.
		if (mayStand(value) && (field !== 'text' || typeof value === 'string' || isWords(value))) added[field] = value;
	}
	return Object.keys(added).length === 0 ? article : {...article, ...added};
};

const isWords = (value: unknown): boolean => Array.isArray(value) && value.every(each => typeof each === 'string');

const otherRole = /photo|camera|video|graphic|illustrat|image|edit|producer|translat/i;

/** Superdesk lists who took the pictures among the authors, with the role of each. */
export const writersOf = (authors: unknown): unknown => {
	const all = objectsIn(authors);
	if (all.length < 2 || !all.some(one => stringAt(one, 'role') !== '')) return authors;
	const writers = all.filter(one => !otherRole.test(stringAt(one, 'role')));
	return writers.length > 0 ? writers : authors;
};

/** Who wrote an article of the Guardian's API is among its tags, where the field for it was not asked for. */
export const contributorsIn = (article: JsonObject): readonly string[] =>
	objectsIn(own(article, 'tags'))
		.filter(tag => own(tag, 'type') === 'contributor')
		.map(tag => stringAt(tag, 'webTitle'))
		.filter(name => name !== '');
