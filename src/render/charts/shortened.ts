/** A name in so many letters at most, the last of them an ellipsis where it is longer. */
export function shortened(name: string, letters: number): string {
  return name.length > letters ? `${name.slice(0, Math.max(1, letters - 1))}…` : name;
}
