// Versions of the readers, so that what an archive keeps of a file is read again when its reader has changed.
import type {Format} from './format.ts';
import {formats} from './formats.ts';

const all: readonly Format[] = formats;

const versionOf = ({name, version = 1}: Format): string => `${name} ${version}`;

/** Names all readers: a file that none reads, or that holds files of others, is read again when any is new. */
const whole = all.map(versionOf).join(', ');

const versions = new Map(all.map(format => [format.name, format.holdsFiles ? whole : versionOf(format)]));

/** Returns the version of the reader of a format; without a format, that of all readers together. */
export const readerVersion = (format: string | undefined): string => versions.get(format ?? '') ?? whole;
