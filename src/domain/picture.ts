/** A milestone as a picture to share: its number, and what stands around it. */
export interface Picture {
  readonly title: string;
  readonly number: string;
  readonly caption: string;
  /** The name of the app, at the foot. */
  readonly foot: string;
  /** The name of the file, without its ending. */
  readonly file: string;
}
