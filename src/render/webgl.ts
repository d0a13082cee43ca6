/** Throws a sentence for the user where the browser cannot draw with WebGL. */
export function requireWebGl(): void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!context) {
    throw new Error(
      'The network cannot be drawn: this browser offers no WebGL. Turn on hardware acceleration in its settings, or use the tables: they hold the same actors and edges.',
    );
  }
  if (
    !(context instanceof WebGL2RenderingContext) &&
    !context.getExtension('ANGLE_instanced_arrays')
  ) {
    throw new Error(
      'The network cannot be drawn: this browser’s WebGL lacks instanced drawing. Update the browser, or use the tables.',
    );
  }
  // browsers allow few contexts at once
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
