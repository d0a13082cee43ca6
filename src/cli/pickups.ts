import { findPickUps } from '../detect/pickup.ts';
import { type CitedActor, citedInEvidence, type PickUpTools } from '../detect/pickupCited.ts';
import { withFoundStatements } from '../detect/pickupEvidence.ts';
import { chineseMeetsOthers } from '../detect/pickupLanguages.ts';
import type { GazetteerEdit } from '../domain/countryNames.ts';
import type { Detection } from '../domain/detection.ts';
import { NO_PICK_UPS, type PickUps } from '../domain/pickup.ts';
import type { PostTable } from '../domain/post.ts';
import { createDirectory } from '../registry/directory.ts';
import { REGISTRY } from '../registry/registry.ts';
import type { Analysis } from './analyse.ts';
import type { Loaded } from './load.ts';
import type { Options } from './options.ts';

/** Posts with their actors, and who is cited in them. */
export interface CitedPosts {
  readonly posts: PostTable;
  readonly actorOfPost: Uint32Array;
  readonly directory: Parameters<typeof findPickUps>[2];
  readonly cited: readonly CitedActor[];
}

/** Which statement each citation relays. Names of countries and the dictionary are loaded where there is something to find. */
export async function relayedStatements(
  { posts, actorOfPost, directory, cited }: CitedPosts,
  days: number,
  nameEdits: readonly GazetteerEdit[],
): Promise<PickUps> {
  if (cited.length === 0) return NO_PICK_UPS;
  const tools = await loadTools(posts, days, nameEdits);
  return findPickUps(posts, actorOfPost, directory, cited, tools);
}

/** The analysis with found statements beside its citations: source post, order and rule. */
export async function withStatementsFound(
  analysis: Analysis,
  loaded: Loaded,
  { statementDays }: Options,
): Promise<Analysis> {
  const { detection } = analysis;
  const directory = createDirectory(REGISTRY, loaded.actorEdits);
  const pickUps = await relayedStatements(
    citedPosts(detection, loaded.posts, directory),
    statementDays,
    loaded.wordLists.nameEdits,
  );
  return { ...analysis, detection: withFoundStatements(detection, loaded.posts, pickUps) };
}

function citedPosts(
  detection: Detection,
  posts: PostTable,
  directory: CitedPosts['directory'],
): CitedPosts {
  const { actorOfPost, evidence } = detection;
  return { posts, actorOfPost, directory, cited: citedInEvidence(evidence) };
}

async function loadTools(
  posts: PostTable,
  days: number,
  nameEdits: readonly GazetteerEdit[],
): Promise<PickUpTools> {
  const [{ createGazetteer }, { GAZETTEER }] = await Promise.all([
    import('../measure/gazetteer.ts'),
    import('../measure/gazetteerData.ts'),
  ]);
  const gazetteer = createGazetteer(GAZETTEER, nameEdits);
  return {
    gloss: chineseMeetsOthers(posts) ? await loadGloss() : null,
    countriesIn: (text, lang) => gazetteer.mentionsOf(text, lang),
    days,
  };
}

async function loadGloss() {
  const [{ createGloss }, { default: asset }] = await Promise.all([
    import('../text/gloss.ts'),
    import('../../data/gloss/zh-en.json', { with: { type: 'json' } }),
  ]);
  return createGloss(asset);
}
