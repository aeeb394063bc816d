/** What was added and removed between two texts, word by word, after Myers (1986): the shortest way from one to the other. */

export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** Beyond so many changed words two texts have little in common: the middle is shown as replaced. */
const most = 800;

const words = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

export function difference(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (part: string[]): Piece[] => [{ kind: "same", text: part.join("") }];
  return joined([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

/** The furthest points reached with each number of changes, then the way back through them. */
function between(a: string[], b: string[]): Piece[] {
  const reached = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let changes = 0; changes <= Math.min(a.length + b.length, most); changes++) {
    trail.push(new Map(reached));
    for (let line = -changes; line <= changes; line += 2) {
      const down =
        line === -changes ||
        (line !== changes && (reached.get(line - 1) ?? -1) < (reached.get(line + 1) ?? -1));
      let x = down ? (reached.get(line + 1) ?? 0) : (reached.get(line - 1) ?? 0) + 1;
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x++;
      reached.set(line, x);
      if (x >= a.length && x - line >= b.length) return wayBack(a, b, trail);
    }
  }
  return [
    { kind: "removed", text: a.join("") },
    { kind: "added", text: b.join("") },
  ];
}

function wayBack(a: string[], b: string[], trail: Map<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trail.length - 1; changes >= 0; changes--) {
    const reached = trail[changes] ?? new Map();
    const line = x - y;
    const down =
      line === -changes ||
      (line !== changes && (reached.get(line - 1) ?? -1) < (reached.get(line + 1) ?? -1));
    const from = down ? line + 1 : line - 1;
    const fromX = reached.get(from) ?? 0;
    while (x > fromX && y > fromX - from && x > 0 && y > 0) {
      pieces.push({ kind: "same", text: a[--x] ?? "" });
      y--;
    }
    if (changes === 0) break;
    if (down) pieces.push({ kind: "added", text: b[--y] ?? "" });
    else pieces.push({ kind: "removed", text: a[--x] ?? "" });
  }
  return pieces.reverse();
}

/** Neighbours of a kind as one; within a run of changes what was removed stands before what was added. */
function joined(pieces: Piece[]): Piece[] {
  const found: Piece[] = [];
  let run = { removed: "", added: "" };
  const close = () => {
    for (const kind of ["removed", "added"] as const) if (run[kind]) found.push({ kind, text: run[kind] });
    run = { removed: "", added: "" };
  };
  for (const piece of pieces) {
    if (!piece.text) continue;
    if (piece.kind !== "same") {
      run[piece.kind] += piece.text;
      continue;
    }
    close();
    const last = found.at(-1);
    if (last?.kind === "same") last.text += piece.text;
    else found.push({ ...piece });
  }
  close();
  return found;
}
