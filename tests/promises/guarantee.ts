/** One thing that Naast guarantees, as docs/promises.md prints it. */
export interface Guarantee {
  /** Stays when the text changes: other pages link to it. */
  readonly title: string;
  /** What is guaranteed, in Markdown. */
  readonly text: string;
  /** `kept`, or what is missing from that. */
  readonly now: string;
  /** Test files that fail when it is broken: paths from the repository's root, without `.test.ts`. */
  readonly tests: readonly string[];
}

export interface Chapter {
  readonly title: string;
  readonly guarantees: readonly Guarantee[];
}
