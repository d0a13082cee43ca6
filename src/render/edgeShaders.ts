/**
 * One strip per arrow: STEPS + 1 pairs of vertices along a quadratic Bézier curve, then two for the head.
 * All lengths are px on the screen. `a_vertex`: step, and side (−1 or 1).
 */
export const EDGE_STEPS = 12;

export const EDGE_VERTEX_SHADER = /* glsl */ `
attribute vec2 a_vertex;
attribute vec2 a_from;
attribute vec2 a_to;
attribute vec2 a_rims;
attribute float a_width;
attribute float a_opacity;
attribute float a_curvature;
attribute float a_dash;
attribute float a_head;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_frame;
uniform float u_scale;
uniform float u_headFrom;
uniform float u_pixelRatio;

varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_body;
varying float v_width;
varying float v_dash;

const float STEPS = ${EDGE_STEPS}.0;
const float TIP_GAP = 1.5;
const float PICKED = 3.5;

vec2 pixels(vec2 place) {
  return (u_matrix * vec3(place, 1.0)).xy * u_frame * 0.5;
}

vec2 bezier(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

void main() {
  gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  vec2 from = pixels(a_from);
  vec2 to = pixels(a_to);
  vec2 across = to - from;
  float chord = length(across);
  // y points up here: to the left of the way, so that the arrow turns clockwise
  vec2 control = (from + to) * 0.5 + vec2(-across.y, across.x) * a_curvature;
  float bend = 2.0 * a_curvature;
  float whole = chord * (1.0 + bend * bend / 6.0);
  float start = a_rims.x * u_scale;
  float tip = whole - a_rims.y * u_scale - TIP_GAP;
  if (tip - start < 1.0) return;

  float zoomed = clamp(u_scale, 0.75, 1.5);
  float width = a_width * zoomed;
  bool headed = a_head > 0.0 && a_head >= u_headFrom;
  float headLength = headed ? min(4.4 + 1.7 * width, 0.6 * (tip - start)) : 0.0;
  float headHalf = headed ? 1.7 + 0.75 * width : 0.0;
  float body = tip - headLength;

  float along = min(start + (body - start) * a_vertex.x / STEPS, body);
  float half_ = width * 0.5;
  vec2 place = bezier(from, control, to, along / whole);
  vec2 way = mix(control - from, to - control, along / whole);
  if (a_vertex.x > STEPS - 0.5 && headed) {
    // the head is straight: its sides follow the line from its base to its tip
    vec2 point = bezier(from, control, to, tip / whole);
    way = point - place;
    if (a_vertex.x > STEPS + 0.5) half_ = headHalf;
    if (a_vertex.x > STEPS + 1.5) {
      place = point;
      along = tip;
      half_ = 0.0;
    }
  }
  vec2 normal = normalize(vec2(-way.y, way.x));

  #ifdef PICKING_MODE
  half_ = max(half_, PICKED);
  v_color = a_id;
  #else
  v_color = vec4(a_color.rgb, a_opacity);
  #endif

  v_half = half_;
  v_side = a_vertex.y * (half_ + 0.6 / u_pixelRatio);
  v_along = along - start;
  v_body = body - start;
  v_width = width;
  v_dash = a_dash;
  gl_Position = vec4((place + normal * v_side) * 2.0 / u_frame, 0.0, 1.0);
}
`;

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_side;
varying float v_half;
varying float v_along;
varying float v_body;
varying float v_width;
varying float v_dash;

uniform float u_pixelRatio;

float dashCover() {
  if (v_dash < 0.5 || v_along > v_body) return 1.0;
  float inked = v_dash < 1.5 ? 5.0 + v_width : max(1.2, v_width);
  float empty = v_dash < 1.5 ? 3.0 + v_width : 2.0 + v_width;
  float at = mod(v_along, inked + empty);
  return clamp(min(at, inked - at) * u_pixelRatio + 0.5, 0.0, 1.0);
}

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = vec4(v_color.rgb, 1.0);
  #else
  float cover = clamp((v_half - abs(v_side)) * u_pixelRatio + 0.5, 0.0, 1.0);
  float opacity = v_color.a * cover * dashCover();
  gl_FragColor = vec4(v_color.rgb * opacity, opacity);
  #endif
}
`;
