/** What the node program asks for at every frame. One object a network; the program only reads it. */
export interface DrawState {
  /** ground of the theme: cores, hollow shapes */
  ground: string;
}
