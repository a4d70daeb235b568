import type {Span} from './span.ts';

export type Topic = {readonly label: string; readonly mentions: readonly Span[]; readonly weight: number};
