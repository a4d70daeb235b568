// The pages that a reader may open on. All others are loaded behind the first screen (other-pages.ts).
import {libraryPage} from './library.ts';
import type {Page} from './page.ts';
import {storyPage} from './story.ts';

/** The story, and the library. */
export const firstPages: Readonly<Record<'story' | 'library', Page>> = {story: storyPage, library: libraryPage};
