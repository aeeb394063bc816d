/** Photos and files of a finding. */

/** So many at once. */
export const mostFiles = 10;

/** The longest side of a photo, in pixels, and of the small picture in lists. */
export const photoSide = 2_048;
export const thumbnailSide = 320;

/** The kinds that are pictures, and are stored anew without what the camera wrote into them. */
export const isPhoto = (mediaType: string) => mediaType === "image/jpeg" || mediaType === "image/png";
