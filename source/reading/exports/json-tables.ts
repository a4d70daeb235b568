// Articles in JSON that is no list of them: tables by columns or by rows, as pandas writes them, the answers of search engines, and
// objects whose keys are numbers or ids.
import {fieldOf} from '../table/column-names.ts';
import {isObject, type JsonObject, objectsIn, own} from './json-object.ts';

/** What holds the fields of an article, around which a program put facts of its own. */
const wrappers = ['_source', 'row', 'node', 'doc', 'attributes', 'fields', 'article', 'content', 'entity'];

const hasText = (value: unknown): value is JsonObject =>
	isObject(value) && Object.keys(value).some(key => fieldOf(key) === 'text');

/** Returns the object inside `value` that has the fields of an article; `value` itself where none has. */
export const unwrapped = (value: JsonObject): JsonObject => {
	if (hasText(value)) return value;
	for (const name of wrappers) {
		const inner = own(value, name);
		if (hasText(inner)) return inner;
	}
	return value;
};

const valuesIn = (column: unknown): readonly unknown[] | undefined =>
	Array.isArray(column) ? column : isObject(column) ? Object.values(column) : undefined;

/** `{"title": {"0": …}, "text": {"0": …}}`, or with lists in place of the inner objects. */
const byColumns = (whole: JsonObject): readonly JsonObject[] => {
	const columns = Object.entries(whole).flatMap(([name, column]) => {
		const values = valuesIn(column);
		return values === undefined ? [] : [{name, values}];
	});
	const known = columns.filter(({name}) => fieldOf(name) !== undefined);
	const text = known.find(({name}) => fieldOf(name) === 'text');
	const isTable =
		text !== undefined && known.length > 1 && known.every(({values}) => values.length === text.values.length);
	return isTable
		? text.values.map((_, row) => Object.fromEntries(known.map(({name, values}) => [name, values[row]])))
		: [];
};

/** `{"columns": ["title", "text"], "data": [[…]]}` */
const byRows = (whole: JsonObject): readonly JsonObject[] => {
	const names = own(whole, 'columns') ?? own(whole, 'header') ?? own(whole, 'fields');
	const rows = own(whole, 'data') ?? own(whole, 'rows') ?? own(whole, 'values');
	if (!Array.isArray(names) || !Array.isArray(rows)) return [];
	const columns = names.map(name => (typeof name === 'string' ? name : String(own(name, 'name') ?? '')));
	return rows.flatMap(row =>
		Array.isArray(row) ? [Object.fromEntries(columns.map((name, index) => [name, row[index]]))] : [],
	);
};

/** `{"hits": {"hits": [{"_source": …}]}}`, `{"edges": [{"node": …}]}` */
const nested = (whole: JsonObject): readonly JsonObject[] => {
	const lists = [own(own(whole, 'hits'), 'hits'), own(whole, 'hits'), own(whole, 'rows'), own(whole, 'edges')];
	return lists.map(objectsIn).find(list => list.length > 0) ?? [];
};

/** `{"a1": {…}, "a2": {…}}` */
const byIds = (whole: JsonObject): readonly JsonObject[] => {
	const values = Object.values(whole);
	return values.length > 0 && values.every(value => isObject(value) && hasText(unwrapped(value)))
		? (values as readonly JsonObject[])
		: [];
};

/** Package items of ninjs hold their texts beside them. */
const associated = (whole: JsonObject): readonly JsonObject[] => {
	const beside = own(whole, 'associations');
	const all = isObject(beside) ? Object.values(beside) : objectsIn(beside);
	return all.filter((one): one is JsonObject => isObject(one) && own(one, 'type') === 'text');
};

/** Returns the objects of a file in which no article was found by its lists; empty where it has none of these shapes. */
export const objectsOfTable = (whole: unknown): readonly JsonObject[] => {
	if (!isObject(whole)) return [];
	for (const objects of [nested, byColumns, byRows, byIds, associated]) {
		const found = objects(whole);
		if (found.length > 0) return found;
	}
	return [];
};
