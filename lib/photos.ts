import sharp from "sharp";
import { photoSide, thumbnailSide } from "@/domain/attachments";

/** More pixels than any camera has: a small file may hold a picture that fills the memory. */
const mostPixels = 60_000_000;

const inside = (side: number) =>
  ({ width: side, height: side, fit: "inside", withoutEnlargement: true }) as const;

/**
 * A photo drawn anew, upright, at most `photoSide` long, without place, time, camera or anything else that was written
 * into it; and its small picture. Null where it is no picture that can be drawn.
 */
export async function redrawPhoto(
  bytes: Uint8Array,
  mediaType: string,
): Promise<{ photo: Buffer; thumbnail: Buffer } | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
      .autoOrient()
      .resize(inside(photoSide));
    const photo =
      mediaType === "image/png"
        ? await upright.png().toBuffer()
        : await upright.jpeg({ quality: 82 }).toBuffer();
    const thumbnail = await sharp(photo)
      .resize(inside(thumbnailSide))
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 72 })
      .toBuffer();
    return { photo, thumbnail };
  } catch {
    return null;
  }
}
