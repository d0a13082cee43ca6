/** Who publishes (DESIGN §3). */
export const ACTOR_KINDS = [
  'ministry',
  'diplomat',
  'official',
  'state outlet',
  'state-linked outlet',
  'outlet',
  'account',
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** An account, channel or domain of an actor. Domains have platform `web` and cover their subdomains. */
export interface ActorHandle {
  readonly platform: string;
  readonly handle: string;
}

export interface ActorNames {
  /** first one is the label's full form; aliases follow */
  readonly en: readonly string[];
  readonly ru: readonly string[];
  readonly zh: readonly string[];
}

export interface Actor {
  /** short, stable, lower case: `rt`, `chn-mfa`; `platform:handle` for accounts that no registry knows */
  readonly id: string;
  readonly label: string;
  /** ISO 3166-1 alpha-3, `EU` for the European Union, null for none or unknown */
  readonly state: string | null;
  readonly kind: ActorKind;
  readonly handles: readonly ActorHandle[];
  readonly names: ActorNames;
  /** dates of office or existence, ISO days */
  readonly from?: string;
  readonly to?: string;
  /** why it carries this label, and where that is said */
  readonly reason: string;
  readonly source: string;
  /** false: nobody has labelled it; it is drawn as unlabelled */
  readonly labelled: boolean;
}

/**
 * A user's correction to the registry within one case. Edits apply in order; `reason` is required.
 * `merge`: the handles and names of `id` go over to `into`.
 */
export type ActorEdit =
  | { readonly type: 'put'; readonly actor: Actor; readonly reason: string; readonly at: number }
  | {
      readonly type: 'merge';
      readonly id: string;
      readonly into: string;
      readonly reason: string;
      readonly at: number;
    };

/** Every actor of one run. Indices are stable; it grows when an unknown handle is asked for. */
export interface ActorDirectory {
  readonly actors: readonly Actor[];
  /** index of the actor behind a handle; unknown handles become a new unlabelled account */
  ofHandle(platform: string, handle: string, name?: string): number;
  /** index of the actor that owns a host name (or a parent domain of it); -1 where none does */
  ofSite(host: string): number;
  /** index by actor id; -1 where there is none */
  ofId(id: string): number;
}
