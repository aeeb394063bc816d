import { eq } from "drizzle-orm";
import ExifReader from "exifreader";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { asOwner } from "@/db/owner";
import { addAttachments, findAttachment, listAttachments, removeAttachment } from "@/db/queries/attachments";
import { closeDraft, discardDraft, findDraft, keepDraft, listDrafts } from "@/db/queries/finding-drafts";
import { findRights, withdrawFinding } from "@/db/queries/finding-life";
import { nearestPlaces } from "@/db/queries/places";
import { memberships } from "@/db/schema/spaces";
import { accountId } from "@/db/seed/accounts";
import { keptDraft, sentDraft } from "@/domain/findings/draft-input";
import { redrawPhoto } from "@/lib/photos";
import { takeAttachments } from "@/lib/uploads";
import { refusal } from "./acting";
import { findingStage, group } from "./finding-stage";

const { portal, as, post, edit } = findingStage();

const keep = (key: string, revision: number, values: Record<string, string | string[]>, who = "uy.member") =>
  as(who, (tx, viewer) => keepDraft(tx, viewer, { groupId: group, key, revision, values }));
const read = (id: string, who = "uy.member") => as(who, (tx) => findDraft(tx, id), "read");

describe("a draft of a finding", () => {
  test("is kept half-filled, goes on anywhere, and an older window does not overwrite it", async () => {
    const key = crypto.randomUUID();
    const id = await keep(key, 0, { title: "", observedFrom: "yesterday", "legs.0.from": "Callao" });
    expect(await read(id)).toMatchObject({ revision: 1, values: { observedFrom: "yesterday" } });
    await keep(key, 1, { title: "Barges" });
    // Sent again after an answer that was lost.
    expect(await keep(key, 1, { title: "Barges" })).toBe(id);
    expect(await read(id)).toMatchObject({ revision: 2 });
    expect(await refusal(keep(key, 1, { title: "Older" }))).toEqual({ "": "stale" });
    expect(await refusal(keep(key, 0, { title: "Older" }))).toEqual({ "": "stale" });
    expect((await read(id))?.values).toEqual({ title: "Barges" });
    expect(await as("uy.member", (tx) => listDrafts(tx, group), "read")).toMatchObject([
      { id, title: "Barges" },
    ]);
  });

  test("is its author's alone, and nobody else's key meets it", async () => {
    const key = crypto.randomUUID();
    const id = await keep(key, 0, { title: "Mine" });
    for (const who of ["uy.focal", "pe.member"]) {
      expect(await read(id, who)).toBeNull();
      expect(await refusal(as(who, (tx) => discardDraft(tx, id)))).toEqual({ "": "notFound" });
    }
    expect(await keep(key, 0, { title: "Theirs" }, "pe.member")).not.toBe(id);
    expect((await read(id))?.values).toEqual({ title: "Mine" });
  });

  test("goes with the post, and a second window does not post it again", async () => {
    const key = crypto.randomUUID();
    const id = await keep(key, 0, { title: "Once", body: "B" });
    expect(await refusal(as("uy.member", (tx) => closeDraft(tx, key, 0)))).toEqual({ "": "stale" });
    await as("uy.member", (tx) => closeDraft(tx, key, 1));
    expect(await read(id)).toBeNull();
    expect(await refusal(as("uy.member", (tx) => closeDraft(tx, key, 1)))).toEqual({ "": "stale" });
    expect(await refusal(keep(key, 1, { title: "Late" }))).toEqual({ "": "notFound" });
  });

  test("opens nothing and takes nothing once the membership has ended", async () => {
    const [key, who] = [crypto.randomUUID(), "co.member"];
    const id = await keep(key, 0, { title: "Left" }, who);
    const leave = (endsAt: Date | null) =>
      asOwner(portal.ownerUrl, (tx) =>
        tx
          .update(memberships)
          .set({ endsAt })
          .where(eq(memberships.accountId, accountId(who))),
      );
    await leave(new Date(Date.now() - 1000));
    expect(await read(id, who)).toBeNull();
    expect(await as(who, (tx) => listDrafts(tx), "read")).toEqual([]);
    expect(await refusal(keep(key, 1, { title: "After" }, who))).toEqual({ "": "notFound" });
    expect(await refusal(keep(crypto.randomUUID(), 0, { title: "New" }, who))).toEqual({ "": "notFound" });
    await leave(null);
  });

  test("takes what was typed by the names of the fields, without files, and no more than there is room for", () => {
    const key = crypto.randomUUID();
    const given = { groupId: group, draftKey: key, revision: "0", draft: "on" };
    const parsed = keptDraft.parse({
      ...given,
      title: "T",
      legs: { "0": { from: "Callao" } },
      related: ["a", "b"],
      files: new File(["x"], "x.jpg"),
    });
    const values = { title: "T", "legs.0.from": "Callao", related: ["a", "b"] };
    expect(parsed).toEqual({ groupId: group, key, revision: 0, values });
    expect(keptDraft.safeParse({ ...given, title: "\u0000" }).success).toBe(false);
    const sent = { accountId: key, groupId: group, key, revision: 0 };
    expect(sentDraft.safeParse({ ...sent, values: { body: "x".repeat(250_000) } }).success).toBe(false);
    expect(sentDraft.safeParse({ ...sent, values: { "a b": "x" } }).success).toBe(false);
  });
});

/** A photo as a phone makes it: with place, time and camera. */
const phonePhoto = () =>
  sharp({ create: { width: 3000, height: 1000, channels: 3, background: "#336699" } })
    .withExif({
      IFD0: { Make: "canary-rojo-camera" },
      IFD2: { DateTimeOriginal: "2021:11:12 10:32:00" },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "12/1 3/1 0/1",
        GPSLongitudeRef: "W",
        GPSLongitude: "77/1 9/1 0/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const attach = (id: string, files: File[]) =>
  as("uy.member", async (tx, viewer) => addAttachments(tx, viewer, id, await takeAttachments(files)));
const listed = (id: string, who = "pe.member") => as(who, (tx) => listAttachments(tx, id), "read");

describe("photos and files of a finding", () => {
  test("a photo is drawn anew: smaller, upright, with nothing that the camera wrote", async () => {
    const bytes = await phonePhoto();
    const drawn = await redrawPhoto(bytes, "image/jpeg");
    if (!drawn) throw new Error("not drawn");
    const { width, height, exif, xmp, iptc, orientation } = await sharp(drawn.photo).metadata();
    expect({ width, height, exif, xmp, iptc, orientation }).toEqual({ width: 683, height: 2048 });
    expect(drawn.photo.includes("canary-rojo")).toBe(false);
    expect((await ExifReader.load(drawn.photo, { expanded: true })).gps).toBeUndefined();
    expect(await redrawPhoto(bytes.subarray(0, 400), "image/jpeg")).toBeNull();
  });

  test("what is not what it says is refused at its field, and nothing is kept", async () => {
    const id = await post();
    const photo = new File([new Uint8Array(await phonePhoto())], "dock.jpg");
    const script = new File(["MZ\u0000\u0001 program"], "dock.jpg", { type: "image/jpeg" });
    expect(await refusal(attach(id, [photo, script]))).toEqual({ files: "fileType" });
    expect(await listed(id)).toEqual([]);
  });

  test("they are read with the finding, tighten with it, and go with it", async () => {
    const id = await post();
    await attach(id, [
      new File([new Uint8Array(await phonePhoto())], "../dock.png"),
      new File(["Three barges."], "note.txt"),
    ]);
    const [photo, note] = await listed(id);
    expect([photo?.fileName, photo?.isPhoto, note?.fileName, note?.isPhoto]).toEqual([
      "dock.jpg",
      true,
      "note.txt",
      false,
    ]);
    // What was added in a moment of its own is a version of its own.
    expect((await as("uy.member", (tx) => findRights(tx, id), "read"))?.version).toBe(2);
    await edit(id, { label: 3 });
    expect((await listed(id)).map(({ label }) => label)).toEqual([3, 3]);
    await edit(id, { label: 4, readers: [accountId("br.member")] });
    expect(await listed(id)).toEqual([]);
    for (const who of ["uy.member", "br.member"])
      expect((await listed(id, who)).map(({ label }) => label)).toEqual([4, 4]);
    expect(await as("pe.member", (tx) => findAttachment(tx, photo?.id ?? ""), "read")).toBeNull();
    await as("uy.member", (tx) => removeAttachment(tx, note?.id ?? ""));
    expect(await listed(id, "uy.member")).toHaveLength(1);
    const rights = await as("uy.member", (tx) => findRights(tx, id), "read");
    await as("uy.member", (tx, viewer) =>
      withdrawFinding(tx, viewer, id, { version: rights?.version ?? 0, reason: "Wrong" }),
    );
    expect(await listed(id, "uy.member")).toEqual([]);
    expect(await as("uy.member", (tx) => findAttachment(tx, photo?.id ?? ""), "read")).toBeNull();
  });

  test("only its author adds to a finding and takes away", async () => {
    const id = await post();
    await attach(id, [new File(["Three barges."], "note.txt")]);
    const [note] = await listed(id);
    expect(await refusal(as("pe.member", (tx) => removeAttachment(tx, note?.id ?? "")))).toEqual({
      "": "notFound",
    });
    const stored = {
      fileName: "x.txt",
      mediaType: "text/plain",
      size: 1,
      sha256: "x",
      storageKey: "k",
      thumbnailKey: null,
    };
    expect(await refusal(as("pe.member", (tx, viewer) => addAttachments(tx, viewer, id, [stored])))).toEqual({
      "": "notFound",
    });
  });
});

test("the known place next to a point, and none in the middle of the sea", async () => {
  const near = (latitude: number, longitude: number) =>
    as("uy.member", (tx) => nearestPlaces(tx, { latitude, longitude }), "read");
  expect(await near(-30, -120)).toEqual([]);
  expect((await near(-12.05, -77.15)).length).toBeLessThanOrEqual(1);
});
