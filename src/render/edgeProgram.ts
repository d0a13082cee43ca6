import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { Dash } from '../look/palette.ts';
import type { DrawState } from './drawState.ts';
import { EDGE_FRAGMENT_SHADER, EDGE_STEPS, EDGE_VERTEX_SHADER } from './edgeShaders.ts';
import type { EdgeInk, NodeInk } from './ink.ts';

type DrawnEdge = EdgeDisplayData & EdgeInk;
type DrawnNode = NodeDisplayData & NodeInk;

const UNIFORMS = ['u_matrix', 'u_frame', 'u_scale', 'u_headFrom', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

const DASH_CODES: Record<Dash, number> = { solid: 0, dash: 1, dots: 2 };

/** Pairs of vertices along the body, then the head's base and its tip. */
const VERTICES = Array.from({ length: EDGE_STEPS + 3 }, (_, step) => [
  [step, -1],
  [step, 1],
]).flat();

/** The one program for all arrows: curved, dashed, with a head at the source's rim, and pickable. */
export function createEdgeProgram(state: DrawState): EdgeProgramType<NodeInk, EdgeInk> {
  return class extends EdgeProgram<Uniform, NodeInk, EdgeInk> {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
      const numbers = (name: string, size = 1) => ({ name, size, type: FLOAT });
      const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });
      return {
        VERTICES: VERTICES.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          numbers('a_from', 2),
          numbers('a_to', 2),
          numbers('a_rims', 2),
          numbers('a_width'),
          numbers('a_opacity'),
          numbers('a_curvature'),
          numbers('a_dash'),
          numbers('a_head'),
          colour('a_color'),
          colour('a_id'),
        ],
        CONSTANT_ATTRIBUTES: [numbers('a_vertex', 2)],
        CONSTANT_DATA: VERTICES,
      };
    }

    processVisibleItem(
      id: number,
      at: number,
      amplifierData: NodeDisplayData,
      sourceData: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const [amplifier, source] = [amplifierData as DrawnNode, sourceData as DrawnNode];
      const edge = data as DrawnEdge;
      const { array } = this;
      array[at] = amplifier.x;
      array[at + 1] = amplifier.y;
      array[at + 2] = source.x;
      array[at + 3] = source.y;
      array[at + 4] = amplifier.size;
      array[at + 5] = source.size;
      array[at + 6] = edge.size;
      array[at + 7] = edge.opacity;
      array[at + 8] = edge.curvature;
      array[at + 9] = DASH_CODES[edge.dash];
      array[at + 10] = edge.head;
      array[at + 11] = floatColor(edge.color);
      array[at + 12] = id;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_frame, params.width, params.height);
      gl.uniform1f(uniformLocations.u_scale, 1 / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_headFrom, state.headFrom);
      gl.uniform1f(uniformLocations.u_pixelRatio, params.pixelRatio);
    }

    override render(params: RenderParams): void {
      const { array, capacity, pickProgram } = this;
      if (state.moving) {
        // the heaviest arrows are the last
        const drawn = Math.ceil(capacity * state.shareWhileMoving);
        this.pickProgram = null;
        this.array = array.subarray((capacity - drawn) * this.STRIDE);
        this.capacity = drawn;
      }
      super.render(params);
      this.pickProgram = pickProgram;
      this.array = array;
      this.capacity = capacity;
    }
  };
}
