/** One more than the largest number of an actor: how long a list by actor has to be. */
export function actorCount(actorOfPost: Uint32Array): number {
  let count = 0;
  for (let post = 0; post < actorOfPost.length; post += 1) {
    const actor = actorOfPost[post] ?? 0;
    if (actor >= count) count = actor + 1;
  }
  return count;
}
