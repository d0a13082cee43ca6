/**
 * The language of the page. A message is written in English where it is said, in ICU's form
 * (https://unicode-org.github.io/icu/userguide/format_parse/messages); a catalogue gives the same
 * message in another language. Where it holds none, English stands.
 */
import { signal } from '@preact/signals';
import { IntlMessageFormat } from 'intl-messageformat';

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

const spoken = signal<Spoken>({ language: 'en', catalogue: {}, states: {} });
/** Forms that were read already, by message; those of one language at a time. */
const forms = new Map<string, IntlMessageFormat>();

/** Of the messages; whoever asks while drawing is drawn again when it changes. */
export function languageNow(): Language {
  return spoken.value.language;
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
  const { states } = spoken.value;
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
  const { catalogue } = spoken.value;
  if (!values) return catalogue[message] ?? message;
  return String(formOf(message).format(values));
}

function formOf(message: string): IntlMessageFormat {
  const known = forms.get(message);
  if (known) return known;
  const { language, catalogue } = spoken.value;
  const said = catalogue[message];
  const form = new IntlMessageFormat(
    said ?? message,
    said === undefined ? 'en' : language,
    undefined,
    { ignoreTag: true },
  );
  forms.set(message, form);
  return form;
}
