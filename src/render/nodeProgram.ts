import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { colorToArray, floatColor } from 'sigma/utils';
import type { DrawState } from './drawState.ts';
import type { EdgeInk, NodeInk } from './ink.ts';
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from './nodeShaders.ts';

type DrawnNode = NodeDisplayData & NodeInk;

const UNIFORMS = ['u_matrix', 'u_frame', 'u_scale', 'u_pixelRatio', 'u_ground'] as const;
type Uniform = (typeof UNIFORMS)[number];

const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
];

/** The one program for all shapes, cores and outlines: signed distances, one square per node. */
export function createNodeProgram(state: DrawState): NodeProgramType<NodeInk, EdgeInk> {
  return class extends NodeProgram<Uniform, NodeInk, EdgeInk> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      const number = (name: string) => ({ name, size: 1, type: FLOAT });
      const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          number('a_radius'),
          number('a_sides'),
          number('a_first'),
          number('a_apothem'),
          number('a_reach'),
          number('a_stroke'),
          number('a_core'),
          number('a_dashed'),
          colour('a_fill'),
          colour('a_outline'),
          colour('a_id'),
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }

    processVisibleItem(id: number, at: number, data: NodeDisplayData): void {
      const node = data as DrawnNode;
      this.array.set(
        [
          node.x,
          node.y,
          node.size,
          node.sides,
          node.first,
          node.apothem,
          node.reach,
          node.stroke,
          node.core,
          Number(node.dashed),
          floatColor(node.fill),
          floatColor(node.outline),
          id,
        ],
        at,
      );
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      const [r, g, b] = colorToArray(state.ground);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_frame, params.width, params.height);
      gl.uniform1f(uniformLocations.u_scale, 1 / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
      gl.uniform3f(uniformLocations.u_ground, r / 255, g / 255, b / 255);
    }

    override render(params: RenderParams): void {
      const { pickProgram } = this;
      if (state.moving) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }
  };
}

/** Sigma paints hovered nodes once more above all texts; the overlay does that here, so this draws nothing. */
export const NoHoverProgram: NodeProgramType<NodeInk, EdgeInk> = class {
  drawLabel = undefined;
  drawHover = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
};
