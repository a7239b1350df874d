/** A rating as a picture, saved as a file: for a mail, slides and posters. */
import {isRating, scaleOf, type Choice} from './choice.js';
import {ratingPicture, type RatingPicture} from './library.js';

/** @returns the picture of a choice; `undefined` if it shows no rating of its own, or none yet */
export function pictureOf(choice: Choice): RatingPicture | undefined {
  const {tag, values, language} = choice;
  const worded = scaleOf(choice);
  if (!isRating(tag) || !worded || !values.value?.trim()) return undefined;
  return ratingPicture(worded, {
    value: values.value,
    subject: values.subject,
    hideSubject: Boolean(values['hide-subject']),
    reviewed: values.reviewed,
    language,
    variant: values.variant === 'standard' || values.variant === 'full' || !values.variant ? 'standard' : 'compact',
  });
}

export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Sharp on screens with small pixels, and on paper. */
const density = 3;

/**
 * Saves a picture as a file, under its own name.
 *
 * @throws if the browser, or a policy of the page, does not let it
 */
export async function savePicture(picture: RatingPicture, format: PictureFormat): Promise<void> {
  const svg = new Blob([picture.svg], {type: 'image/svg+xml'});
  const file = format === 'svg' ? svg : await asPng(svg, picture);
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${picture.name}.${format}`;
  link.click();
  // the browser reads it later
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function asPng(svg: Blob, {width, height}: RatingPicture): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image(width * density, height * density);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas is empty.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
