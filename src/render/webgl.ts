/** Throws a sentence for the user where the browser cannot draw with WebGL 2. */
export function requireWebGl(): void {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) {
    throw new Error(
      'The network cannot be drawn: this browser offers no WebGL 2. Turn on hardware acceleration in its settings or update it, or use the tables: they hold the same actors and edges.',
    );
  }
  // browsers allow few contexts at once
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

/** Compiles and links. Throws with the driver's words where it will not. */
export function compileProgram(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const shaders = gl.getAttachedShaders(program) ?? [];
    const words = shaders.map((shader) => gl.getShaderInfoLog(shader)).join('\n');
    throw new Error(`compileProgram: ${gl.getProgramInfoLog(program)}\n${words}`);
  }
  return program;
}

/** Whether the processor itself draws: then every picture costs as much as it holds. */
export function isSoftware(gl: WebGL2RenderingContext): boolean {
  const told = gl.getExtension('WEBGL_debug_renderer_info');
  const name = told ? String(gl.getParameter(told.UNMASKED_RENDERER_WEBGL)) : '';
  return /swiftshader|llvmpipe|software|basic render/i.test(name);
}

export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
