/** What the reader found: one source of one post. */
export interface FoundSource {
  readonly post: string;
  /** actor id */
  readonly source: string;
  readonly state: string | null;
  /** id of the body for which the named person speaks; null where none is named */
  readonly speaksFor: string | null;
  /** words of the rule, for the list of disagreements */
  readonly cue: string;
}

/** What a person read: the sources that one post cites. */
export interface GoldPost {
  readonly id: string;
  /** language and file of the post, for the breakdown; empty where not known */
  readonly language: string;
  readonly file: string;
  readonly labels: readonly GoldLabel[];
}

/**
 * `must`: has to be found; `may`: in doubt, neither asked for nor held against the reader; `unknown`: cited, but no actor of the registry.
 * `is` holds an actor id or, for a state's code alone, any source of that state.
 */
export interface GoldLabel {
  readonly kind: 'must' | 'may' | 'unknown';
  readonly is: string;
}

export interface Score {
  readonly scope: 'all' | 'language' | 'file';
  readonly name: string;
  readonly posts: number;
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  /** null where nothing was found, or nothing was to be found */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface Disagreement {
  readonly post: string;
  readonly language: string;
  readonly file: string;
  readonly kind: 'missed' | 'wrong';
  readonly source: string;
  readonly cue: string;
}

const STATE_CODE = /^(?:[A-Z]{3}|EU)$/;

/** `rus-mfa`, `CHN`, `~rus-duma` (in doubt), `?a local mayor` (in no registry); `;` between them. */
export function readGoldLabels(cell: string, idOf: (name: string) => string | null): GoldLabel[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '~')
    .map((part) => {
      const is = part.replace(/^[~?]/, '').trim();
      if (part.startsWith('?')) return { kind: 'unknown', is };
      const known = STATE_CODE.test(is) ? is : idOf(is);
      if (known === null) return { kind: 'unknown', is };
      return { kind: part.startsWith('~') ? 'may' : 'must', is: known };
    });
}

/** Precision, recall and F1 over sources of posts: for all, by language and by file; and every disagreement. */
export function scoreCitations(
  gold: readonly GoldPost[],
  found: readonly FoundSource[],
): { readonly scores: readonly Score[]; readonly disagreements: readonly Disagreement[] } {
  const byPost = new Map<string, FoundSource[]>();
  for (const one of found) {
    const list = byPost.get(one.post);
    if (list) list.push(one);
    else byPost.set(one.post, [one]);
  }
  const tallies = new Map<string, Tally>();
  const disagreements: Disagreement[] = [];
  for (const post of gold) {
    const compared = comparePost(post, byPost.get(post.id) ?? []);
    disagreements.push(...compared.disagreements);
    for (const [scope, name] of scopesOf(post)) addTo(tallies, scope, name, compared);
  }
  return { scores: [...tallies.values()].map(scoreOf), disagreements };
}

interface Compared {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly disagreements: readonly Disagreement[];
}

function comparePost(post: GoldPost, found: readonly FoundSource[]): Compared {
  const { language, file, labels } = post;
  const about = { post: post.id, language, file };
  const musts = labels.filter(({ kind }) => kind === 'must');
  const missed = musts.filter((label) => !found.some((one) => isMeant(label, one)));
  const right = found.filter((one) => musts.some((label) => isMeant(label, one)));
  const wrong = found.filter(
    (one) => !labels.some((label) => label.kind !== 'unknown' && isMeant(label, one)),
  );
  return {
    gold: musts.length,
    found: right.length + wrong.length,
    right: musts.length - missed.length,
    disagreements: [
      ...missed.map(({ is }) => ({ ...about, kind: 'missed' as const, source: is, cue: '' })),
      ...wrong.map(({ source, cue }) => ({ ...about, kind: 'wrong' as const, source, cue })),
    ],
  };
}

function isMeant({ is }: GoldLabel, { source, state, speaksFor }: FoundSource): boolean {
  return is === source || is === speaksFor || is === state;
}

interface Tally {
  readonly scope: Score['scope'];
  readonly name: string;
  posts: number;
  gold: number;
  found: number;
  right: number;
  wrong: number;
}

function scopesOf({ language, file }: GoldPost): [Score['scope'], string][] {
  const scopes: [Score['scope'], string][] = [['all', 'all']];
  if (language !== '') scopes.push(['language', language]);
  if (file !== '') scopes.push(['file', file]);
  return scopes;
}

function addTo(
  tallies: Map<string, Tally>,
  scope: Score['scope'],
  name: string,
  { gold, found, right, disagreements }: Compared,
): void {
  const key = `${scope} ${name}`;
  const tally = tallies.get(key) ?? {
    scope,
    name,
    posts: 0,
    gold: 0,
    found: 0,
    right: 0,
    wrong: 0,
  };
  tallies.set(key, tally);
  tally.posts += 1;
  tally.gold += gold;
  tally.found += found;
  tally.right += right;
  tally.wrong += disagreements.filter(({ kind }) => kind === 'wrong').length;
}

function scoreOf({ scope, name, posts, gold, found, right, wrong }: Tally): Score {
  const precision = found === 0 ? null : (found - wrong) / found;
  const recall = gold === 0 ? null : right / gold;
  const isDefined = precision !== null && recall !== null && precision + recall > 0;
  const f1 = isDefined ? (2 * precision * recall) / (precision + recall) : null;
  return { scope, name, posts, gold, found, right, precision, recall, f1 };
}
