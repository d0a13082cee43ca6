import { resolveActors } from '../detect/detect.ts';
import type { DayRange } from '../domain/measure.ts';
import { type DatedPosts, datedPosts } from '../measure/datedPosts.ts';
import { rangeText } from '../measure/days.ts';
import { createGazetteer } from '../measure/gazetteer.ts';
import { GAZETTEER } from '../measure/gazetteerData.ts';
import { type CountriesOfPost, mentionedCountries } from '../measure/mentions.ts';
import { truncatedSources } from '../measure/truncated.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import type { Loaded } from './load.ts';
import { tell } from './tell.ts';

/** Loaded posts with their days and actors; files that hold less than was published are named. */
export function dateLoaded({ posts, actorEdits, sources }: Loaded): DatedPosts {
  for (const { file, what, length } of truncatedSources(posts, sources)) {
    say(
      what === 'texts'
        ? `${file}: many texts end at ${length} characters: they look cut, and what was cut off is not counted`
        : `${file}: exactly ${length} rows: the file may have been cut there`,
    );
  }
  const directory = createDirectory(REGISTRY, actorEdits);
  const actorOfPost = resolveActors(posts, directory);
  return datedPosts(posts, directory.actors, actorOfPost);
}

/** Countries that each post names, by the names that the app ships as the case changes them. */
export function countriesOf({ posts, wordLists }: Loaded): CountriesOfPost {
  return mentionedCountries(posts, createGazetteer(GAZETTEER, wordLists.nameEdits));
}

/** `2021-12-24, 2022-01-03..2022-01-05` */
export function rangesText(ranges: readonly DayRange[]): string {
  return ranges.map(rangeText).join(', ');
}

export function say(sentence: string): void {
  tell(sentence);
}
