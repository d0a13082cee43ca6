import type { Actor, ActorDirectory } from '../domain/actor.ts';
import { plainChinese } from './citationChinesePlain.ts';
import { CHINESE, CHINESE_STATES, type ChineseRole } from './citationCuesChinese.ts';
import type { Offices } from './nameOffices.ts';
import type { NameType } from './names.ts';
import { addNamesake, type Namesakes, namesakes } from './nameTerms.ts';

export interface ChineseName {
  readonly namesakes: Namesakes;
  readonly type: NameType;
}

export interface ChineseState {
  readonly state: string;
  readonly form: 'country' | 'capital' | 'short';
}

/** Words by their first character, the longest first. */
export type CharIndex<T> = ReadonlyMap<string, readonly (readonly [word: string, value: T])[]>;

/** All names of a directory, ready to be found in Chinese texts, which have no spaces. */
export interface ChineseIndex {
  readonly names: CharIndex<ChineseName>;
  readonly states: CharIndex<ChineseState>;
  readonly roles: CharIndex<ChineseRole>;
  readonly offices: Offices;
}

export function createChineseIndex(directory: ActorDirectory, offices: Offices): ChineseIndex {
  const states = stateWords();
  const own = new Set(states.map(([word]) => word));
  const names = new Map<string, ChineseName>();
  directory.actors.forEach((actor, index) => {
    if (!actor.labelled) return;
    for (const name of actor.names.zh.map(plainChinese))
      if (!own.has(name) && !isSide(name)) addName(names, actor, index, name);
    for (const name of actor.names.en)
      if (/^[A-Z]{2,}$/.test(name) && actor.kind.endsWith('outlet'))
        addName(names, actor, index, name);
  });
  return {
    names: indexed([...names]),
    states: indexed(states),
    roles: indexed(CHINESE.roles.map((role) => [role.words, role] as const)),
    offices,
  };
}

/** 俄方, 中方: found by rule, from the state's short form. */
function isSide(name: string): boolean {
  return name.length <= 3 && name.endsWith('方');
}

function addName(names: Map<string, ChineseName>, actor: Actor, index: number, name: string): void {
  // a single character says nothing
  if (name.length < 2) return;
  const type = typeOf(actor);
  const held = names.get(name);
  // 《时代》周刊
  // 德国商报 is also written 德国《商报》
  const land = type === 'outlet' ? OUTLET_OF_LAND.exec(name) : null;
  if (land?.[1] !== undefined && land[2] !== undefined)
    names.set(`${land[1]}《${land[2]}`, { namesakes: namesakes(actor, index), type });
  const [, title, kind] = type === 'outlet' ? (/^(.{2,})(周刊|杂志|月刊)$/.exec(name) ?? []) : [];
  if (title !== undefined && kind !== undefined)
    names.set(`${title}》${kind}`, { namesakes: namesakes(actor, index), type });
  if (!held) names.set(name, { namesakes: namesakes(actor, index), type });
  else if (held.type === 'person') addNamesake(held.namesakes, actor, index);
}

const OUTLET_OF_LAND =
  /^(美国|英国|法国|德国|日本|韩国|印度|俄罗斯|意大利|西班牙|澳大利亚|加拿大|巴西|土耳其|新加坡|瑞士|波兰|埃及|巴基斯坦|以色列|荷兰|瑞典)(.+[报刊志])$/;

function typeOf({ kind, names }: Actor): NameType {
  switch (kind) {
    case 'official':
      return 'person';
    case 'diplomat':
      return names.zh.some((name) => /馆|团|处$/.test(name)) ? 'body' : 'person';
    case 'ministry':
    case 'account':
      return 'body';
    default:
      return 'outlet';
  }
}

function stateWords(): (readonly [string, ChineseState])[] {
  const words: (readonly [string, ChineseState])[] = [];
  for (const [state, { names, short, plain, capitals }] of Object.entries(CHINESE_STATES)) {
    for (const name of names) words.push([name, { state, form: 'country' }]);
    for (const name of capitals) words.push([name, { state, form: 'capital' }]);
    if (short !== '' && plain) words.push([short, { state, form: 'short' }]);
  }
  return words;
}

function indexed<T>(words: readonly (readonly [string, T])[]): CharIndex<T> {
  const index = new Map<string, (readonly [string, T])[]>();
  for (const word of words) {
    const first = word[0].charAt(0);
    const list = index.get(first);
    if (list) list.push(word);
    else index.set(first, [word]);
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length);
  return index;
}

/** The longest word that begins at a place, and is accepted. */
export function wordAt<T>(
  index: CharIndex<T>,
  text: string,
  at: number,
  accept?: (value: T, end: number) => boolean,
): { readonly end: number; readonly value: T } | null {
  for (const [word, value] of index.get(text.charAt(at)) ?? []) {
    const end = at + word.length;
    if (text.startsWith(word, at) && (!accept || accept(value, end))) return { end, value };
  }
  return null;
}
