/**
 * The language of the page. A message is written in English where it is said, in ICU's form
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages); a catalogue gives the same
 * message in another language. Where it holds none, English stands.
 */
import { signal } from '@preact/signals';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Message, MessageValues } from '../domain/message.ts';

export const LANGUAGES = ['en', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** By the English message. */
export type Catalogue = Readonly<Record<string, string>>;

/** Names of states by alpha-3 code, or `EU`. */
export type StateNames = Readonly<Record<string, string>>;

/** What stands in a message's places: texts as they are, numbers as its form says. */
type Values = Readonly<Record<string, string | number>>;

interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly states: StateNames;
}

type Forms = Map<string, IntlMessageFormat>;

const ENGLISH: Spoken = { language: 'en', catalogue: {}, states: {} };
const spoken = signal<Spoken>(ENGLISH);
/** Forms that were read already, by message; those of one language at a time. */
const forms: Forms = new Map();
const englishForms: Forms = new Map();
let isInEnglish = false;

function spokenNow(): Spoken {
  return isInEnglish ? ENGLISH : spoken.value;
}

/** Of the messages; whoever asks while drawing is drawn again when it changes. */
export function languageNow(): Language {
  return spokenNow().language;
}

/** For what leaves the page, which must read the same wherever it is checked: every message said meanwhile is English. */
export function inEnglish<T>(say: () => T): T {
  const before = isInEnglish;
  isInEnglish = true;
  try {
    return say();
  } finally {
    isInEnglish = before;
  }
}

/** From now on messages are said so, and states named so. English needs no catalogue. */
export function speak(
  language: Language,
  catalogue: Catalogue = {},
  states: StateNames = {},
): void {
  forms.clear();
  spoken.value = { language, catalogue, states };
}

/** A state in the language of the page; undefined where its words name no such state. */
export function stateHere(code: string): string | undefined {
  const { states } = spokenNow();
  return Object.hasOwn(states, code) ? states[code] : undefined;
}

/** One language of the three, or null for anything else: "ru-RU" is Russian. */
export function languageOf(tag: string | null): Language | null {
  const first = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === first) ?? null;
}

/**
 * A message in the language of the page.
 * @throws Error where the message is not in ICU's form, or a value that it names is missing
 */
export function t(message: string, values?: Values): string {
  return say(message, values);
}

function say(message: string, values?: Values): string {
  const { catalogue } = spokenNow();
  if (!values) return catalogue[message] ?? message;
  return String(formOf(message).format(values));
}

/** A message that is said later, in whatever language is spoken then: what is undone, what was done. */
export function toSay(message: string, values?: MessageValues): Message {
  return values ? { text: message, values } : { text: message };
}

/** A kept message in the language of the page. One from a file may be none that this page knows: it stands as it is. */
export function said({ text, values }: Message): string {
  if (!values) return say(text);
  const spoken = Object.entries(values).map(
    ([name, value]) => [name, typeof value === 'object' ? said(value) : value] as const,
  );
  try {
    return say(text, Object.fromEntries(spoken));
  } catch {
    return text;
  }
}

function formOf(message: string): IntlMessageFormat {
  const read = isInEnglish ? englishForms : forms;
  const known = read.get(message);
  if (known) return known;
  const { language, catalogue } = spokenNow();
  const said = catalogue[message];
  const form = new IntlMessageFormat(
    said ?? message,
    said === undefined ? 'en' : language,
    undefined,
    { ignoreTag: true },
  );
  read.set(message, form);
  return form;
}
