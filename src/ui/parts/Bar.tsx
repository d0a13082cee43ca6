/** A bar of fixed width whose length is a share of the greatest; at least 2 px where there is anything. */
export function Bar({ value, most, width }: { value: number; most: number; width: number }) {
  const length = value > 0 ? Math.max(2, (value / Math.max(most, 1)) * width) : 0;
  return (
    <svg class="bar" width={width} height="6" aria-hidden="true">
      <rect x={width - length} width={length} height="6" />
    </svg>
  );
}
