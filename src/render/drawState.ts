/** What both WebGL programs ask for at every frame. One object a network; the programs only read it. */
export interface DrawState {
  /** ground of the theme: cores, hollow shapes */
  ground: string;
  /** while the camera moves nothing can be picked, so the picking pass is left out */
  moving: boolean;
  /** share of the arrows that are drawn while the camera moves; below 1 on slow machines only */
  shareWhileMoving: number;
  /** least weight of an arrow with a head */
  headFrom: number;
}
