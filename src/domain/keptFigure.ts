/** A figure that a case keeps: its words and looks, what it was asked of, and all that it shows. */
import { DRAWN_ALONE, type DrawnAs, drawnAsKey } from './arrangement.ts';
import type { FigureSpec } from './figure.ts';
import type { FigureContent } from './figureContent.ts';
import type { FigureSettings, FigureWords } from './figureSettings.ts';
import type { PickupView } from './pickupView.ts';
import { type ColourOwner, type Filters, NO_FILTERS } from './view.ts';

/** What a figure's content is counted from. */
export interface FigureQuestion {
  readonly filters: Filters;
  readonly colourBy: ColourOwner;
  /** statements and relays; of pick-up lists alone */
  readonly pickups: PickupView;
  readonly settings: FigureSettings;
  /** who is drawn as one and where actors were put; of networks alone; absent: as the layout has them */
  readonly drawnAs?: DrawnAs;
}

/** A kept figure without its content: what the list of them and the composer need. */
export interface FigureRecord {
  readonly id: string;
  readonly name: string;
  readonly question: FigureQuestion;
  readonly words: FigureWords;
  readonly spec: FigureSpec;
  /** SHA-256 in hex of its content as it is kept, places included */
  readonly contentHash: string;
  /** a small drawing of it without words, as SVG; null where there is none */
  readonly thumbnail: string | null;
}

export interface KeptFigure extends FigureRecord {
  readonly content: FigureContent;
}

/** A kept figure as the page knows it. */
export function recordOf({ content: _, ...record }: KeptFigure): FigureRecord {
  return record;
}

/**
 * The part of a question that decides the content: looks may change and the content stays. Equal texts, equal
 * questions.
 */
export function questionKey(question: FigureQuestion): string {
  const { filters, colourBy, pickups, settings, drawnAs = DRAWN_ALONE } = question;
  const { kind, actors, groups, subject, rows } = settings;
  switch (kind) {
    case 'network':
      return JSON.stringify([
        kind,
        inOrder({ ...NO_FILTERS, ...filters }),
        colourBy,
        actors,
        groups,
        drawnAsKey(drawnAs),
      ]);
    case 'ledger':
      return JSON.stringify([kind, filters.time]);
    case 'timeline':
      return JSON.stringify([kind, filters.time, subject]);
    case 'pickups': {
      const { statementsOf, relayedBy, about, sort } = pickups;
      return JSON.stringify([kind, filters.time, statementsOf, relayedBy, about, sort, rows]);
    }
    default:
      return kind satisfies never;
  }
}

function inOrder(filters: Filters): unknown {
  const names = Object.keys(filters).sort() as (keyof Filters)[];
  return names.map((name) => [name, filters[name]]);
}

/** The same name twice tells nobody which one is meant: a number is added. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const name = wanted.trim() || 'Figure';
  if (!taken.includes(name)) return name;
  for (let k = 2; ; k += 1) {
    const numbered = `${name} (${k})`;
    if (!taken.includes(numbered)) return numbered;
  }
}
