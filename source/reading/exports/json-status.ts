// What JSON of agencies and newsroom systems (ninjs, Superdesk) says of whether an item may be published.
import {statedDate} from '../facts/stated-date.ts';
import {firstValue} from './json-fields.ts';
import {type JsonObject, stringAt} from './json-object.ts';

/** The status in the format's own word, and the time at which an embargo ends in ISO 8601. */
export type JsonStatus = {readonly status: string | undefined; readonly embargo: string | undefined};

/** Returns what an item says. Other exports may have a `state` of another kind. */
export const statusOf = (item: JsonObject): JsonStatus => {
	const state = Object.hasOwn(item, 'versioncreated') ? stringAt(item, 'state') : '';
	return {
		status: stringAt(item, 'pubstatus') || stringAt(item, 'pubStatus') || state || undefined,
		embargo: firstValue(item, ['embargoed', 'embargo'], ([until = '']) => statedDate(until)),
	};
};
