import type { ActorDirectory } from '../domain/actor.ts';
import { createChineseReader } from './citationChinese.ts';
import { createEnglishReader } from './citationEnglish.ts';
import type { CitationLanguage, CitationReader } from './citationRecord.ts';
import { createRussianReader } from './citationRussian.ts';
import { nameIndexesOf } from './nameIndexes.ts';

export type Readers = Readonly<Record<CitationLanguage, CitationReader>>;

/** Readers of all languages for one directory, each made when its first text comes. */
export function createReaders(directory: ActorDirectory): Readers {
  const indexes = nameIndexesOf(directory);
  return {
    en: later('en', () => createEnglishReader(indexes.en())),
    ru: later('ru', () => createRussianReader(indexes.ru())),
    zh: later('zh', () => createChineseReader(indexes.zh())),
  };
}

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
