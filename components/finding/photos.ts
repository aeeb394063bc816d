import ExifReader from "exifreader";
import { photoSide } from "@/domain/attachments";
import { paths } from "@/lib/paths";

/** When a photo says it was taken, on the camera's clock, and the known place next to where. */
export type PhotoSays = { day: string | null; time: string | null; place: string | null };

const isPicture = (file: File) => file.type === "image/jpeg" || file.type === "image/png";

/** What the first photo that says anything says; read from the file as it was chosen, and sent nowhere but as a point. */
export async function readPhotos(files: File[]): Promise<PhotoSays | null> {
  for (const file of files.filter(isPicture)) {
    const tags = await ExifReader.load(file, { expanded: true }).catch(() => null);
    const written = tags?.exif?.DateTimeOriginal?.description ?? "";
    const [, year, month, date, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/.exec(written) ?? [];
    const { Latitude: latitude, Longitude: longitude } = tags?.gps ?? {};
    const located = latitude !== undefined && longitude !== undefined;
    const place = located ? await placeNear(latitude, longitude) : null;
    if (year || place) return { day: year ? `${year}-${month}-${date}` : null, time: time ?? null, place };
  }
  return null;
}

async function placeNear(latitude: number, longitude: number): Promise<string | null> {
  const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
  const answer = await fetch(paths.placeNear(round(latitude), round(longitude))).catch(() => null);
  const [found] = answer?.ok ? ((await answer.json()) as { value: string }[]) : [];
  return found?.value ?? null;
}

/** The same files, photos drawn anew so that their longest side is no longer than the portal keeps. */
export function smallerPhotos(files: File[]): Promise<File[]> {
  return Promise.all(files.map((file) => (isPicture(file) ? smaller(file).catch(() => file) : file)));
}

async function smaller(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, photoSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return file;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.82));
  if (!drawn || (scale === 1 && drawn.size >= file.size)) return file;
  return new File([drawn], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
}
