/** Small multiples beyond these are left to the table. */
const MOST_PANELS = 6;

/** The series that a chart has room for: those with most posts, without those that have none. */
export function withMostPosts<S extends { readonly posts: Uint32Array }>(
  series: readonly S[],
): S[] {
  return series
    .map((one) => ({ one, sum: sumOf(one.posts) }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, MOST_PANELS)
    .map(({ one }) => one);
}

export function sumOf(numbers: Uint32Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Posts of 1,000. */
export function perThousand({
  posts,
  ofPosts,
}: {
  readonly posts: number;
  readonly ofPosts: number;
}): number {
  return (1000 * posts) / ofPosts;
}
