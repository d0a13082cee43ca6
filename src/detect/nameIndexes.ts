import type { ActorDirectory } from '../domain/actor.ts';
import { createOffices } from './nameOffices.ts';
import { createNameIndex, type NameIndex } from './names.ts';
import { type ChineseIndex, createChineseIndex } from './namesChinese.ts';
import { createRussianIndex, type RussianIndex } from './namesRussian.ts';

/** The names of one directory in each language that is read; each index is made when its first text comes. */
export interface NameIndexes {
  readonly en: () => NameIndex;
  readonly ru: () => RussianIndex;
  readonly zh: () => ChineseIndex;
}

/** One set for a directory, whoever asks: they hold every name, in Russian in all its cases. */
export function nameIndexesOf(directory: ActorDirectory): NameIndexes {
  const known = MADE.get(directory);
  if (known) return known;
  const offices = createOffices(directory);
  const indexes = {
    en: once(() => createNameIndex(directory, offices)),
    ru: once(() => createRussianIndex(directory, offices)),
    zh: once(() => createChineseIndex(directory, offices)),
  };
  MADE.set(directory, indexes);
  return indexes;
}

/** A directory grows by accounts without a label only, which have no names to be found. */
const MADE = new WeakMap<ActorDirectory, NameIndexes>();

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
