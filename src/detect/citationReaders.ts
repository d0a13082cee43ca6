import type { ActorDirectory } from '../domain/actor.ts';
import { createChineseReader } from './citationChinese.ts';
import { createEnglishReader } from './citationEnglish.ts';
import type { CitationLanguage, CitationReader } from './citationRecord.ts';
import { createRussianReader } from './citationRussian.ts';
import { createOffices } from './nameOffices.ts';
import { createNameIndex } from './names.ts';
import { createChineseIndex } from './namesChinese.ts';
import { createRussianIndex } from './namesRussian.ts';

export type Readers = Readonly<Record<CitationLanguage, CitationReader>>;

/** Readers of all languages for one directory, each made when its first text comes. */
export function createReaders(directory: ActorDirectory): Readers {
  const known = MADE.get(directory);
  if (known) return known;
  const offices = createOffices(directory);
  const readers = {
    en: later('en', () => createEnglishReader(createNameIndex(directory, offices))),
    ru: later('ru', () => createRussianReader(createRussianIndex(directory, offices))),
    zh: later('zh', () => createChineseReader(createChineseIndex(directory, offices))),
  };
  MADE.set(directory, readers);
  return readers;
}

/** A directory grows by accounts without a label only, which have no names to be found. */
const MADE = new WeakMap<ActorDirectory, Readers>();

function later(language: CitationLanguage, make: () => CitationReader): CitationReader {
  let made: CitationReader | null = null;
  const reader = () => {
    made ??= make();
    return made;
  };
  return {
    language,
    mayName: (text) => reader().mayName(text),
    read: (text, context) => reader().read(text, context),
  };
}
