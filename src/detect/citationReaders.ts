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
  const offices = createOffices(directory);
  return {
    en: createEnglishReader(createNameIndex(directory, offices)),
    ru: createRussianReader(createRussianIndex(directory, offices)),
    zh: createChineseReader(createChineseIndex(directory, offices)),
  };
}
