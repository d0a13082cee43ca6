import { createGrowingList } from './growing.ts';

/** Numbers objects; those of different readers are never the same, whatever their names. */
export interface Objects {
  /** Numbers things by their keys; `nameOf` gives the name of a key, when it is needed. */
  open(rule: string, nameOf?: (key: string) => string): (key: string) => number;
  count(): number;
  nameOf(object: number): string;
  ruleOf(object: number): string;
}

const asItIs = (key: string) => key;

export function createObjects(): Objects {
  const keys: string[] = [];
  const family = createGrowingList();
  const families: { readonly rule: string; readonly nameOf: (key: string) => string }[] = [];
  const familyOf = (object: number) => families[family.view()[object] ?? 0];
  return {
    open(rule, nameOf = asItIs) {
      const numbers = new Map<string, number>();
      const code = families.push({ rule, nameOf }) - 1;
      return (key) => {
        const known = numbers.get(key);
        if (known !== undefined) return known;
        const number = keys.push(key) - 1;
        family.push(code);
        numbers.set(key, number);
        return number;
      };
    },
    count: () => keys.length,
    nameOf: (object) => familyOf(object)?.nameOf(keys[object] ?? '') ?? '',
    ruleOf: (object) => familyOf(object)?.rule ?? '',
  };
}
