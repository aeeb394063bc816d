/** A finding as the seed plans it, in the language of its author. */
export type Finding = {
  key: string;
  group: "routes" | "means" | "modi-operandi";
  author: string;
  title: string;
  body: string;
  label: number;
  /** 4x4, for example B2. */
  evaluation: string;
  /** Day on which it was posted. */
  at: string;
  observed?: [string, string];
  handling?: "H0" | "H1" | "H2" | "H3";
  handlingNote?: string;
  draft?: boolean;
  withdrawn?: boolean;
  /** Who else reads it, where it is RED. */
  readers?: string[];
};
