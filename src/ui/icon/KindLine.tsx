import { type Kind, UNDIRECTED_KINDS } from '../../domain/kind.ts';

/** A sample of the line that a kind is drawn with: hue for the family, dash for the member. */
export function KindLine({ kind }: { readonly kind: Kind }) {
  const hasHead = !UNDIRECTED_KINDS.has(kind);
  return (
    <svg
      class={`kind-line kind-${kind}`}
      viewBox="0 0 28 10"
      width="28"
      height="10"
      aria-hidden="true"
    >
      <path d={hasHead ? 'M0 5h22' : 'M0 5h28'} />
      {hasHead && <polygon points="21,1.6 28,5 21,8.4" />}
    </svg>
  );
}
