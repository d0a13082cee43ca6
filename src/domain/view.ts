import type { ActorKind } from './actor.ts';
import type { FigureSettings } from './figureSettings.ts';
import type { Focus } from './focus.ts';
import type { Kind } from './kind.ts';
import type { MeasuresView } from './measuresView.ts';
import type { NetworkView } from './networkView.ts';
import type { PickupView } from './pickupView.ts';
import type { TimeRange } from './time.ts';

/** What is left out of the picture. Empty lists hide nothing. */
export interface Filters {
  /** by the amplifier's post */
  readonly time: TimeRange;
  readonly hiddenKinds: readonly Kind[];
  /** alpha-3 codes; the empty text stands for unlabelled actors */
  readonly hiddenStates: readonly string[];
  readonly hiddenActorKinds: readonly ActorKind[];
  /** ids of actors that the analyst hid one by one */
  readonly hiddenActors: readonly string[];
  readonly hiddenPlatforms: readonly string[];
  /** ISO 639-1; the empty text stands for unknown */
  readonly hiddenLanguages: readonly string[];
  /** longest lag that counts for kinds with a window; null = each kind's own default */
  readonly windowMs: number | null;
  readonly minWeight: number;
  /** largest false discovery rate; edges of which nothing can be said stay. null = all */
  readonly maxQ: number | null;
  /** directed kinds stay whatever their q: there the act itself is the evidence (METHODS §1) */
  readonly keepActs: boolean;
  /** the part that is looked at, of what the other filters leave */
  readonly focus: Focus | null;
}

export const NO_FILTERS: Filters = {
  time: { from: null, to: null },
  hiddenKinds: [],
  hiddenStates: [],
  hiddenActorKinds: [],
  hiddenActors: [],
  hiddenPlatforms: [],
  hiddenLanguages: [],
  windowMs: null,
  minWeight: 1,
  maxQ: null,
  keepActs: true,
  focus: null,
};

/** What a case opens with: of co-occurrence only what chance does not explain. */
export const DEFAULT_FILTERS: Filters = { ...NO_FILTERS, maxQ: 0.05 };

/** Who owns hue: one at a time (LOOK §1). */
export const COLOUR_OWNERS = ['state', 'kind', 'cluster'] as const;
export type ColourOwner = (typeof COLOUR_OWNERS)[number];

/** What the inspector shows. */
export type Selection =
  | { readonly type: 'actor'; readonly id: string }
  | {
      readonly type: 'edge';
      readonly amplifier: string;
      readonly source: string;
      readonly kind: Kind;
    }
  | { readonly type: 'cluster'; readonly index: number };

/** Screens of an open case. */
export const SCREENS = [
  'network',
  'pickups',
  'measures',
  'posts',
  'tables',
  'actors',
  'figures',
  'files',
] as const;
export type Screen = (typeof SCREENS)[number];

/** All that a reload must come back to; it is written into the URL fragment. */
export interface View {
  readonly caseId: string;
  readonly screen: Screen;
  readonly filters: Filters;
  readonly colourBy: ColourOwner;
  readonly selection: Selection | null;
  /** index of the open piece of evidence in the inspector's list */
  readonly evidence: number;
  readonly network: NetworkView;
  readonly pickups: PickupView;
  readonly measures: MeasuresView;
  readonly figure: FigureSettings;
}
