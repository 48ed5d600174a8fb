/** Colours of the theme that what is mended is drawn with. */
export interface MendColours {
  ground: string;
  edge: string;
}
