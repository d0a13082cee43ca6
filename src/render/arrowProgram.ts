import { MOST_INDICES, TEXELS, writeLines, writeTriangles } from './arrowPass.ts';
import { EDGE_FRAGMENT_SHADER, EDGE_VERTEX_SHADER } from './edgeShaders.ts';
import { compileProgram } from './webgl.ts';

/** Most arrows of one stroke. */
export const MOST_ARROWS = 8192;
const ROW = 64;
const UNIFORMS = ['u_frame', 'u_scale', 'u_headFrom', 'u_pixelRatio', 'u_thin'] as const;

export interface Sheet {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export interface ArrowStyle {
  /** from radius to px; widths follow it within limits */
  readonly size: number;
  readonly headFrom: number;
  /** one-pixel lines without heads: several times faster */
  readonly thin: boolean;
}

/** The arrows' program in a context: written into its room first, drawn then into what is bound. */
export class ArrowProgram {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly places: Record<(typeof UNIFORMS)[number], WebGLUniformLocation | null>;
  private readonly texture: WebGLTexture | null;
  private readonly indexBuffer: WebGLBuffer | null;
  private readonly texels: Float32Array;
  private readonly indices: Uint32Array;

  /** `most`: arrows that one stroke may hold, whole rows of 64. */
  constructor(gl: WebGL2RenderingContext, most = MOST_ARROWS) {
    this.gl = gl;
    this.program = compileProgram(gl, EDGE_VERTEX_SHADER, EDGE_FRAGMENT_SHADER);
    const place = (name: string) => gl.getUniformLocation(this.program, name);
    this.places = {
      u_frame: place('u_frame'),
      u_scale: place('u_scale'),
      u_headFrom: place('u_headFrom'),
      u_pixelRatio: place('u_pixelRatio'),
      u_thin: place('u_thin'),
    };
    this.texels = new Float32Array(TEXELS * most);
    this.indices = new Uint32Array(MOST_INDICES * most);
    this.texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, ROW * (TEXELS / 4), most / ROW);
    this.indexBuffer = gl.createBuffer();
  }

  /** Where the texels of the next stroke are to be written. */
  room(arrows: number): Float32Array {
    return this.texels.subarray(0, TEXELS * arrows);
  }

  /** Draws the first arrows of the room. */
  stroke(arrows: number, sheet: Sheet, { size, headFrom, thin }: ArrowStyle): void {
    const { gl, texels, indices, places } = this;
    const rows = Math.ceil(arrows / ROW);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW * 4, rows, gl.RGBA, gl.FLOAT, texels);
    const count = (thin ? writeLines : writeTriangles)(indices, texels, arrows);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.indexBuffer);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices.subarray(0, count), gl.STREAM_DRAW);
    gl.useProgram(this.program);
    gl.uniform2f(places.u_frame, sheet.width, sheet.height);
    gl.uniform1f(places.u_scale, size);
    gl.uniform1f(places.u_headFrom, headFrom);
    gl.uniform1f(places.u_pixelRatio, sheet.pixelRatio);
    gl.uniform1f(places.u_thin, Number(thin));
    gl.drawElements(thin ? gl.LINES : gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
  }
}
