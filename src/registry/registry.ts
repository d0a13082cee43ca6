import blr from '../../data/actors/blr.json' with { type: 'json' };
import chn from '../../data/actors/chn.json' with { type: 'json' };
import canis from '../../data/actors/chn-canis.json' with { type: 'json' };
import eu from '../../data/actors/eu.json' with { type: 'json' };
import intl from '../../data/actors/intl.json' with { type: 'json' };
import irn from '../../data/actors/irn.json' with { type: 'json' };
import kaz from '../../data/actors/kaz.json' with { type: 'json' };
import rus from '../../data/actors/rus.json' with { type: 'json' };
import ukr from '../../data/actors/ukr.json' with { type: 'json' };
import usa from '../../data/actors/usa.json' with { type: 'json' };
import world from '../../data/actors/world.json' with { type: 'json' };
import type { Actor } from '../domain/actor.ts';
import { type ActorEntry, actorOf } from './entry.ts';

const FILES: readonly (readonly ActorEntry[])[] = [
  blr,
  chn,
  canis,
  eu,
  intl,
  irn,
  kaz,
  rus,
  ukr,
  usa,
  world,
];

/** The actors that the app ships; where each label comes from: data/actors/README.md. */
export const REGISTRY: readonly Actor[] = FILES.flatMap((file) => file.map(actorOf));
